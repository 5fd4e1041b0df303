import type { Chunk } from './chunks'
import { boundary, type Clause, skipAdverbsLeft } from './clauseParts'
import { leftOfPhrase, verbBefore } from './subjects'

const within = /^(?:np|date|adv|prep|adj)$/

/** "The notes which he used in Linz are", "the view that salt heals was": over a restrictive clause to the noun before it. */
export function overRelative(chunks: readonly Chunk[], p: number, verbs: readonly number[]): number | undefined {
  const inner = verbs.findLast((verb) => verb <= p)
  if (inner === undefined) return undefined
  for (let at = inner + 1; at <= p; at += 1) {
    const chunk = chunks[at] as Chunk
    if (isReason(chunks, at)) continue
    if (chunk.kind === 'comma' || boundary(chunk) || chunk.kind === 'conj' || chunk.kind === 'rel') return undefined
  }
  const first = firstOfTwo(chunks, inner, verbs) ?? inner
  let rel = first - 1
  while (rel > 0 && within.test(chunks[rel]?.kind ?? '')) rel -= 1
  if (chunks[rel]?.kind !== 'rel') return undefined
  const noun = chunks[rel - 1]?.kind === 'prep' ? rel - 2 : rel - 1
  if (chunks[noun]?.kind !== 'np') return undefined
  const start = leftOfPhrase(chunks, noun, verbs)
  return start === undefined || verbBefore(chunks, start - 1, verbs) || chunks[start - 1]?.kind === 'prep'
    ? undefined
    : start
}

/**
 * "The loom, which was old, | is a relic, and could", "Ida, whose eyes failed, | bought it but": the comma ends what is said beside the noun, which has no verb yet. A list of what
 * the one beside it did has another verb behind its last: "Otto, who hunted, fished, and sailed, died".
 */
export function closesRelative(
  chunks: readonly Chunk[],
  p: number,
  verbs: readonly number[],
  earlier: readonly Clause[],
): boolean {
  const [clause] = earlier
  if (!clause || earlier.length > 1 || (clause.relative === undefined && clause.marker !== 'whose')) return false
  const rel =
    clause.marker === 'whose'
      ? chunks.findLastIndex(({ kind }, index) => kind === 'rel' && index < clause.at)
      : skipAdverbsLeft(chunks, clause.at - 1)
  return chunks[rel - 1]?.kind === 'comma' && !verbs.some((verb) => verb > p + 1 && closesAnother(chunks, verb))
}

const closesAnother = (chunks: readonly Chunk[], verb: number): boolean =>
  chunks[skipAdverbsLeft(chunks, verb - 1)]?.kind === 'comma'

/** "because of the toll": a phrase, and no clause. */
const isReason = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.word === 'because' && chunks[at + 1]?.word === 'of'

/** "Girls who live or lodge with weavers tend": the verb right behind the pronoun, which "and" or "or" joins to the one at `second`. */
function firstOfTwo(chunks: readonly Chunk[], second: number, verbs: readonly number[]): number | undefined {
  if (chunks[second - 1]?.kind !== 'conj') return undefined
  let first = second - 2
  while (first > 0 && within.test(chunks[first]?.kind ?? '')) first -= 1
  return verbs.includes(first) && chunks[first - 1]?.kind === 'rel' ? first : undefined
}
