import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'

/** Names of the hard gates, as question-engine.md gives them; the author's page says each in words. */
export const hardGates = [
  'grounded',
  'contradicted',
  'damaged',
  'hedge',
  'anaphor',
  'cut',
  'leak',
  'reads',
  'vague',
  'trivial',
  'exact-role',
  'unique',
  'distractor-true',
  'options',
  'duplicate',
] as const
export type HardGate = (typeof hardGates)[number]

/** True where the candidate passes. */
export type Check = (candidate: Candidate, context: Context) => boolean

/** True where it speaks against the candidate. */
export type Objection = (candidate: Candidate, context: Context) => boolean

/** What a gate has against candidates, each by its name. */
export type Objections = Readonly<Record<string, Objection>>

/** A gate that lets pass a candidate of which no objection holds. */
export const withoutAny =
  (objections: Objections): Check =>
  (candidate, context) =>
    !Object.values(objections).some((holds) => holds(candidate, context))

/** The same for what is asked in one stem: orders and matches pass. */
export const withoutAnyInStem = (objections: Objections): Check => {
  const passes = withoutAny(objections)
  return (candidate, context) => candidate.parts.length > 0 || passes(candidate, context)
}

/** What holds of anything that has an answer, and of no statement to judge. */
export const answered =
  (holds: Objection): Objection =>
  (candidate, context) =>
    candidate.kind !== 'true-false' && holds(candidate, context)
