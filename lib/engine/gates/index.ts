import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { anaphor } from './anaphor'
import { contradicted } from './contradicted'
import { cut } from './cut'
import { damaged } from './damaged'
import { distractorTrue } from './distractorTrue'
import { makeDuplicateGate } from './duplicate'
import { exactRole } from './exactRole'
import { grounded } from './grounded'
import { hedge } from './hedge'
import { leak } from './leak'
import { options } from './options'
import { reads } from './reads'
import { trivial } from './trivial'
import { type Check, type HardGate, hardGates } from './types'
import { unique } from './unique'
import { vague } from './vague'

export { lookReason } from './soft'
export { type HardGate, hardGates } from './types'

const checks: Readonly<Record<Exclude<HardGate, 'duplicate'>, Check>> = {
  grounded,
  contradicted,
  damaged,
  hedge,
  anaphor,
  reads,
  vague,
  trivial,
  cut,
  leak,
  'exact-role': exactRole,
  unique,
  'distractor-true': distractorTrue,
  options,
}

/** The first hard gate that refuses a candidate by itself, or null; `duplicate` needs the others and is judged in `passGates`. */
export function refusedBy(candidate: Candidate, context: Context): HardGate | null {
  for (const gate of hardGates) {
    if (gate !== 'duplicate' && !checks[gate](candidate, context)) return gate
  }
  return null
}

/** Candidates that pass every hard gate, in their order, and for each gate how many it dropped. */
export function passGates(
  candidates: readonly Candidate[],
  context: Context,
): { kept: Candidate[]; dropped: Record<HardGate, number> } {
  const dropped = Object.fromEntries(hardGates.map((gate) => [gate, 0])) as Record<HardGate, number>
  const isNew = makeDuplicateGate()
  const kept = candidates.filter((candidate) => {
    const gate = refusedBy(candidate, context) ?? (isNew(candidate) ? null : 'duplicate')
    if (gate !== null) dropped[gate]++
    return gate === null
  })
  return { kept, dropped }
}
