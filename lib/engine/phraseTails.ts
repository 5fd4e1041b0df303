import type { Chunk } from './chunks'

/** Nouns of which one says as what: "the use of moss as fuel". */
const servesAs =
  /^(?:use|role|work|career|time|life|position|status|choice|service|appointment|election|recognition|reputation|rise|term|reign|value|importance|function)$/

/** Where the noun stands whose description ends before `start`, with no verb before it: "hormones important for | growth", "the use of moss as | fuel". */
export function tailStart(chunks: readonly Chunk[], start: number, verbs: readonly number[]): number | undefined {
  const prep = chunks[start - 1]
  if (prep?.kind !== 'prep' || verbs.some((verb) => verb < start)) return undefined
  const beyond = chunks[start - 2]
  const noun = chunks[start - 3]
  if (
    beyond?.kind === 'adj' &&
    noun?.kind === 'np' &&
    noun.head?.pos === 'noun' &&
    !noun.pronoun &&
    chunks[start - 4]?.kind !== 'comma'
  )
    return start - 3
  if (prep.word !== 'as' || beyond?.kind !== 'np') return undefined
  // "the power of the guild as a | whole"
  if (chunks[start]?.word === 'whole') return start - 2
  const of = chunks[start - 3]?.word === 'of' ? chunks[start - 4] : beyond
  return of?.head?.pos === 'noun' && servesAs.test(of.head.lower) ? start - 2 : undefined
}

/** "a score of 30 or | higher": the figure before what may be more. */
export const figureBefore = (chunks: readonly Chunk[], at: number): number | undefined =>
  chunks[at]?.kind === 'adj' &&
  /^(?:more|less|fewer|higher|lower|older|younger|greater|larger|smaller|longer|shorter|above|below|over)$/.test(
    chunks[at]?.word ?? '',
  ) &&
  chunks[at - 1]?.word === 'or' &&
  chunks[at - 2]?.kind === 'np' &&
  /^\d/.test(chunks[at - 2]?.word ?? '')
    ? at - 2
    : undefined

/** "Ships far larger than the cog": the noun before the comparative at `at`. */
export function comparedNoun(chunks: readonly Chunk[], at: number): number | undefined {
  const { kind, lead, pronoun } = chunks[at] ?? {}
  if (kind !== 'adj' && !(kind === 'np' && pronoun && /^(?:more|less|much|far)$/.test(lead ?? ''))) return undefined
  let noun = at - 1
  while (chunks[noun]?.kind === 'adv' || chunks[noun]?.word === 'much') noun -= 1
  return chunks[noun]?.kind === 'np' ? noun : undefined
}
