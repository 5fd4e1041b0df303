import { type Analysis, balance, extent, plain } from './analysis'
import type { Chunk, VerbGroup } from './chunks'
import { type Clause, isPast } from './clauseParts'
import { copulaSubject } from './copulaSubject'
import { losesObject } from './cutObject'
import { isDependent } from './dependent'
import { nounGoverns } from './facts/governed'
import { frontPieces, isConnector, opensWell, withAge } from './fronts'
import { standsAlone } from './leaning'
import { isDemonym, isHumanNoun } from './lexicon'
import { asToldAlone } from './lonePerfect'
import { isDoneOnce, withoutLeaningTimes } from './looseFronts'
import { isNamedBehind } from './namedBehind'
import { isHumanBefore, isThingBefore, trailingName } from './nounBeforeName'
import { objectBefore } from './objectRelatives'
import { cutPieces, type Piece } from './pieces'
import { beforeQuote } from './quoteBehind'
import { isOfReduced } from './reduced'
import type { Reference } from './reference'
import { isAmbiguousRelative } from './relatives'
import { isRewritten } from './rewrite'
import { asWord } from './spokenOf'
import { timeBehind } from './timeBehind'
import type { Token } from './tokens'
import { withWhatToKnow } from './whatToKnow'
import { ownerOfWhose } from './whose'

/** A clause made ready for asking: names in full, nothing that points outside the sentence. */
export type Frame = {
  readonly analysis: Analysis
  readonly index: number
  readonly clause: Clause
  readonly vg: VerbGroup
  /** Full words of the subject for a stem: "Cai Qi", "the Calvin cycle". */
  readonly subject: string
  readonly subjectFrom: number
  readonly subjectTo: number
  readonly person: boolean
  readonly plural: boolean
  /** True where the subject is a pronoun or a part of a name: its span is not the full name. */
  readonly derived: boolean
  readonly pieces: readonly Piece[]
}

/** ", which shields life": said of the noun itself; without the comma it only tells which one is meant. */
export function isNonRestrictive({ chunks }: Analysis, clause: Clause): boolean {
  if (clause.shared && clause.relative === undefined) return true
  let at = clause.at - 1
  // "shells that support and protect the body": the second verb stands behind the same pronoun.
  while (chunks[at]?.kind === 'adv' || (clause.shared && at > 0 && chunks[at]?.kind !== 'rel')) at -= 1
  return chunks[at]?.kind === 'rel' && chunks[at]?.word !== 'that' && chunks[at - 1]?.kind === 'comma'
}

/**
 * A clause that says what is so: a main one, one that stands beside it ("while"), one that tells more of a noun (", which") or of the one
 * that says what a thing is ("is a canal that connects"), or one that tells when or why by what did happen ("after Sweden left the union
 * in 1523").
 */
export function isAsserted(analysis: Analysis, clause: Clause): boolean {
  if (clause.relative !== undefined)
    return (
      isNonRestrictive(analysis, clause) ||
      (clause.subject !== undefined && copulaSubject(analysis, clause.subject.a) !== undefined)
    )
  const { marker, vg, subject } = clause
  if (marker === undefined || /^(?:while|whereas|although|though)$/.test(marker)) return true
  if (!/^(?:when|after|since|as|once|where|because)$/.test(marker)) return false
  return (
    isPast(vg) &&
    !vg.progressive &&
    vg.helpers.every((helper) => helper.pos !== 'modal') &&
    subject?.head.pos === 'name'
  )
}

const isTime =
  /^(?:beginning|start|end|middle|close|spring|summer|autumn|winter|year|decade|century|month|week|day|night|morning|evening)s?$/

/** A frame of each clause whose subject is known and which points at nothing outside. */
export function frameOf(analysis: Analysis, index: number, clause: Clause, reference: Reference): Frame | undefined {
  const { subject, vg } = clause
  if (
    !subject ||
    vg.negated ||
    subject.head.pos === 'there' ||
    // "is decided by whether it helps the mill": nothing is said to be so.
    /^(?:than|which|whom|what|how|why|who|whether)$/.test(clause.marker ?? '') ||
    (subject.head.pos === 'num' && !isShare(analysis, subject)) ||
    (/^\p{L}$/u.test(subject.head.text) &&
      !isNumbered(analysis, subject.head) &&
      !/^(?:stand|denote|signify)$/.test(vg.lemma)) ||
    // "the county as a whole had"
    (clause.marker === 'as' && subject.head.lower === 'whole')
  )
    return undefined
  // "The beginning of 1646 found the garrison in want": a time does nothing.
  if (isTime.test(subject.head.lower) && /^(?:see|find|bring|witness|mark)$/.test(vg.lemma)) return undefined
  // The infinitive is not known: "did they blockaded" must not be asked.
  if (vg.main.form === 'pastpp' && /ed$/.test(vg.lemma) && vg.lemma === vg.main.lower) return undefined
  if (clause.relative !== undefined && !isNonRestrictive(analysis, clause) && !copulaSubject(analysis, subject.a))
    return undefined
  // "of fifteen judges, who must retire at seventy": all who ever judge there.
  if (clause.relative !== undefined && analysis.tokens[analysis.chunks[subject.a]?.i ?? 0]?.pos === 'num')
    return undefined
  if (isDependent(analysis, clause) || losesObject(analysis, clause)) return undefined
  const named = nameSubject(analysis, clause, reference)
  // "led by Ida Holm, which now worked with": it was not she.
  if (!named || (clause.relative === 'which' && named.person) || isAmbiguousRelative(analysis, clause)) return undefined
  if (isEitherName(named.subject, vg)) return undefined
  const copula = vg.voice === 'active' ? /^(?:be|become|remain)$/.test(vg.lemma) : /^(?:consider|deem)$/.test(vg.lemma)
  const fronts = clause.front
    .filter((range) => !isConnector(analysis, range.a, range.b))
    .flatMap((range) => frontPieces(analysis, range.a, range.b))
    .map((front) => (named.person ? withAge(front) : front))
  if (fronts.some((front) => front.role === 'other' && !opensWell(analysis, front))) return undefined
  // "Rising states withdrew": the participle belongs to the noun behind it.
  if (fronts.some(({ a, b }) => b === a + 1 && analysis.chunks[a]?.kind === 'ger' && analysis.chunks[b]?.kind === 'np'))
    return undefined
  const said = beforeQuote(analysis, clause.complement)
  const pieces = [
    ...withoutLeaningTimes(analysis, clause, fronts, reference),
    ...objectBefore(analysis, clause),
    ...withWhatToKnow(analysis, clause, cutPieces(analysis, said.a, said.b, false, copula)),
  ]
  if (isOfReduced(analysis, clause, pieces)) return undefined
  pieces.push(...timeBehind(analysis, clause, pieces, reference))
  return {
    analysis,
    index,
    clause,
    vg: asToldAlone(vg, { ...named, plural: subject.plural }, pieces),
    ...named,
    plural: subject.plural,
    pieces: withoutLooseEnds(
      analysis,
      isDoneOnce(clause) ? withoutLeaningSides(analysis, pieces, reference) : pieces,
      reference,
    ),
  }
}

/** "The Ulm mill or the Enz mill are driven by wind": examples, which need not both be so; "the Ulm Canal or Old Ditch is" one thing of two names. */
function isEitherName(subject: string, { helpers, main }: VerbGroup): boolean {
  const finite = helpers[0] ?? main
  const areMany = /^(?:are|were|have|do)$/.test(finite.lower) || finite.form === 'base'
  return areMany && /\p{Lu}[^,]* or (?:the )?\p{Lu}/u.test(subject)
}

/** "Otto I": a number behind a name, and no letter by itself. */
const isNumbered = ({ tokens }: Analysis, head: Token): boolean => {
  const before = tokens[tokens.indexOf(head) - 1]
  return before?.pos === 'name' || lettered.test(before?.lower ?? '')
}

/** "vitamin C", "hepatitis B" */
const lettered = /^(?:vitamin|hepatitis|influenza|chlorophyll|immunoglobulin|coenzyme|haemophilia|hemophilia)$/

/** "60 % of the crew", "two of the five mills": a figure that says of what it is. */
const isShare = ({ chunks }: Analysis, { a, b, head }: NonNullable<Clause['subject']>): boolean =>
  a + 2 < b + 1 && chunks[a + 1]?.word === 'of' && chunks[a + 2]?.kind === 'np' && !/^(?:one|1)$/.test(head.lower)

/** "was opened on 5 May 1911 in Graz on the same day as the fair": one more time or place, which only the text explains, and what follows. */
function withoutLeaningSides(analysis: Analysis, pieces: readonly Piece[], reference: Reference): readonly Piece[] {
  const date = pieces.findIndex(({ role, front }) => role === 'date' && !front)
  const end = pieces.findIndex(
    ({ role, prep, a, b }, at) =>
      at > date &&
      role === 'pp' &&
      /^(?:on|at|during|after|before)$/.test(prep ?? '') &&
      !standsAlone(analysis, a, b, reference),
  )
  return date < 0 || end < 0 ? pieces : pieces.slice(0, end)
}

/** "later that year": when, only the text tells, and what was done is known without it; so is "there" beside a date. */
const thatYear =
  /^(?:later |early |earlier |late )?(?:that|the (?:same|following|next|previous)) (?:same )?(?:year|month|week|day|summer|winter|spring|autumn)$/

/** "died ten days later": after what, only the text tells. */
const isSpan = (span: Piece | undefined, later: Piece | undefined): boolean =>
  span?.role === 'object' &&
  later?.role === 'adverb' &&
  span.b === later.a &&
  /^(?:\S+ ){1,2}(?:day|week|month|year|hour|minute|decade)s?$/.test(span.words) &&
  /^(?:later|earlier|afterwards)$/.test(later.words)

/** Adverbials at the end that lean on the context are left out; what the verb needs, and the time in front, stay and make the frame unaskable. */
function withoutLooseEnds(analysis: Analysis, pieces: readonly Piece[], reference: Reference): readonly Piece[] {
  const alone = (piece: Piece): boolean => standsAlone(analysis, piece.a, piece.b, reference)
  const timed = pieces.some(({ role, date }) => role === 'date' && date?.start !== undefined && !date.derived)
  // "even with the rise of steam": what did not hinder it.
  const isEven = (piece: Piece | undefined): boolean => piece?.role === 'adverb' && piece.words === 'even'
  const leans = (piece: Piece, at: number): boolean =>
    (isEven(piece) && pieces[at + 1]?.role === 'pp') ||
    (piece.role === 'pp' && isEven(pieces[at - 1])) ||
    isSpan(piece, pieces[at + 1]) ||
    isSpan(pieces[at - 1], piece) ||
    (at > 0 && (thatYear.test(piece.words) || (timed && piece.role === 'adverb' && piece.words === 'there')))
  const kept = pieces.filter((piece, at) => piece.front || !leans(piece, at))
  while (kept.length > 1) {
    const last = kept.at(-1)
    if (!last || last.front || !/^(?:pp|other)$/.test(last.role) || alone(last)) break
    if (kept.filter((piece) => !piece.front).length < 2 || closesList(analysis, last)) break
    kept.pop()
  }
  return kept
}

/** "by wind, frost, and changes | in the level of the lake": a part of the last thing of a list, and no time or place at its end. */
const closesList = ({ chunks }: Analysis, { a, prep }: Piece): boolean =>
  chunks[a - 2]?.kind === 'conj' &&
  chunks[a - 3]?.kind === 'comma' &&
  nounGoverns(chunks[a - 1]?.head?.lower ?? '', prep ?? '')

function nameSubject(
  analysis: Analysis,
  clause: Clause,
  reference: Reference,
): Pick<Frame, 'subject' | 'subjectFrom' | 'subjectTo' | 'person' | 'derived'> | undefined {
  const { subject } = clause
  if (!subject) return undefined
  const { chunks, tokens, sentence } = analysis
  const owner = ownerOfWhose(analysis, clause, reference)
  if (owner === null) return undefined
  const same = clause.relative === undefined ? undefined : copulaSubject(analysis, subject.a)
  if (same) return nameSubject(analysis, same, reference)
  let b = subject.b
  while (chunks[b - 1]?.kind === 'comma') b -= 1
  const comma = chunks.findIndex((chunk, at) => at > subject.a && at < b && chunk.kind === 'comma')
  if (
    subject.head.pos === 'name' &&
    b - subject.a > 2 &&
    chunks.slice(subject.a, b).every(({ kind }) => kind !== 'rel') &&
    chunks[b - 1]?.kind === 'date' &&
    chunks[b - 2]?.kind === 'prep'
  )
    b -= 2
  const inserted = comma > 0 && chunks[subject.b - 1]?.kind === 'comma'
  const bearer = inserted && isNamedBehind(analysis, subject.a, comma, subject.b - 1, reference)
  if (inserted) b = bearer ? subject.b - 1 : comma
  const named = extent(analysis, bearer ? comma + 1 : subject.a, b)
  // The closing mark of "Lang's "Night Train"" stands behind its last word.
  const { from, to } = balance(sentence.text, named.from, named.to) ?? named
  const first = chunks[bearer ? comma + 1 : subject.a] as Chunk
  const text = plain(sentence.text.slice(from, to))
  const own = tokens.slice(first.i, first.j)
  // "1st Earl of Ulm": a title behind a name, not the name.
  if (
    own[0]?.pos === 'poss' ||
    (/^\d/.test(text) && subject.head.pos === 'name') ||
    !standsAlone(analysis, bearer ? comma + 1 : subject.a, b, reference)
  )
    return undefined
  const full = reference.fullName(text)
  const possessive = own[1]?.pos === 'part' ? reference.fullName(own[0]?.text ?? '') : undefined
  const words =
    possessive !== undefined && possessive !== own[0]?.text ? text.replace(own[0]?.text ?? '', possessive) : full
  const person =
    (reference.isPerson(full) && !(subject.head.pos === 'noun' && /['’]s? /.test(full))) ||
    isHumanBefore(own) ||
    (own.at(-1)?.pos === 'name' && !isThingBefore(own) && reference.isPerson(trailingName(own))) ||
    (subject.head.pos === 'noun' && isHumanNoun(subject.head.lower)) ||
    (bearer && isHumanNoun(chunks[subject.a]?.head?.lower ?? ''))
  const lowered =
    own[0] &&
    words === text &&
    own[0].pos !== 'name' &&
    !/^(?:I|\p{Lu}\.)$/u.test(own[0].text) &&
    !isDemonym(own[0].text) &&
    from === tokens[0]?.from &&
    !isBesideName(tokens) &&
    !opensName(own, person)
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words
  return {
    subject: owner === undefined ? (asWord(analysis, clause, from, to) ?? lowered) : `${owner} ${text}`,
    subjectFrom: from,
    subjectTo: to,
    person,
    derived: owner !== undefined || words !== text || isRewritten(analysis, from, to),
  }
}

const describing =
  /^(?:ancient|medieval|modern|early|late|later|northern|southern|eastern|western|central|most|many|some|several|other|young|old|new|recent|contemporary|former|neighbou?ring|nearby|present-day|colonial|imperial)$/

/** "Free Harbour was a paper": an adjective before a name is a part of it, where no person is told of. */
const opensName = ([first, next]: readonly Token[], person: boolean): boolean =>
  !person && first?.pos === 'adj' && next?.pos === 'name' && !describing.test(first.lower)

/** "Ulm and Linz": the first word of a sentence is a name where its fellow is one. */
const isBesideName = ([first, conj, next]: readonly Token[]): boolean =>
  first?.pos === 'noun' && /^(?:and|or)$/.test(conj?.lower ?? '') && next?.pos === 'name'
