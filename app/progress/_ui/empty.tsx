import Link from 'next/link'
import { progressWords } from '@/app/_ui/charts/words'
import type { Progress } from '@/lib/data/progress'

/** For who has answered nothing yet: one sentence and one way to begin. */
export async function Empty({ progress: { documentId } }: { progress: Progress }) {
  const { p } = await progressWords()
  return (
    <section className="prog-empty">
      <p className="cite">
        {p('emptyTitle')} {p('emptyText')}
      </p>
      <p>
        <Link className="btn primary" href={documentId === null ? '/documents' : `/study?document=${documentId}`}>
          {documentId === null ? p('emptyAct') : p('studyNew')}
        </Link>
      </p>
    </section>
  )
}
