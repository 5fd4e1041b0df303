/** Upper ends of the bands of stability and of intervals, in days: a day, three, a week, two, four, three months, a year, and beyond. */
export const dayBandEnds = [1, 3, 7, 14, 28, 91, 365] as const

/** Upper ends of the bands of expected recall now, 0 to 1, the last of them left out. */
export const recallBandEnds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

/** Difficulty goes from 1 to 10, a band for each whole number. */
export const difficultyBands = 10

/** Under this expected recall something slips, however low its deck aims. */
export const slipsBelow = 0.8

/** How something is spread over cards that were studied. */
export type Spread = {
  /** Cards in each band; one more than there are upper ends. */
  readonly counts: readonly number[]
  /** Half of the cards have more; null while nothing is studied. */
  readonly median: number | null
}
