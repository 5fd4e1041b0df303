import { reader } from '@/app/_ui/reader'
import type { OwnGoal } from '@/lib/data/goals'

/** How a goal is kept, in one line: steady days, and what there is to do today. */
export async function GoalLine({ goal: { steady, days, expected, due } }: { goal: OwnGoal }) {
  const t = (await reader()).t('assignments')
  return (
    <span className="sub">
      {t('goalSteady', { steady, days })}, {t('goalToday', { expected: Math.round(100 * expected), due })}
    </span>
  )
}
