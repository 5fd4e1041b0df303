import type { Analysis } from '../analysis'
import type { Clause } from '../clauseParts'
import { leans, standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import type { Reference } from '../reference'
import type { Token } from '../tokens'
import type { View } from './family'

/**
 * The subject of its first clause that is not subordinate is named in full, and what points back points at that: pronouns and "the company"
 * behind the verb have the subject to stand for, before it they have none. "When the mill closed, Ida Holm moved to Ulm."
 */
export function isWhole({ analysis, reference }: View): boolean {
  const { chunks, tokens, clauses } = analysis
  const first = clauses.find(({ marker }) => marker === undefined)
  const main = clauses.find(({ marker, relative }) => marker === undefined && relative === undefined)
  if (!first?.subject || first.vg.negated || main?.vg.negated) return false
  return (
    !first.subject.pronoun &&
    !pointsElsewhere(analysis, first, reference, chunks.length) &&
    standsAlone(analysis, 0, first.at, reference) &&
    !chunks.slice(first.at).some(({ i }) => pointsBack(tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? '')) &&
    !isSameAsBefore(analysis)
  )
}

/** "Otto Lang found the same law": the same as the text told before, and not as some of this sentence, nor "the same law as in Ulm". */
const isSameAsBefore = ({ tokens }: Analysis): boolean =>
  tokens.some(
    ({ lower }, at) =>
      lower === 'same' &&
      tokens[at - 1]?.lower === 'the' &&
      !tokens.slice(0, at).some((token) => isOneOfMany(token)) &&
      !tokens.slice(at + 1).some((token) => /^(?:as|that|which|who|where)$/.test(token.lower)),
  )

/** "two smiths", "both", "each of them", "and": of what is said of several, something may be the same. */
const isOneOfMany = ({ pos, lower }: Token): boolean =>
  /^(?:and|or|both|each|all|every|they|we|two)$/.test(lower) || (pos === 'noun' && isPlural(lower))

/** "of this mill", "such mills", and not "such as mills", "that of those who came", "that there were". */
const pointsBack = (word: string, next: string): boolean =>
  /^(?:this|these|another|latter|former)$/.test(word) ||
  (word === 'such' && next !== 'as') ||
  (word === 'those' && !/^(?:of|who|whose|that|which|in|at|with|from)$/.test(next)) ||
  (word === 'there' && !/^(?:is|are|was|were|had|has|have|would|will|can|could|may|might)$/.test(next))

/** "The strait divides it", "The fleet took the colony", "The prize was their goal": "it" beside the subject means another thing, and so does "their" behind one thing. */
export function pointsElsewhere(
  analysis: Analysis,
  { subject, at, complement }: Clause,
  reference: Reference,
  end: number,
): boolean {
  const { chunks, tokens } = analysis
  const beside = chunks
    .slice(complement.a, complement.b)
    .some((chunk) => chunk.kind === 'np' && /^(?:it|him|her|them)$/.test(chunk.word))
  const behind = tokens.slice(chunks[at]?.i ?? 0, chunks[end - 1]?.j ?? 0)
  const their = behind.findIndex((token) => /^(?:they|them|their|theirs)$/.test(token.lower))
  const next = chunks[complement.a]
  const object =
    next?.kind === 'np' && next.j - next.i === 2 && leans(analysis, complement.a, complement.b, reference, false)
  return (
    beside ||
    object ||
    (their >= 0 &&
      subject?.plural !== true &&
      !behind.slice(0, their).some((token) => token.pos === 'noun' && isPlural(token.lower)))
  )
}
