import type { HardGate } from './gates'
import { type Check, damagingFlags, type EngineQuestion, type Fact, type Sentence } from './types'

const damaging: ReadonlySet<string> = new Set(damagingFlags)

/** What is not whole is read no further. */
export const isDamaged = (sentence: Sentence): boolean => sentence.flags.some((flag) => damaging.has(flag))

/** Sentences that are not whole, each with the flag that says what is wrong. */
export const damagedSentences = (sentences: readonly Sentence[]): Check['damaged'] =>
  sentences.flatMap(({ index, flags }) => {
    const reason = flags.find((flag) => damaging.has(flag))
    return reason === undefined ? [] : [{ sentence: index, reason }]
  })

/** Words in a sentence that is seldom taken apart with certainty. */
const longWords = 35

const withoutFact = ({ text, flags }: Sentence): string => {
  if (text.trimEnd().endsWith('?')) return 'question'
  if (flags.includes('anaphoric')) return 'anaphoric'
  return text.split(/\s+/).length > longWords ? 'long' : 'no-fact'
}

/** Why a candidate is not asked: a gate refused it, or readers mostly would (`rankCandidates`). */
export type Refusal = HardGate | 'doubtful'

type Made = {
  readonly sentences: readonly Sentence[]
  readonly facts: readonly Fact[]
  readonly questions: readonly EngineQuestion[]
  readonly refusals: ReadonlyMap<number, Refusal>
}

const reasonOf = (refusal: Refusal | undefined): string =>
  refusal === undefined ? 'nothing-to-ask' : refusal === 'doubtful' ? refusal : `gate-${refusal}`

/**
 * Whole sentences that no question asks, each with the reason: what keeps the engine from reading a fact in it, the gate that
 * refused what was asked of it (`gate-` before its name), that readers would mostly refuse it, or that its fact has nothing to ask.
 */
export function unusedSentences({ sentences, facts, questions, refusals }: Made): Check['unused'] {
  const sentencesOf = new Map(facts.map(({ key, allEvidence }) => [key, allEvidence.map(({ sentence }) => sentence)]))
  const asked = new Set(
    questions.flatMap(({ targets }) => targets.flatMap(({ factKey }) => sentencesOf.get(factKey) ?? [])),
  )
  const stating = new Set([...sentencesOf.values()].flat())
  return sentences.flatMap((sentence) => {
    const { index } = sentence
    if (asked.has(index) || isDamaged(sentence)) return []
    return [{ sentence: index, reason: stating.has(index) ? reasonOf(refusals.get(index)) : withoutFact(sentence) }]
  })
}
