import type { Figure } from './figures'

/** Letters in one font, set at one place. Measures are in points; `y` is the baseline, counted from the top of the page. */
export type Run = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  /** All letters are as wide: a listing, most often. */
  readonly mono: boolean
  /** A space stands before it. */
  readonly spaced: boolean
}

/** A page as its letters and figures lie on it. `number` counts from 1. */
export type Page<Piece = Run> = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly figures: readonly Figure[]
}

/** Words beside each other without a wide gap: a line of a column, or a cell of a table. */
export type Piece = Omit<Run, 'spaced'>

/** All that stands on one baseline of a column, cell by cell. */
export type Line = Piece & { readonly cells: readonly Piece[] }

/** Lines of one column, from above, as far as nothing runs across it. */
export type Region = {
  readonly page: number
  readonly left: number
  readonly right: number
  readonly lines: readonly Line[]
}

/** The middle one of numbers; 0 of none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0

/** What carries the greatest weight of all. */
export const heaviest = <T>(weighed: Iterable<readonly [T, number]>): T | undefined => {
  const weights = new Map<T, number>()
  for (const [what, weight] of weighed) weights.set(what, (weights.get(what) ?? 0) + weight)
  let best: readonly [T, number] | undefined
  for (const entry of weights) if (best === undefined || entry[1] > best[1]) best = entry
  return best?.[0]
}
