import { inks } from '@/lib/domain/ink'
import { reader } from './reader'

/** The key of the ink, strongest first; with figures where there are some to show. */
export async function Legend({
  counts,
  due,
  className = 'legend',
  withDue = true,
}: {
  counts?: readonly number[]
  due?: number
  className?: string
  /** False where nothing carries a due mark. */
  withDue?: boolean
}) {
  const c = (await reader()).t('common')
  return (
    <ul className={className}>
      {inks
        .map((name, level) => ({ name, level }))
        .toReversed()
        .map(({ name, level }) => (
          <li key={name}>
            <span className={`inkbox ink-${level}`} aria-hidden="true" />
            {c(name)}
            {counts && <span>{counts[level] ?? 0}</span>}
          </li>
        ))}
      {withDue && (
        <li>
          <span className="duebar legend-due" aria-hidden="true" />
          {c('due')}
          {due !== undefined && <span>{due}</span>}
        </li>
      )}
    </ul>
  )
}
