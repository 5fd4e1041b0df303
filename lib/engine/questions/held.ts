import type { Candidate } from './candidate'
import type { Context } from './context'
import { bestSetLimits, bestSetSize, slotKeys } from './rank'

const sentenceOf = ({ facts: [fact] }: Candidate): number => fact.allEvidence[0]?.sentence ?? -1
const isPlain = ({ kind }: Candidate): boolean => kind === 'typed' || kind === 'choice'
const isLast = ({ kind }: Candidate): boolean => kind === 'cloze' || kind === 'true-false'

/**
 * Of what is left out, the likeliest first, what an author may still want: one question for each slot that nothing proposed asks, no more
 * for a sentence and for a text than its best set would have. A gap or a statement to judge only where nothing else is left of its slot.
 */
export function heldBack(
  { sentences }: Pick<Context, 'sentences'>,
  proposed: readonly Candidate[],
  leftOut: readonly Candidate[],
): Candidate[] {
  const plain = new Set(leftOut.filter(isPlain).flatMap(slotKeys))
  const taken = new Set(proposed.flatMap(slotKeys))
  const inSentence = new Map<number, number>()
  const limit = bestSetSize(sentences.length)
  const held: Candidate[] = []
  for (const candidate of leftOut) {
    if (held.length >= limit) break
    const [slots, sentence] = [slotKeys(candidate), sentenceOf(candidate)]
    const count = inSentence.get(sentence) ?? 0
    if (count >= bestSetLimits.perSentence || slots.some((slot) => taken.has(slot))) continue
    if (isLast(candidate) && slots.some((slot) => plain.has(slot))) continue
    held.push(candidate)
    inSentence.set(sentence, count + 1)
    for (const slot of slots) taken.add(slot)
  }
  return held
}
