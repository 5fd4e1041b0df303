import type { Share } from './history'

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
