import { Link } from '@/app/_ui/link'
import type { Progress } from '@/lib/data/progress'
import { figureWords } from '../_figures/figure'
import { studyScope } from '../_figures/search'
import type { Asked } from '../address'

/** For who has answered nothing yet, or nothing of what is asked: one sentence and one way to begin. */
export async function Empty({ progress, asked }: { progress: Progress; asked: Asked }) {
  const words = await figureWords()
  const { p, f } = words
  const { isEverything, mastery } = progress
  const nothing = !isEverything && mastery.total === 0
  return (
    <section className="prog-empty">
      <p className="cite">{nothing ? f('emptyScope') : `${p('emptyTitle')} ${p('emptyText')}`}</p>
      {!nothing && (
        <p>
          <Link
            className="btn primary"
            href={isEverything ? '/documents' : studyScope({ progress, asked, words }, 'new')}
          >
            {isEverything ? p('emptyAct') : p('studyNew')}
          </Link>
        </p>
      )}
    </section>
  )
}
