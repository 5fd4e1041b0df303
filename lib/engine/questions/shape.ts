import type { Slot } from '@/lib/domain/slot'
import { isFunctionWord } from '@/lib/domain/text'
import type { EngineSlot } from '../types'
import { tokensOf } from './words'

/** True for an answer whose type the text's names decide (person, place, date ...); others are compared by their grammar. */
export const isNamed = (slot: EngineSlot): boolean => slot.type !== undefined && slot.type !== 'term'

const openers = new Set(['to', 'by', 'in', 'on', 'with', 'for', 'from', 'through', 'at', 'so'])
const conjunctions = new Set(['because', 'that', 'when', 'if', 'since'])
const finite = /^(?:is|are|was|were|has|have|had|can|could|would|will|did|does)$/
const phraseEnds = /^(?:of|in|on|that|which|who|for|with|from|to|at|by|where|used)$/

/** The noun that a noun phrase is about: "tiny pores in the leaf's surface" -> "pores". A folded word. */
export function headOf(text: string): string {
  const words = tokensOf(text)
  const at = words.findIndex((word, index) => index > 0 && phraseEnds.test(word))
  return words[(at < 0 ? words.length : at) - 1] ?? words[0] ?? ''
}

/**
 * Grammar of a phrase by its first word, and for noun phrases their number: options of one question share it.
 * "to save water" is `to`, "because it rains" `clause`, "by boiling" `by`, "tiny pores" `plural`, "a green organelle" `singular`.
 * A reason without a preposition is a clause, whatever its first noun.
 */
export function shapeOf(text: string, slot?: Slot): string {
  const words = tokensOf(text)
  const first = words[0] ?? ''
  if (openers.has(first)) return first
  if (conjunctions.has(first)) return 'clause'
  if (/^(?:it|they|he|she|there)$/.test(first)) return `clause ${first}`
  if (slot === 'reason' || words.slice(1, 6).some((word) => finite.test(word))) return 'clause'
  if (/^\p{L}{2,}ing$/u.test(first) && words.length > 1 && isFunctionWord(words[1] ?? '')) return 'gerund'
  const head = headOf(text)
  return /[^su]s$|ia$|ae$/.test(head) && !/(?:sis|ics|ous|series|species|lens|means)$/.test(head)
    ? 'plural'
    : 'singular'
}
