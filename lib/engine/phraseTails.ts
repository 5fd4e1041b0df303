import type { Chunk } from './chunks'
import { nominal, skipAdverbsLeft } from './clauseParts'

/** Nouns of which one says as what: "the use of moss as fuel". */
const servesAs =
  /^(?:use|role|work|career|time|life|position|status|choice|service|appointment|election|recognition|reputation|rise|term|reign|value|importance|function)$/

/** Where the noun stands whose description ends before `start`, with no verb before it: "hormones important for | growth", "the use of moss as | fuel". */
export function tailStart(chunks: readonly Chunk[], start: number, verbs: readonly number[]): number | undefined {
  const prep = chunks[start - 1]
  if (prep?.kind !== 'prep' || verbs.some((verb) => verb < start)) return undefined
  const beyond = chunks[start - 2]
  const noun = chunks[start - 3]
  if (noun?.kind === 'np' && !noun.pronoun && isTwoPrepositions(beyond, prep)) return start - 3
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

/** "the towers away from | the wall", "land outside of | Ulm", "the shooting down of | the balloon" */
const isTwoPrepositions = (first: Chunk | undefined, second: Chunk): boolean =>
  (first?.kind === 'adv' &&
    /^(?:away|apart|aside|inland|upstream|downstream|north|south|east|west)$/.test(first.word)) ||
  (first?.kind === 'prep' && second.word === 'of' && /^(?:outside|inside|down|up|off|out)$/.test(first.word))

/** "The earliest cloths traded | were": the noun of a participle right before the verb. */
export function toldNoun(chunks: readonly Chunk[], at: number, verbs: readonly number[]): number | undefined {
  const noun = skipAdverbsLeft(chunks, at - 1)
  const { vg } = chunks[at + 1] ?? {}
  const first = chunks[noun]
  return !verbs.includes(at) &&
    !verbs.some((verb) => verb < at) &&
    /^(?:is|was|are|were)$/.test(vg?.main.lower ?? '') &&
    chunks[at + 2]?.kind === 'np' &&
    first?.kind === 'np' &&
    !first.pronoun &&
    !nominal(chunks[noun - 1])
    ? noun
    : undefined
}

/** "A comb loom, or | hand loom is": one more name of what opens the sentence. */
export const isOtherName = (chunks: readonly Chunk[], start: number): boolean =>
  start === 3 &&
  chunks[2]?.word === 'or' &&
  chunks[0]?.kind === 'np' &&
  chunks[4]?.vg?.main.lower === 'is' &&
  !/^(?:the|an?)$/.test(chunks[3]?.lead ?? '')
