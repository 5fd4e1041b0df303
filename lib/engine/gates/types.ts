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
