import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { AssignView } from '@/lib/data/assignments/choose'

/** Where one is: in a document, about to assign from it. */
export async function AssignBar({ view }: { view: AssignView }) {
  const t = (await reader()).t('assignments')
  return (
    <section className="docbar" aria-label={t('thisAssignment')}>
      <nav className="crumbs" aria-label={t('whereYouAre')}>
        <Link href={`/documents/${view.documentId}`} dir="auto">
          <Words text={view.title} />
        </Link>
        <span aria-hidden="true">/</span>
        <span>{t('assignTitle')}</span>
      </nav>
    </section>
  )
}
