import { type Analysis, extent, plain } from '../analysis'
import { capital } from '../capital'
import { type Clause, endsList, skipAdverbsLeft, skipAdverbsRight } from '../clauseParts'
import { connectives, linking } from '../connectives'
import { isWordsOf } from '../dependent'
import { isNonRestrictive } from '../frames'
import { frontPieces, isConnector, isMood } from '../fronts'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import { cutPieces } from '../pieces'
import { isBid } from './bidding'
import { type Draft, draft, type Family, slotAt, type View } from './family'
import { type Gap, gapsOf, pickGaps, termsOf } from './gaps'
import { isBroken, isListedBehindColon, ownComplement } from './ownComplement'
import { isMisjoined, isWhole, pointsElsewhere } from './wholeSentence'

/**
 * A whole sentence, or a clause of a long one, that stands alone and of which no other family can ask enough: what it says of a date, a
 * name or a figure can be asked by a gap, for which its grammar need not be known.
 */
export const unread: Family = {
  name: 'unread',
  last: true,
  read: (view) => read(view),
}

const mostWords = 36
const fewestWords = 7
/** A sentence or a clause is asked in so many places at most. */
const mostSlots = 4

/** So many words in quotation marks are a term, where they do not begin like a title. */
const mostQuoted = 3

/** Speech, questions, second thoughts and what only holds today. */
const unfit =
  /[?!:;]|(?<!\d)[–—]|[–—](?!\d)|\s-\s|\b(?:today|currently|presently|at present|now|nowadays|recently|so far|above|below|we|our|us|you|your)\b|\b(?:see|figure|table|chapter)\s\d/i
export const opener = new RegExp(
  `^(?:${connectives}|by then|first|second|third|fourth|lastly|(?:most|more) (?:dramatically|notably|importantly|significantly|famously|strikingly|remarkably|interestingly|surprisingly|impressively|crucially|seriously|controversially)|as (?:already |previously )?(?:mentioned|noted|discussed|described|explained|stated)(?: (?:before|earlier|previously))?),\\s+|^(?:but|and|yet),?\\s+(?!an?other\\b|others\\b)|^also (?=(?:in|on|at|by|during|from|since|between|around) )|^(?:(?:soon|shortly|immediately) )?thereafter,? `,
  'i',
)

/** What a gap stands in: a statement made of these ranges of the sentence, and what it is about. */
export type Stretch = {
  readonly statement: string
  readonly subject: string
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

/** A long sentence of two clauses: the gap is asked in its own. */
const isRunning = (statement: string): boolean =>
  statement.split(' ').length > longWords && /, (?:and|but|which|who|while|where|when) /.test(statement)
const longWords = 20

function read(view: View): readonly Draft[] {
  if (isMisjoined(view.analysis)) return []
  const whole = wholeOf(view)
  if (view.attribution !== undefined && !whole?.statement.startsWith('According to ')) return []
  const clauses =
    whole && !isRunning(whole.statement) ? [] : view.analysis.clauses.flatMap((clause) => clauseOf(view, clause) ?? [])
  const stretches = clauses.length > 0 ? clauses : whole ? [whole] : []
  if (stretches.length === 0) return []
  const found = gappedIn(view, stretches, gapsOf(view), mostSlots, 'unread:gap')
  return found.length > 0 ? found : gappedIn(view, stretches, termsOf(view), 1, 'unread:term').slice(0, 1)
}

/** Each stretch with the best gaps in it; none is made twice. */
function gappedIn(
  view: View,
  stretches: readonly Stretch[],
  gaps: readonly Gap[],
  most: number,
  rule: string,
): readonly Draft[] {
  const used = new Set<number>()
  return stretches.flatMap((stretch): Draft[] => {
    const inside = ({ from, to }: Gap): boolean => stretch.ranges.some((range) => range.from <= from && to <= range.to)
    const own = pickGaps(
      gaps.filter((gap) => !used.has(gap.from) && inside(gap)),
      most,
    )
    for (const { from } of own) used.add(from)
    return own.map((gap) => gapped(view, stretch, gap, rule))
  })
}

export const gapped = (view: View, { statement, subject }: Stretch, gap: Gap, rule: string): Draft =>
  draft(view, {
    kind: 'statement',
    relation: 'states',
    subject,
    rule,
    slots: [slotAt(view, gap.slot, gap.from, gap.to, { type: gap.type })],
    statement,
    asks: [],
  })

function wholeOf(view: View): Stretch | undefined {
  const { analysis } = view
  const { text } = analysis.sentence
  const statement = statementOf(withoutMood(analysis).replace(opener, ''))
  if (statement === undefined || !isWhole(view)) return undefined
  const subject = view.frames[0]?.subject ?? subjectOf(analysis)
  return { statement, subject, ranges: [{ from: 0, to: text.length }] }
}

/** "Outraged, Otto Lang left": the sentence without how he was. */
function withoutMood(analysis: Analysis): string {
  const { chunks, tokens, sentence } = analysis
  const comma = chunks.findIndex(({ kind }) => kind === 'comma')
  const from = isMood(analysis, 0, comma) ? (tokens[chunks[comma + 1]?.i ?? 0]?.from ?? 0) : 0
  return sentence.text.slice(from)
}

/** A main clause of the sentence with what stands before it, as a sentence of its own; undefined where it does not stand alone or its end is not sure. */
export function clauseOf(view: View, clause: Clause): Stretch | undefined {
  const { analysis, reference } = view
  const { subject, at } = clause
  const complement = ownComplement(analysis.chunks, clause)
  if (
    !subject ||
    subject.pronoun ||
    clause.marker !== undefined ||
    clause.reduced ||
    // "was moved and used": its helper stands at the first verb.
    clause.vg.helpers.some(({ from }) => from < (analysis.tokens[analysis.chunks[at]?.i ?? 0]?.from ?? 0)) ||
    clause.vg.negated ||
    clause.vg.lemma === 'do' ||
    // "and laying water routes by way of the sea": read as a verb, it has no subject of its own.
    analysis.chunks[subject.a - 1]?.kind === 'ger'
  )
    return undefined
  if (clause.relative !== undefined && !isNonRestrictive(analysis, clause)) return undefined
  if (complement.b <= complement.a || !endsWell(analysis, clause.complement.b) || isBroken(analysis, complement))
    return undefined
  if (isListedBehindColon(analysis, clause) || isWordsOf(analysis, clause)) return undefined
  const { chunks, sentence } = analysis
  const opens = chunks.findIndex((chunk, index) => index > subject.a && index < subject.b && chunk.kind === 'comma')
  const named = { a: subject.a, b: opens > 0 && chunks[subject.b - 1]?.kind === 'comma' ? opens : subject.b }
  const said = { a: skipAdverbsLeft(chunks, at - 1) + 1, b: complement.b }
  const fronts = clause.front.filter(
    ({ a, b }) => !isConnector(analysis, a, b) && frontPieces(analysis, a, b).length > 0,
  )
  if (!beginsWell(analysis, clause) || !fronts.every((front) => isOwn(view, front, undefined))) return undefined
  if (clause.relative !== undefined && /^an?$/.test(chunks[subject.a]?.lead ?? '')) return undefined
  if (!isOwn(view, named, undefined)) return undefined
  for (const b of endsOf(analysis, clause)) {
    if (!isOwn(view, { ...said, b }, clause) || pointsElsewhere(analysis, clause, reference, b)) continue
    const parts = [...fronts, named, { ...said, b }].map((part) => extent(analysis, part.a, part.b))
    const words = parts.map(({ from, to }) => sentence.text.slice(from, to))
    const head = words.slice(0, fronts.length).map((front) => `${front}, `)
    const statement = statementOf(`${head.join('')}${words.slice(fronts.length).join(' ')}.`)
    if (statement !== undefined) return { statement, subject: plain(words[fronts.length] ?? ''), ranges: parts }
  }
  return undefined
}

/** Where the clause may end: behind all of it, or before what its verb can do without. */
export function endsOf(analysis: Analysis, clause: Clause): readonly number[] {
  const { vg } = clause
  const { a, b } = ownComplement(analysis.chunks, clause)
  const pieces = cutPieces(analysis, a, b, false, vg.lemma === 'be' && vg.voice === 'active')
  const spare = pieces
    .slice(1)
    .filter(({ role, prep }) => /^(?:inf|date)$/.test(role) || (role === 'pp' && !bound.test(prep ?? '')))
    .filter(({ role, a: at }) => role !== 'inf' || !(isBid(analysis, at) || isHalf(analysis, clause, at)))
    .filter(
      ({ a: at, prep }) => !(/^(?:before|after)$/.test(prep ?? '') && period.test(analysis.chunks[at - 1]?.word ?? '')),
    )
    .map((piece) => (analysis.chunks[piece.a - 1]?.kind === 'comma' ? piece.a - 1 : piece.a))
  return [b, ...spare.filter((end) => analysis.chunks[end - 1]?.kind !== 'adv').reverse()]
}

/** "set out to learn whether", "sought in vain to leave": the verb says nothing without its infinitive. */
const isHalf = ({ chunks }: Analysis, { at, vg }: Clause, inf: number): boolean =>
  (vg.lemma === 'set' && /^(?:out|about)$/.test(chunks[inf - 1]?.word ?? '')) ||
  (needing.test(vg.lemma) && chunks.slice(at + 1, inf).every(({ kind }) => /^(?:adv|prep|np|date)$/.test(kind)))
const needing =
  /^(?:seek|try|attempt|tend|fail|manage|refuse|hope|intend|decide|agree|threaten|seem|happen|prove|undertake|vow|promise|offer|plan|aim|strive|struggle)$/

/** "opened a month after the war": how long after is half of it. */
const period = /^(?:day|week|month|year|decade|hour|minute)s?$/

/** Prepositions of phrases that what stands before them needs. */
const bound = /^(?:of|than|as|between|to|into|with|from|for)$/

/** What stands before the subject is whole and an adverbial: not half of a list or of a participle. */
function beginsWell({ chunks }: Analysis, { front, subject, shared }: Clause): boolean {
  // "The town's name "Ulm" is old and was spread": the name alone is another thing.
  if (shared) return chunks[(subject?.a ?? 0) - 1]?.kind !== 'np'
  if (endsList(chunks, subject?.a ?? 0)) return false
  // "before Otto and Karl left": the second of two alone is no subject.
  const joint = chunks[(subject?.a ?? 0) - 1]?.kind === 'conj' && chunks[(subject?.a ?? 0) - 2]?.kind === 'np'
  if (
    joint &&
    /^(?:before|after|when|while|until|as|since|where|because|that|than)$/.test(
      chunks[(subject?.a ?? 0) - 3]?.word ?? '',
    )
  )
    return false
  const first = chunks[Math.min(subject?.a ?? 0, front[0]?.a ?? chunks.length) - 1]
  const adverbial = (kind: string | undefined): boolean => /^(?:prep|date|sub|inf|ger|part|vg|adv)$/.test(kind ?? '')
  return (
    (!first || /^(?:comma|stop|conj|sub|adv)$/.test(first.kind)) && front.every(({ a }) => adverbial(chunks[a]?.kind))
  )
}

/** A clause is over at the end of the sentence, before a conjunction with a clause of its own, and at a comma behind which nothing of a list goes on. */
export function endsWell({ chunks, clauses }: Analysis, end: number): boolean {
  const chunk = chunks[end]
  if (!chunk || chunk.kind === 'stop' || chunk.kind === 'sub') return true
  const at = chunk.kind === 'comma' ? end + 1 : end
  const next = chunks[at]
  if (next?.kind === 'conj')
    return clauses.some(
      ({ subject, at: verb, shared }) => subject?.a === at + 1 || (shared && subject && verb === at + 1),
    )
  // "for three years before it went on": what happened then is told beside.
  if (chunk.kind === 'prep') return /^(?:before|after|since)$/.test(chunk.word)
  const behind = chunks[skipAdverbsRight(chunks, at)]
  return chunk.kind === 'comma' && /^(?:rel|ger|part|sub|prep|np)$/.test(behind?.kind ?? '')
}

/** Words of a clause that point at nothing outside it; an owner needs a subject of its kind before it. */
function isOwn(view: View, { a, b }: { readonly a: number; readonly b: number }, clause: Clause | undefined): boolean {
  const { analysis, reference } = view
  const subject = clause?.subject
  const tokens = analysis.chunks.slice(a, b).flatMap((chunk) => analysis.tokens.slice(chunk.i, chunk.j))
  const owner = (token: (typeof tokens)[number]): boolean =>
    token.pos !== 'poss' ||
    (subject !== undefined &&
      (/^(?:his|her)$/.test(token.lower)
        ? subject.head.pos === 'name'
          ? reference.isPerson(reference.fullName(subjectWords(analysis, subject)))
          : isHumanNoun(subject.head.lower)
        : (token.lower === 'their') === subject.plural &&
          !(token.lower === 'its' && reference.isPerson(reference.fullName(subjectWords(analysis, subject))))))
  return standsAlone(analysis, a, b, reference) && tokens.every(owner)
}

const subjectWords = (analysis: Analysis, { a, b }: { readonly a: number; readonly b: number }): string => {
  const { from, to } = extent(analysis, a, b)
  return plain(analysis.sentence.text.slice(from, to))
}

/** A statement without its brackets; undefined where it is none, too long or too short. */
export function statementOf(text: string, fewest = fewestWords): string | undefined {
  const bare = plain(
    withoutTies(text)
      .replace(/\s*\([^()]*\.\)$/, '.')
      .replace(/\s*\([^()]*\)/g, ''),
  ).replace(linking, ' ')
  const words = bare.split(' ').length
  return unfit.test(bare) || !quotesTitles(bare) || words > mostWords || words < fewest || !/\.$/.test(bare)
    ? undefined
    : capital(bare)
}

/** "In 1302, however, Otto left" says "In 1302, Otto left"; "Otto, however, left" says "Otto left". */
const withoutTies = (text: string): string =>
  text.replace(
    /^([^,]{1,80}), (?:however|therefore|moreover|furthermore|nevertheless|nonetheless|meanwhile|consequently), /,
    (_, front: string) => `${front}${opensFront.test(front) ? ',' : ''} `,
  )
const opensFront =
  /^(?:In|At|On|By|During|After|Before|From|Since|Until|For|Under|With|Within|Over|Among|Between|Unlike|Despite|As|When|While|If|Although|Because|To)\b/

/** "the film "Night Train"", "a "false thumb"": a title or a term in quotation marks, and no speech. */
const quotesTitles = (text: string): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 0 &&
  !/["“][^"“”]*$/.test(text.replace(/["“][^"“”]*["”]/g, '')) &&
  [...text.matchAll(/["“]([^"“”]*)["”]/g)].every(
    ([, quoted = '']) =>
      !/[,.]$/.test(quoted) && quoted.split(' ').length <= (/^[\p{Lu}\p{N}]/u.test(quoted) ? 6 : mostQuoted),
  )

/** The words before the first verb. */
export function subjectOf(analysis: Analysis): string {
  const [first] = analysis.clauses
  const { from, to } = extent(analysis, first?.subject?.a ?? 0, first?.at ?? 0)
  return plain(analysis.sentence.text.slice(from, to))
}
