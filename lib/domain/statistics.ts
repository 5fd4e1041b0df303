import {
  correlationInterval,
  covariance,
  type Interval,
  isSpread,
  kurtosis,
  mean,
  median,
  skewness,
  variance,
  wilsonInterval,
} from './moments'
import { isRecall, type QuestionKind } from './question'
import { type ItemMarks, isUniform, meanMaximum, type Sittings, totalsOf } from './sittings'

/** Below so many attempts nothing is said against an item. */
export const leastAttempts = 10

export type ItemStatistics = {
  readonly attempts: number
  /** mean(x) / X, 0 to 1; null without attempts or points. */
  readonly facility: number | null
  readonly facilityInterval: Interval | null
  /** Standard deviation of x in percent of X. */
  readonly spreadPercent: number | null
  /** 100 cov(x, y) / sqrt(var x var y) with y = T - x (item-rest); null if a variance is 0. */
  readonly discrimination: number | null
  readonly discriminationInterval: Interval | null
  /** 100 cov(x, y) / cov_max, cov_max of x and y each sorted ascending. */
  readonly efficiency: number | null
}

const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b)

/** The definitions of teaching.md; variances divide by s - 1. */
export const itemStatistics = ({ marks, rests, maximum }: ItemMarks): ItemStatistics => {
  const attempts = marks.length
  const facility = attempts === 0 || maximum === 0 ? null : mean(marks) / maximum
  const known = { attempts, facility, facilityInterval: facility === null ? null : wilsonInterval(facility, attempts) }
  if (facility === null || attempts < 2)
    return { ...known, spreadPercent: null, discrimination: null, discriminationInterval: null, efficiency: null }
  const [ownVariance, restVariance] = [variance(marks), variance(rests)]
  const isMeasurable = isSpread(ownVariance) && isSpread(restVariance)
  const shared = covariance(marks, rests)
  const r = shared / Math.sqrt(ownVariance * restVariance)
  const interval = isMeasurable ? correlationInterval(r, attempts) : null
  return {
    ...known,
    spreadPercent: (100 * Math.sqrt(ownVariance)) / maximum,
    discrimination: isMeasurable ? 100 * r : null,
    discriminationInterval: interval && { least: 100 * interval.least, most: 100 * interval.most },
    efficiency: isMeasurable ? (100 * shared) / covariance(ascending(marks), ascending(rests)) : null,
  }
}

/** Why there is no alpha. */
export const alphaGaps = ['few', 'one-item', 'no-spread', 'different-items'] as const
export type AlphaGap = (typeof alphaGaps)[number]

export type QuizStatistics = {
  readonly attempts: number
  /** What an attempt could have, in points; on average where they had different items. */
  readonly maximum: number
  readonly mean: number
  readonly median: number
  readonly standardDeviation: number | null
  /** Cronbach's alpha = p/(p-1) (1 - sum var x_i / var T), in percent; null where it is not defined. */
  readonly alpha: number | null
  readonly alphaGap: AlphaGap | null
  /** 100 sqrt(1 - alpha): the part of the spread that is chance, in percent. */
  readonly errorRatio: number | null
  /** Error ratio x SD, in points. */
  readonly standardError: number | null
  /** Two marks differ only beyond this: 1.96 sqrt 2 SE. */
  readonly leastDifference: number | null
  readonly skewness: number | null
  readonly kurtosis: number | null
  /** Of each item 100 sqrt(cov(x, T)) / sum of the roots, over cov >= 0; null for a negative one, and for all where attempts had
   * different items. */
  readonly effectiveWeights: readonly (number | null)[]
}

const gapOf = (sittings: Sittings, items: number, spread: number): AlphaGap | null => {
  if (sittings.rows.length < 2) return 'few'
  if (!isUniform(sittings)) return 'different-items'
  if (items < 2) return 'one-item'
  return isSpread(spread) ? null : 'no-spread'
}

/**
 * The figures of a quiz over its attempts. Totals of different items stand on one scale (`totalsOf`); alpha and effective weights
 * are defined only where all had the same. Null without attempts.
 */
export const quizStatistics = (sittings: Sittings): QuizStatistics | null => {
  const { rows } = sittings
  const [first] = rows
  if (first === undefined) return null
  const totals = totalsOf(sittings)
  const spread = rows.length < 2 ? 0 : variance(totals)
  const had = first.flatMap((mark, index) => (mark === null ? [] : [index]))
  const p = had.length
  const alphaGap = gapOf(sittings, p, spread)
  const column = (index: number) => rows.map((row) => row[index] ?? 0)
  const itemSpread = () => had.reduce((sum, index) => sum + variance(column(index)), 0)
  const alpha = alphaGap === null ? (p / (p - 1)) * (1 - itemSpread() / spread) : null
  const standardDeviation = rows.length < 2 ? null : Math.sqrt(spread)
  const errorRatio = alpha === null ? null : 100 * Math.sqrt(Math.max(0, 1 - alpha))
  const standardError =
    errorRatio === null || standardDeviation === null ? null : (errorRatio / 100) * standardDeviation
  const roots = first.map((mark, index) => {
    if (mark === null || alphaGap === 'different-items') return null
    const shared = rows.length < 2 ? 0 : covariance(column(index), totals)
    return shared >= 0 ? Math.sqrt(shared) : null
  })
  const rootSum = roots.reduce<number>((sum, root) => sum + (root ?? 0), 0)
  return {
    attempts: rows.length,
    maximum: meanMaximum(sittings),
    mean: mean(totals),
    median: median(totals),
    standardDeviation,
    alpha: alpha === null ? null : 100 * alpha,
    alphaGap,
    errorRatio,
    standardError,
    leastDifference: standardError === null ? null : 1.96 * Math.SQRT2 * standardError,
    skewness: skewness(totals),
    kurtosis: kurtosis(totals),
    effectiveWeights: roots.map((root) => (root === null || rootSum === 0 ? null : (100 * root) / rootSum)),
  }
}

/** The same item in several assignments: facility and discrimination over all attempts of a question version. */
export const pooledItem = (sets: readonly ItemMarks[]): ItemStatistics => {
  // Points may differ between assignments: all are put on one scale.
  const scaled = sets.filter((set) => set.maximum > 0)
  const marks = scaled.flatMap((set) => set.marks.map((mark) => mark / set.maximum))
  // Totals of different quizzes cannot be compared: each set's rests are measured from their own mean.
  const rests = scaled.flatMap((set) => {
    const centre = mean(set.rests)
    return set.rests.map((rest) => (rest - centre) / set.maximum)
  })
  return itemStatistics({ marks, rests, maximum: 1 })
}

/** The share of points that blind guessing earns, by kind. */
export const guessScore = (kind: QuestionKind, options: number, parts: number): number => {
  if (isRecall(kind)) return 0
  if (kind === 'choice') return options === 0 ? 0 : 1 / options
  if (kind === 'true-false' || kind === 'ordering') return 0.5
  if (kind === 'matching') return parts === 0 ? 0 : 1 / parts
  return 0
}

export const itemFlags = ['below-guessing', 'nearly-nobody', 'wrong-way'] as const
export type ItemFlag = (typeof itemFlags)[number]

/** For kinds that cannot be guessed: under this share of the points nearly nobody knows. */
const unguessableFacility = 0.1

/**
 * What is wrong with an item, where that is certain: facility wholly below the guess score (below 10 % for kinds that cannot
 * be guessed), or discrimination wholly below zero (the better students miss it). Nothing below 10 attempts.
 */
export const flagsOf = (statistics: ItemStatistics, guess: number): ItemFlag[] => {
  if (statistics.attempts < leastAttempts) return []
  const { facilityInterval, discriminationInterval } = statistics
  const flags: ItemFlag[] = []
  if (facilityInterval && guess > 0 && facilityInterval.most < guess) flags.push('below-guessing')
  if (facilityInterval && guess === 0 && facilityInterval.most < unguessableFacility) flags.push('nearly-nobody')
  if (discriminationInterval && discriminationInterval.most < 0) flags.push('wrong-way')
  return flags
}

/** The share of attempts taken as the upper and the lower group (Kelley). */
const groupShare = 0.27

export type OptionUse = {
  readonly option: string
  readonly upper: number
  readonly lower: number
  readonly all: number
}

/** How often each option was picked, by everybody and by the upper and lower 27 % of totals; counts of attempts. */
export const optionTable = (
  options: readonly string[],
  picks: readonly { readonly chosen: readonly string[]; readonly total: number }[],
): OptionUse[] => {
  const ranked = picks.toSorted((a, b) => b.total - a.total)
  const size = Math.round(picks.length * groupShare)
  const count = (group: typeof ranked, option: string) => group.filter((pick) => pick.chosen.includes(option)).length
  return options.map((option) => ({
    option,
    upper: count(ranked.slice(0, size), option),
    lower: count(ranked.slice(ranked.length - size), option),
    all: count(ranked, option),
  }))
}
