import type { Analysis } from '../analysis'
import type { Chunk } from '../chunks'
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
    !isStrangersOwn(analysis, first) &&
    !isOthers(analysis) &&
    !isSpliced(analysis) &&
    !isSameAsBefore(analysis)
  )
}

/** "Its two hundred defenders fought": whose, nothing before says. */
const isStrangersOwn = ({ chunks, tokens }: Analysis, { subject }: Clause): boolean =>
  subject !== undefined &&
  tokens[chunks[subject.a]?.i ?? 0]?.pos === 'poss' &&
  !chunks.slice(0, subject.a).some(({ kind, pronoun }) => kind === 'np' && !pronoun)

/** "Still others weave": other than those of whom the sentence before told. */
const isOthers = ({ tokens }: Analysis): boolean =>
  /^others$/.test(tokens.slice(0, 3).find(({ pos }) => !/^(?:adv|conj|num|adj|det|punct)$/.test(pos))?.lower ?? '')

/** "Ulm ruled the Inn, Linz ruled the Lech": two sentences with nothing but a comma between them. */
const isSpliced = ({ chunks, clauses }: Analysis): boolean => {
  const own = clauses.filter(
    ({ marker, relative, reduced }) => marker === undefined && relative === undefined && !reduced,
  )
  return own.some(({ subject, shared, front, at: verb, complement }, index) => {
    const before = own[index - 1]
    // "Lechs ruled the Alps": behind a comma and a name its subject may not have been seen.
    const seen = subject?.a ?? (chunks[complement.a]?.kind === 'np' ? verb - 1 : 0)
    const first = Math.min(seen, front[0]?.a ?? chunks.length)
    return (
      !shared &&
      before?.subject !== undefined &&
      before.at < first &&
      before.complement.b === first - 1 &&
      before.complement.b > before.complement.a &&
      !chunks.slice(before.at, first).some(({ kind, word }) => kind === 'sub' || kind === 'rel' || word === 'that') &&
      chunks[first - 1]?.kind === 'comma' &&
      /^(?:np|prep|date)$/.test(chunks[first]?.kind ?? '')
    )
  })
}

/** "marched west and after victories in Tyrol and took Ulm": of the first "and" nothing comes. */
const isHalfJoined = ({ chunks }: Analysis): boolean =>
  chunks.some(({ kind }, at) => {
    if (kind !== 'conj' || !/^(?:after|before|during|following|upon)$/.test(chunks[at + 1]?.word ?? '')) return false
    const next = chunks.findIndex((chunk, index) => index > at + 1 && /^(?:vg|comma|stop|conj)$/.test(chunk.kind))
    const verb = chunks[next + 1]
    return chunks[next]?.kind === 'conj' && verb?.kind === 'vg'
  })

/** "built roads and towers in Tyrol, palaces in Linz": a list that breaks off without its "and"; "in Ulm and Linz, towns of Tyrol" tells more of the names. */
function isLooseList({ chunks, tokens, clauses: [main] }: Analysis): boolean {
  if (!main) return false
  const comma = chunks.findIndex(({ kind }, at) => kind === 'comma' && at > main.at)
  const [object, conj, second, prep] = chunks.slice(main.complement.a, comma)
  const isBare = (chunk: Chunk | undefined): boolean =>
    chunk?.kind === 'np' && chunk.head?.pos === 'noun' && isPlural(chunk.head.lower) && tokens[chunk.i]?.pos === 'noun'
  return (
    [object, second, chunks[comma + 1]].every(isBare) &&
    conj?.word === 'and' &&
    prep?.kind === 'prep' &&
    chunks[comma + 2]?.kind === 'prep' &&
    !chunks.slice(comma + 2).some(({ kind }) => /^(?:comma|vg)$/.test(kind))
  )
}

/** A sentence that is not joined as it should be: no part of it stands alone. */
export const isMisjoined = (analysis: Analysis): boolean => isHalfJoined(analysis) || isLooseList(analysis)

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
