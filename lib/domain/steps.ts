import { failure, ok, type Result } from './result'

/** More steps than these are no steps any more. */
export const mostSteps = 10

const minutesOf = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const
type Unit = keyof typeof minutesOf
const mostMinutes = 365 * minutesOf.d

const unitOf = (word: string): Unit | null => {
  const [first = 'm'] = word
  const known = /^(?:|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)$/.test(word)
  return known ? (first as Unit) : null
}

/**
 * Learning steps as people write them, in minutes: `1m 10m`, `10 min, 1 day`, `90s; 2h`; a bare number is minutes, nothing
 * is no steps. `invalid` with a reason and, where one word is at fault, the word.
 */
export const parseSteps = (text: string): Result<readonly number[]> => {
  const words = [...text.toLowerCase().matchAll(/([\d.]+)\s*([a-z]*)|[^\s,;]+/g)]
  const steps: number[] = []
  for (const [word, amount, unitWord] of words) {
    const unit = amount === undefined ? null : unitOf(unitWord ?? '')
    const minutes = unit === null ? Number.NaN : Number(amount) * minutesOf[unit]
    if (!(minutes > 0 && minutes <= mostMinutes)) return failure('invalid', 'stepsShape', { params: { word } })
    steps.push(minutes)
  }
  return steps.length > mostSteps ? failure('invalid', 'stepsMany', { params: { most: mostSteps } }) : ok(steps)
}

const unitsDown = ['d', 'h', 'm', 's'] as const

const writeStep = (minutes: number): string => {
  const unit = unitsDown.find((each) => {
    const count = minutes / minutesOf[each]
    return count >= 1 && Math.abs(count - Math.round(count)) < 1e-9
  })
  return unit === undefined ? `${minutes}m` : `${Math.round(minutes / minutesOf[unit])}${unit}`
}

/** The inverse of `parseSteps`, each step in the largest unit that needs no fraction. */
export const writeSteps = (steps: readonly number[]): string => steps.map(writeStep).join(' ')
