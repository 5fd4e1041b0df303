import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { AssignmentResults } from '@/lib/data/assignments/results'

/** Marks that students object to, and questions that no longer count: each leads to its question. */
export async function Unsettled({ results }: { results: AssignmentResults }) {
  const t = (await reader()).t('marking')
  const { assignment, contested, dropped } = results
  if (contested.length + dropped.length === 0) return null
  const href = (itemId: string) => `/assignments/${assignment.id}/questions/${itemId}`
  const total = contested.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="panel" id="contested">
      {contested.length > 0 && <h2 className="h2">{t('contestedTitle', { count: total })}</h2>}
      <ul className="plain">
        {contested.map(({ itemId, stem, count }) => (
          <li key={itemId}>
            <Link href={href(itemId)} dir="auto">
              {stem}
            </Link>{' '}
            <span className="small quiet">{t('contestCount', { count })}</span>
          </li>
        ))}
      </ul>
      {dropped.length > 0 && <h2 className="h2">{t('droppedTitle')}</h2>}
      <ul className="plain">
        {dropped.map(({ itemId, stem }) => (
          <li key={itemId}>
            <Link href={href(itemId)} dir="auto">
              {stem}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
