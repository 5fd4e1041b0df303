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

type Made = {
  readonly sentences: readonly Sentence[]
  readonly facts: readonly Fact[]
  readonly questions: readonly EngineQuestion[]
  /** For each sentence the gate that refused the first of its candidates. */
  readonly refusals: ReadonlyMap<number, HardGate>
}

/**
 * Whole sentences that no question asks, each with the reason: what keeps the engine from reading a fact in it, the gate that
 * refused what was asked of it (`gate-` before its name), or that its fact has nothing to ask.
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
    const gate = refusals.get(index)
    const reason = !stating.has(index) ? withoutFact(sentence) : gate === undefined ? 'nothing-to-ask' : `gate-${gate}`
    return [{ sentence: index, reason }]
  })
}
