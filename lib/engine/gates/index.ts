import type { QuestionKind } from '@/lib/domain/question'
import { isOfLine } from '../lines'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { anaphor, anaphorObjections } from './anaphor'
import { contradicted } from './contradicted'
import { cut, cutObjections } from './cut'
import { balanced, damaged } from './damaged'
import { distractorTrue } from './distractorTrue'
import { makeDuplicateGate } from './duplicate'
import { exactRole } from './exactRole'
import { grounded } from './grounded'
import { hedge } from './hedge'
import { leak } from './leak'
import { options } from './options'
import { reads } from './reads'
import { trivial } from './trivial'
import { type Check, type HardGate, hardGates, type Objections } from './types'
import { unique, uniqueObjections } from './unique'
import { vague, vagueObjections } from './vague'

export { lookReason } from './soft'
export { type HardGate, hardGates } from './types'

/** The first hard gate that refuses a candidate by itself, or null. */
export type Judge = (candidate: Candidate) => HardGate | null

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

/** What a line of a list says is no sentence: gates that look at how one is built have nothing to say of it. */
const ofSentences: ReadonlySet<HardGate> = new Set(['damaged', 'anaphor', 'reads', 'vague', 'trivial', 'cut'])

/** The first hard gate that refuses a candidate by itself, or null; `duplicate` needs the others and is judged in `passGates`. */
export function refusedBy(candidate: Candidate, context: Context): HardGate | null {
  const isLine = isOfLine(candidate.facts[0])
  for (const gate of hardGates) {
    if (gate === 'duplicate' || (isLine && ofSentences.has(gate))) continue
    if (!checks[gate](candidate, context)) return gate
  }
  return null
}

/** Gates that look at the options. What the others say of a typed question, they say of the choice with its stem and answer. */
const ofOptions = ['distractor-true', 'options'] as const

/** `refusedBy` for the candidates of one document, which judges a stem with its answer once. */
export function makeJudge(context: Context): Judge {
  const known = new Map<string, HardGate | null>()
  return (candidate) => {
    const { kind, facts, targets, stem, answer } = candidate
    if (kind !== 'choice' && kind !== 'typed') return refusedBy(candidate, context)
    const asked = [facts[0].key, targets[0]?.slot, stem, answer].join('\n')
    const found = known.get(asked)
    const gate = found === undefined ? refusedBy({ ...candidate, kind: 'typed', options: [] }, context) : found
    known.set(asked, gate)
    if (gate !== null || kind === 'typed') return gate
    if (!candidate.options.every(({ text }) => balanced(text))) return 'damaged'
    return ofOptions.find((own) => !checks[own](candidate, context)) ?? null
  }
}

/** Gates whose objections readers may overrule: how much a question says by itself, and whether the sentence around a gap leaves one answer. */
const advising: Readonly<Partial<Record<QuestionKind, Readonly<Partial<Record<HardGate, Objections>>>>>> = {
  typed: { anaphor: anaphorObjections, vague: vagueObjections },
  cloze: { anaphor: anaphorObjections, vague: vagueObjections, unique: uniqueObjections, cut: cutObjections },
}

/** Objections to what is read into the text: nobody overrules them. */
const firm: ReadonlySet<string> = new Set(['misread', 'lost', 'half deed', 'namesake', 'family'])

/** The candidate with the one objection that `gate` has to it, where readers may overrule that; null elsewhere. */
export function advised(candidate: Candidate, gate: HardGate, context: Context): Candidate | null {
  const objections = advising[candidate.kind]?.[gate]
  if (!objections) return null
  const held = Object.keys(objections).filter((name) => objections[name]?.(candidate, context))
  const [name] = held
  return name !== undefined && held.length === 1 && !firm.has(name)
    ? { ...candidate, advice: `${gate}: ${name}` }
    : null
}

/** Whether every other gate lets the candidate pass. */
export const passesBut = (candidate: Candidate, gate: HardGate, context: Context): boolean =>
  hardGates.every((own) => own === gate || own === 'duplicate' || checks[own](candidate, context))

/**
 * Candidates that pass every hard gate, in their order, and behind them those that are spared all the same; for each gate how many
 * it dropped; and for each sentence the gate that refused the first candidate made of it.
 */
export function passGates(
  candidates: readonly Candidate[],
  judge: Judge,
  spare: (candidate: Candidate, gate: HardGate) => Candidate | null,
): { kept: Candidate[]; dropped: Record<HardGate, number>; refusals: ReadonlyMap<number, HardGate> } {
  const dropped = Object.fromEntries(hardGates.map((gate) => [gate, 0])) as Record<HardGate, number>
  const refusals = new Map<number, HardGate>()
  const isNew = makeDuplicateGate()
  const drop = (candidate: Candidate, gate: HardGate): readonly Candidate[] => {
    dropped[gate]++
    for (const { sentence } of candidate.facts[0].allEvidence) if (!refusals.has(sentence)) refusals.set(sentence, gate)
    return []
  }
  const keep = (candidate: Candidate): readonly Candidate[] =>
    isNew(candidate) ? [candidate] : drop(candidate, 'duplicate')
  const spared: Candidate[] = []
  const passed = candidates.flatMap((candidate) => {
    const gate = judge(candidate)
    if (gate === null) return keep(candidate)
    const own = spare(candidate, gate)
    if (own === null) return drop(candidate, gate)
    spared.push(own)
    return []
  })
  const kept = [...passed, ...spared.flatMap(keep)]
  return { kept, dropped, refusals }
}
