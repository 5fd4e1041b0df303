import { type Share, shareOf } from './history'

export const standings = ['few', 'below', 'on', 'above'] as const
/** Where observed recall stands beside what the schedule aims at. */
export type Standing = (typeof standings)[number]

/** Under so many recalls the interval is too wide to say anything. */
export const leastRecalls = 20

/** Only an interval that leaves the target out is said to be above or below it (study.md: nothing is claimed of chance). */
export const standingOf = (recalled: Share, target: number): Standing => {
  if (recalled.all < leastRecalls) return 'few'
  if (recalled.most < target) return 'below'
  return recalled.least > target ? 'above' : 'on'
}

/** Tests of memory at an hour of the day, 0 to 23. */
export type HourTests = { readonly hour: number; readonly tests: number; readonly right: number }

/** The hour at which most is recalled, if its interval leaves out what is recalled in all. */
export const bestHour = (
  hours: readonly HourTests[],
): { readonly hour: number; readonly share: number; readonly all: number } | null => {
  const tests = hours.reduce((sum, own) => sum + own.tests, 0)
  const all = hours.reduce((sum, own) => sum + own.right, 0) / Math.max(1, tests)
  const judged = hours
    .filter((own) => own.tests >= leastRecalls && own.tests < tests)
    .map(({ hour, ...own }) => ({ hour, ...shareOf(own.right, own.tests) }))
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
  const best = judged.find(({ least }) => least > all)
  return best ? { hour: best.hour, share: best.share ?? 0, all } : null
}
