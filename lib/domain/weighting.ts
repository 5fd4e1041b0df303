import * as z from 'zod/mini'
import type { Column } from './gradebook'
import { grouped } from './grouped'

/** How marks within a category weigh: by the points of their assignment, or each the same. */
export const withinRules = ['points', 'equal'] as const
export type WithinRule = (typeof withinRules)[number]

const CategoryRule = z.strictObject({
  /** Relative to the other categories. */
  weight: z.number().check(z.nonnegative(), z.maximum(1000)),
  /** So many of the lowest marks are left out; one always stays. */
  drop: z.int().check(z.nonnegative(), z.maximum(20)),
})
export type CategoryRule = z.infer<typeof CategoryRule>

/** How a class makes a total of its marks. Assignments without a category are a category of their own, with the name ''. */
export const Weighting = z.strictObject({
  within: z._default(z.enum(withinRules), 'points'),
  categories: z._default(z.record(z.string(), CategoryRule), {}),
})
export type Weighting = z.infer<typeof Weighting>

export const plainWeighting: Weighting = Weighting.parse({})
const plainRule: CategoryRule = { weight: 1, drop: 0 }

export const ruleOf = (weighting: Weighting, category: string): CategoryRule =>
  weighting.categories[category] ?? plainRule

/** A mark that may count; null where there is none (yet). */
export type Entry = { readonly percent: number | null; readonly column: Column }

export type CategoryTotal = { readonly category: string; readonly percent: number; readonly weight: number }
export type Total = {
  /** Null while nothing counts. */
  readonly percent: number | null
  readonly categories: readonly CategoryTotal[]
  /** Places of the entries that are left out as the lowest of their category. */
  readonly dropped: ReadonlySet<number>
}

type Counting = {
  readonly place: number
  readonly percent: number
  readonly maximum: number
  readonly category: string
}

const isCounted = ({ kind, maximum }: Column) => kind === 'graded' && maximum > 0

const countingOf = (entries: readonly Entry[]): Counting[] =>
  entries.flatMap(({ percent, column }, place) =>
    percent === null || !isCounted(column)
      ? []
      : [{ place, percent, maximum: column.maximum, category: column.category ?? '' }],
  )

/**
 * A student's total in percent: within a category by points or equally, without its lowest marks; the categories by their
 * weights, those without a mark left out. Practice, excused and what has no mark yet do not count; missing counts 0. For a
 * *what-if*, pass the percents as they might be.
 */
export const totalOf = (entries: readonly Entry[], weighting: Weighting = plainWeighting): Total => {
  const dropped = new Set<number>()
  const categories: CategoryTotal[] = []
  for (const [category, marks] of grouped(countingOf(entries), (mark) => mark.category)) {
    const { weight, drop } = ruleOf(weighting, category)
    const ascending = marks.toSorted((a, b) => a.percent - b.percent)
    const left = Math.min(drop, marks.length - 1)
    for (const { place } of ascending.slice(0, left)) dropped.add(place)
    const share = ({ maximum }: Counting) => (weighting.within === 'points' ? maximum : 1)
    const kept = ascending.slice(left)
    const shares = kept.reduce((sum, mark) => sum + share(mark), 0)
    const percent = kept.reduce((sum, mark) => sum + mark.percent * share(mark), 0) / shares
    categories.push({ category, percent, weight })
  }
  const weights = categories.reduce((sum, { weight }) => sum + weight, 0)
  const percent = weights === 0 ? null : categories.reduce((sum, own) => sum + own.percent * own.weight, 0) / weights
  return { percent, categories, dropped }
}

export type CategoryShare = CategoryRule & { readonly category: string; readonly sharePercent: number }

/** The categories that the columns of a class have, with what each counts of a total once all have marks. */
export const sharesOf = (columns: readonly Column[], weighting: Weighting): CategoryShare[] => {
  const names = [...new Set(columns.filter(isCounted).map(({ category }) => category ?? ''))]
  const rules = names.map((category) => ({ category, ...ruleOf(weighting, category) }))
  const sum = rules.reduce((total, { weight }) => total + weight, 0)
  return rules.map((rule) => ({ ...rule, sharePercent: sum === 0 ? 0 : (100 * rule.weight) / sum }))
}
