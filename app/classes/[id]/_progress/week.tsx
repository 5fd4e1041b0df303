import { progressWords } from '@/app/_ui/charts/words'
import type { Forecast } from '@/lib/domain/class-progress'

/** What was expected of the last week beside what came of it. */
export async function Week({ week }: { week: Forecast | null }) {
  const { p, percent } = await progressWords()
  if (week === null) return null
  const { expected, observed, answers } = week
  return <p className="small">{p('weekLine', { expected: percent(expected), observed: percent(observed), answers })}</p>
}
