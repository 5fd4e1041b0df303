import { addDays, daysBetween, type StudyDay } from './day'

/** How far figures look back. */
export const periods = ['month', 'quarter', 'year', 'all'] as const
export type Period = (typeof periods)[number]

/** The days that figures tell of, today the last of them, in steps of equal length that a chart draws side by side. */
export type Span = {
  readonly from: StudyDay
  readonly stepDays: number
  readonly steps: number
}

const known = {
  month: { stepDays: 1, steps: 30 },
  quarter: { stepDays: 7, steps: 13 },
  year: { stepDays: 28, steps: 13 },
} as const

const mostSteps = 26

/** The span of a period that ends today; `first` is the day of the first answer, null where there is none. */
export const spanOf = (period: Period, first: StudyDay | null, today: StudyDay): Span => {
  const begun = Math.max(1, daysBetween(first ?? today, today) + 1)
  const stepDays = period === 'all' ? 7 * Math.ceil(begun / 7 / mostSteps) : known[period].stepDays
  const steps = period === 'all' ? Math.ceil(begun / stepDays) : known[period].steps
  return { from: addDays(today, 1 - stepDays * steps), stepDays, steps }
}

/** The first day of each step. */
export const stepDaysOf = ({ from, stepDays, steps }: Span): StudyDay[] =>
  Array.from({ length: steps }, (_, step) => addDays(from, stepDays * step))
