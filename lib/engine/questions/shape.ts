import { isFunctionWord, tokens } from '@/lib/domain/text'
import type { EngineSlot } from '../types'

/** True for an answer whose type the text's names decide (person, place, date ...); others are compared by their grammar. */
export const isNamed = (slot: EngineSlot): boolean => slot.type !== undefined && slot.type !== 'term'

/**
 * Grammar of a phrase by its first word, and for noun phrases their number: options of one question share it.
 * "to save water" is `to`, "because it rains" `clause`, "by boiling" `by`, "tiny pores" `plural`, "a green organelle" `singular`.
 */
export function shapeOf(text: string): string {
  const words = tokens(text)
  const first = words[0] ?? ''
  if (
    first === 'to' ||
    first === 'by' ||
    first === 'in' ||
    first === 'on' ||
    first === 'with' ||
    first === 'for' ||
    first === 'from' ||
    first === 'through' ||
    first === 'at'
  )
    return first
  if (first === 'because' || first === 'that' || first === 'when' || first === 'if' || first === 'since')
    return 'clause'
  if (
    /^(?:it|they|he|she|there)$/.test(first) ||
    words.slice(1, 6).some((word) => /^(?:is|are|was|were|has|have|had|can|could|would|will|did|does)$/.test(word))
  )
    return 'clause'
  if (/^\p{L}{2,}ing$/u.test(first) && words.length > 1 && isFunctionWord(words[1] ?? '')) return 'gerund'
  const at = words.findIndex(
    (word, index) => index > 0 && /^(?:of|in|on|that|which|who|for|with|from|to|at|by|where|used)$/.test(word),
  )
  const head = words[(at < 0 ? words.length : at) - 1] ?? first
  return /[^su]s$|ia$|ae$/.test(head) && !/(?:sis|ics|ous)$/.test(head) ? 'plural' : 'singular'
}
