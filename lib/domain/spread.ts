import type { CardState } from './card'
import { median } from './moments'

/** Upper ends of the bands of stability, in days: a day, three, a week, two, four, three months, a year, and beyond. */
export const stabilityEndsDays = [1, 3, 7, 14, 28, 91, 365, Number.POSITIVE_INFINITY] as const

export type StabilitySpread = {
  /** Cards in each band of `stabilityEndsDays`. */
  readonly counts: readonly number[]
  /** Half of the cards hold longer; null while nothing is studied. */
  readonly medianDays: number | null
}

/** How long memory holds: after so many days recall is expected at 90 %. New cards hold nothing yet. */
export const stabilitySpread = (cards: readonly CardState[]): StabilitySpread => {
  const stabilities = cards.filter(({ state }) => state !== 'new').map(({ stability }) => stability)
  const bandOf = (stability: number) => stabilityEndsDays.findIndex((end) => stability < end)
  return {
    counts: stabilityEndsDays.map((_, band) => stabilities.filter((stability) => bandOf(stability) === band).length),
    medianDays: stabilities.length === 0 ? null : median(stabilities),
  }
}
