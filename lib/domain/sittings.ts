import { mean } from './moments'

/** Attempts of one quiz: of each the points by item, null where it did not have the item (it was not drawn from its pool). */
export type Sittings = {
  readonly rows: readonly (readonly (number | null)[])[]
  /** The points of each item. */
  readonly maxima: readonly number[]
}

/** One item in one set of attempts: `marks` in points, `rests` the attempts' totals without the item, in the same order. */
export type ItemMarks = {
  readonly marks: readonly number[]
  readonly rests: readonly number[]
  readonly maximum: number
}

type Sum = { readonly points: number; readonly maximum: number }

const sumOf = (row: readonly (number | null)[], maxima: readonly number[], without = -1): Sum => {
  let [points, maximum] = [0, 0]
  for (const [index, mark] of row.entries()) {
    if (mark === null || index === without) continue
    points += mark
    maximum += maxima[index] ?? 0
  }
  return { points, maximum }
}

/** Sums of different items on one scale: each as its share of what could be had, times what could be had on average. */
const scaled = (sums: readonly Sum[]): number[] => {
  const common = mean(sums.map(({ maximum }) => maximum))
  return sums.map(({ points, maximum }) =>
    maximum === common ? points : maximum === 0 ? 0 : (points / maximum) * common,
  )
}

/** Whether all attempts had the same items. */
export const isUniform = ({ rows }: Sittings): boolean => {
  const [first] = rows
  return rows.every((row) => row.every((mark, index) => (mark === null) === (first?.[index] === null)))
}

/** The totals of the attempts in points: as they are where all could have the same, else on one scale. */
export const totalsOf = ({ rows, maxima }: Sittings): number[] => scaled(rows.map((row) => sumOf(row, maxima)))

/** What could be had, on average. */
export const meanMaximum = ({ rows, maxima }: Sittings): number => mean(rows.map((row) => sumOf(row, maxima).maximum))

/** One item over the attempts that had it, with the totals of their other items on one scale. */
export const itemMarksOf = ({ rows, maxima }: Sittings, index: number): ItemMarks => {
  const having = rows.filter((row) => typeof row[index] === 'number')
  return {
    marks: having.map((row) => row[index] ?? 0),
    rests: scaled(having.map((row) => sumOf(row, maxima, index))),
    maximum: maxima[index] ?? 0,
  }
}
