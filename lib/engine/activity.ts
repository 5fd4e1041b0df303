import type { Chunk } from './chunks'
import { type Clause, nominal } from './clauseParts'

/** What an activity does, whatever the tense. */
const worksOf =
  /^(?:become|cause|lead|make|help|allow|enable|reduce|increase|raise|lower|require|give|bring|prove|improve|prevent|change|result)$/

/** "Masking a signal with noise is", "In cold rooms, boiling destroys": an -ing form that opens a clause before a verb is its subject. */
export function activityBefore(chunks: readonly Chunk[], p: number, at: number): Clause['subject'] {
  const start = openingOf(chunks, p)
  const opening = start + (start > 0 && chunks[start]?.word === 'then' ? 1 : 0)
  const first = chunks[opening]
  if (first?.kind !== 'ger' || !first.head || opening > p) return undefined
  const vg = chunks[at]?.vg
  const finite = vg?.helpers[0] ?? vg?.main
  const singular = /^(?:is|was|has|does)$/.test(finite?.lower ?? '') || finite?.form === 'pres3'
  const works = worksOf.test(vg?.lemma ?? '') && (finite?.pos === 'modal' || /^past/.test(finite?.form ?? ''))
  const whole = chunks
    .slice(opening + 1, p + 1)
    .every(
      ({ kind, word }) =>
        /^(?:np|prep|adv|date)$/.test(kind) || word === 'or' || (kind === 'adj' && first.word === 'being'),
    )
  // "Using steam the mill produces": the second of two nouns is the subject.
  const isTwo = chunks.slice(opening + 1, p).some((chunk, at) => nominal(chunk) && nominal(chunks[opening + 2 + at]))
  // "Pairing a magnet with a coil can produce a current": a noun with its article is what one pairs.
  const able = finite?.pos === 'modal' && isActedOn(chunks[opening + 1])
  return (singular || works || able) && whole && !isTwo
    ? { a: opening, b: p + 1, head: first.head, pronoun: false, plural: false }
    : undefined
}

/** "Growing towns can": without an article the form may only describe the noun. */
const isActedOn = (next: Chunk | undefined): boolean =>
  next?.kind === 'prep' || (next?.kind === 'np' && /^(?:the|an?|one|its|their)$/.test(next.lead))

/** Where the clause opens that ends at `p`: at the beginning of the sentence, or behind the comma that closes its front. */
function openingOf(chunks: readonly Chunk[], p: number): number {
  const opening = chunks.slice(0, p + 1).findLastIndex(({ kind }) => kind === 'stop') + 1
  if (chunks[opening]?.kind === 'ger' || !/^(?:prep|adv|date|sub)$/.test(chunks[opening]?.kind ?? '')) return opening
  const comma = chunks.slice(0, p + 1).findLastIndex(({ kind }) => kind === 'comma')
  const isFront = chunks
    .slice(opening, comma)
    .every(({ kind }) => /^(?:prep|np|adv|date|adj|comma|sub|vg|ger|inf)$/.test(kind))
  // "For cooking, washing, and ..." is a list of such forms, and no front.
  return comma > opening && isFront && chunks[comma - 1]?.kind !== 'ger' ? comma + 1 : opening
}
