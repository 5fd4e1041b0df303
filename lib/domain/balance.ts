import { addDays, type StudyDay, weekdayOf } from './day'
import type { IntervalWindow } from './schedule'
import { seeded } from './seeded'

/** How much work a weekday may carry: 1 as any other, 0 none if it can be avoided. Index 0 is Monday. */
export type WeekdayShares = readonly [number, number, number, number, number, number, number]

/**
 * Chooses within the fuzz window by lot, each day weighted by 1 / (cards due + 1)^2 and by its weekday's share, so that load
 * levels out without every card of a day moving to the same best one. `dueCounts` counts cards by study day.
 */
export const levelled =
  (dueCounts: ReadonlyMap<StudyDay, number>, shares?: WeekdayShares) =>
  ({ day, leastDays, mostDays, seed }: IntervalWindow): number => {
    const choices = Array.from({ length: mostDays - leastDays + 1 }, (_, index) => {
      const on = addDays(day, leastDays + index)
      return {
        days: leastDays + index,
        weight: (shares?.[weekdayOf(on) - 1] ?? 1) / ((dueCounts.get(on) ?? 0) + 1) ** 2,
      }
    })
    let lot = seeded(seed)() * choices.reduce((sum, choice) => sum + choice.weight, 0)
    for (const choice of choices) {
      lot -= choice.weight
      if (lot < 0) return choice.days
    }
    return leastDays
  }
