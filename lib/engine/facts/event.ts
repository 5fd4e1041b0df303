import { askPiece, statement, whenWords } from '../asks'
import type { DateMention } from '../dates'
import { type Frame, isAsserted } from '../frames'
import type { Piece } from '../pieces'
import {
  type Ask,
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  objectOf,
  objectWord,
  pieceSlot,
  safe,
  subjectSlot,
  type View,
} from './family'
import { isOfAnother, isOfDeed } from './ofAnother'
import { opened } from './phrase'
import { objectSide, subjectSide } from './sides'
import { isWhichItWas } from './whichItWas'

/** What happened at a stated date: "In 1909 the observatory moved to the hills." */
export const event: Family = {
  name: 'event',
  plain: true,
  read: (view) =>
    view.frames.flatMap((frame) => [
      ...read(view, frame),
      ...meeting(view, frame),
      ...span(view, frame),
      ...lasting(view, frame),
    ]),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const dates = frame.pieces.filter((piece) => piece.role === 'date' && piece.date && !piece.date.end)
  const [when] = dates
  if (!when?.date || dates.length !== 1 || !isAsserted(view.analysis, frame.clause)) return []
  if (isOfAnother(frame, when)) return []
  const able =
    view.analysis.chunks[frame.pieces.find((piece) => !piece.front)?.a ?? -1]?.kind === 'adj' &&
    frame.pieces.some((piece) => piece.role === 'inf')
  if (frame.vg.lemma === 'be' && frame.vg.voice === 'active' && !able) return []
  if (frame.vg.helpers[0]?.pos === 'modal' || frame.vg.lemma === 'do') return []
  const present = frame.vg.main.form === 'base' || frame.vg.main.form === 'pres3'
  if (present && frame.vg.helpers.length === 0 && !(frame.vg.lemma === 'date' && when.prep === 'from')) return []
  const object = objectOf(frame)
  const who = subjectSide(view, frame)
  const what = object ? objectSide(view, frame, object) : undefined
  const whole = safe(view, frame)
  const slots = [
    who.slot,
    pieceSlot(
      view,
      'start',
      dateRange(view, when),
      when.date.start === undefined || when.date.vague ? {} : { value: when.date.start, type: 'date' },
    ),
    ...(what ? [what.slot] : restSlot(view, frame)),
  ]
  return [
    draft(view, {
      kind: 'event',
      relation: frame.vg.lemma,
      subject: frame.subject,
      slots,
      rule: 'event',
      claims: frame.clause.at,
      start: when.date.vague ? undefined : when.date.start,
      statement: whole ? statement(frame) : null,
      asks: [isFigure(frame, object) ? undefined : timeAsk(view, frame, when), who.ask, what?.ask],
    }),
  ]
}

/** "In 1890 the town had 3,000 inhabitants": the year tells when it was counted, and the figure is what there is to know. */
export const isFigure = ({ vg }: Frame, object: Piece | undefined): boolean =>
  object !== undefined &&
  /\d/.test(object.words) &&
  /^(?:have|represent|number|total|constitute|comprise)$/.test(vg.lemma)

/** "At the conference of January 2024, he asked ...": the occasion in front carries the date. */
function meeting(view: View, frame: Frame): readonly Draft[] {
  const { chunks, tokens } = view.analysis
  const front = frame.pieces.find(
    (piece) =>
      piece.front &&
      piece.role === 'pp' &&
      /^(?:at|in|during)$/.test(piece.prep ?? '') &&
      chunks[piece.b - 1]?.kind === 'date' &&
      chunks[piece.b - 2]?.word === 'of',
  )
  const token = front ? tokens[chunks[front.b - 1]?.i ?? 0] : undefined
  if (
    !front ||
    token?.date?.start === undefined ||
    token.date.vague ||
    frame.clause.marker ||
    frame.pieces.some((piece) => piece.role === 'date')
  )
    return []
  const object =
    frame.vg.voice === 'passive'
      ? undefined
      : frame.pieces.find((piece) => (piece.role === 'object' || piece.role === 'that') && !piece.front)
  const objectWh = object ? (object.role === 'that' ? 'What' : objectWord(view, object)) : undefined
  return [
    draft(view, {
      kind: 'event',
      relation: frame.vg.lemma,
      subject: frame.subject,
      rule: 'event:occasion',
      claims: frame.clause.at,
      start: token.date.start,
      slots: [
        subjectSlot(view, frame),
        pieceSlot(view, 'start', token, { value: token.date.start, type: 'date' }),
        ...restSlot(view, frame),
      ],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        object && objectWh && safe(view, frame, [object])
          ? ask('object', askPiece(frame, objectWh, [object]), object.words.replace(/^that\s+/, ''))
          : undefined,
      ],
    }),
  ]
}

/** "was in operation from 1870 to 1939": a stretch of time, asked and answered as one. */
function span(view: View, frame: Frame): readonly Draft[] {
  const when = frame.pieces.find(
    (piece) => piece.role === 'date' && /^(?:from|between)$/.test(piece.prep ?? '') && piece.b - piece.a === 4,
  )
  const dates = frame.pieces.filter((piece) => piece.role === 'date')
  if (!when?.date?.start || dates.length !== 1 || !isAsserted(view.analysis, frame.clause)) return []
  const last = view.analysis.tokens[view.analysis.chunks[when.b - 1]?.i ?? 0]?.date
  if (last?.start === undefined || when.date.derived || last.derived || when.date.vague) return []
  return [
    draft(view, {
      kind: 'event',
      relation: frame.vg.lemma,
      subject: frame.subject,
      rule: 'event:span',
      start: when.date.start,
      end: last.start,
      slots: [subjectSlot(view, frame), pieceSlot(view, 'start', when), ...restSlot(view, frame)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        safe(view, frame, [when])
          ? ask(
              'start',
              askPiece(withoutStretch(frame), frame.vg.lemma === 'last' ? 'From when until when' : 'When', [when]),
              when.words,
            )
          : undefined,
      ],
    }),
  ]
}

/** "For 40 years, from 1901 to 1941, the guild set the tolls": when, tells for how long. */
const withoutStretch = (frame: Frame): Frame =>
  objectOf(frame)
    ? {
        ...frame,
        pieces: frame.pieces.filter(
          ({ words }) => !/^for (?:\S+ ){1,2}(?:years|decades|months|weeks|days)$/i.test(words),
        ),
      }
    : frame

/** "remained a duchy until the end of the 18th century": how long, where no one date ends it. */
function lasting(view: View, frame: Frame): readonly Draft[] {
  const when = frame.pieces.find(
    ({ role, prep, front, words }) =>
      role === 'pp' && !front && /^(?:until|till)$/.test(prep ?? '') && /\b(?:century|\d{3,4}s?)\b/i.test(words),
  )
  if (!when || !isAsserted(view.analysis, frame.clause) || frame.pieces.some(({ role }) => role === 'date')) return []
  const { words, ...range } = inside(view, when)
  return [
    draft(view, {
      kind: 'event',
      relation: `${frame.vg.lemma} until`,
      subject: frame.subject,
      rule: 'event:until',
      slots: [subjectSlot(view, frame), pieceSlot(view, 'end', range, { type: 'date' })],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        safe(view, frame, [when]) ? ask('end', askPiece(frame, 'Until when', [when]), words, [when.words]) : undefined,
      ],
    }),
  ]
}

/** "In what year", "In which century", "Since what year": by what the text gives and its preposition. */
export function timeAsk(view: View, frame: Frame, when: Piece): Ask | undefined {
  const { date } = when
  if (isWhichItWas(frame) || isOfDeed(frame)) return undefined
  const several = when.b - when.a > 2
  const words =
    date &&
    (several
      ? date.start?.length === 4 && when.prep === 'in'
        ? 'In which years'
        : 'When'
      : timeWords(date, when.prep))
  if (!date || words === undefined || date.derived || !safe(view, frame, [when])) return undefined
  const range = dateRange(view, when)
  const answer =
    /^(?:after|before|from|between)$/.test(when.prep ?? '') && (several || /^(?:after|before)$/.test(when.prep ?? ''))
      ? when.words
      : range.words
  // "from the 14th century on": from which on.
  const on = frame.pieces.find(({ a, words: own }) => a === when.b && when.prep === 'from' && own === 'on')
  return ask(
    'start',
    askPiece(
      when.prep === 'by' || when.prep === 'since' ? frame : atThatTime(several ? withoutStretch(frame) : frame),
      on ? `${words} ${on.words}` : words,
      on ? [when, on] : [when],
    ),
    answer,
    [when.words, date.text].filter((form) => form !== answer),
  )
}

/** "Ulm had closed its gates in 1833": the question for the year is asked of that year, "did Ulm close". */
function atThatTime(frame: Frame): Frame {
  const { vg } = frame
  const [had, ...more] = vg.helpers
  return had?.lower === 'had' && more.length === 0 && vg.voice === 'active' && vg.main.pos === 'verb'
    ? { ...frame, vg: { ...vg, helpers: [], main: { ...vg.main, form: 'past' } } }
    : frame
}

function timeWords(date: DateMention, prep: string | undefined): string | undefined {
  if (date.yearless && date.start === undefined) return undefined
  const { text } = date
  const bare = !/^(?:the )?(?:very )?(?:early|late|mid|middle|beginning|end|first half|second half|turn)\b/i.test(text)
  const unit =
    /\bcentury\b/i.test(text) && bare ? 'century' : /^(?:the )?\d{3}0s$/i.test(text) && bare ? 'decade' : undefined
  if (prep === undefined || prep === 'in' || prep === 'during') {
    if (unit !== undefined) return `In which ${unit}`
    return date.part || date.vague || prep === 'during' ? 'When' : whenWords(date)
  }
  if ((prep === 'after' || prep === 'before') && date.start !== undefined && !date.part) return 'When'
  if (prep === 'on') return date.vague || date.part ? 'When' : whenWords(date)
  if (!/^(?:by|since|until|till|around|from)$/.test(prep) || date.part) return undefined
  const year = unit ?? (date.vague || date.start?.length !== 4 ? undefined : 'year')
  if (year === undefined) return prep === 'since' || prep === 'until' ? opened(prep, 'when') : undefined
  return opened(prep === 'till' ? 'until' : prep, `${unit ? 'which' : 'what'} ${year}`)
}

/** A date phrase without its preposition and its day of the week. */
export function dateRange(
  view: View,
  piece: Piece,
): { readonly from: number; readonly to: number; readonly words: string } {
  const { from, to, words } =
    piece.prep === undefined ? { from: piece.from, to: piece.to, words: piece.words } : inside(view, piece)
  const weekday = /^\p{Lu}\p{Ll}+day,? (?=\S)/u.exec(words)?.[0] ?? ''
  return { from: from + weekday.length, to, words: words.slice(weekday.length) }
}

/** What happened, in the words of the sentence: from the verb to the end of what belongs to it. */
function restSlot(view: View, frame: Frame) {
  const said = frame.pieces.filter((piece) => !piece.front && piece.role !== 'date' && !tellsWhich(frame, piece))
  const last = said.findLast((piece) => piece.role !== 'adverb')
  const to = last && said.at(-1) === last ? last.to : frame.vg.main.to
  return [pieceSlot(view, 'object', { from: frame.vg.main.from, to }), ...goalSlot(view, frame)]
}

/** "A book was published that described ...": the clause says which book. */
const tellsWhich = (frame: Frame, piece: Piece): boolean =>
  piece.role === 'that' && frame.vg.voice === 'passive' && !/^(?:tell|inform|persuade|convince)$/.test(frame.vg.lemma)

/** "moved to the province of Zhejiang": where it led. */
function goalSlot(view: View, frame: Frame) {
  const goal = frame.pieces.find(
    (piece) =>
      piece.role === 'pp' && !piece.front && /^(?:to|into)$/.test(piece.prep ?? '') && piece.head !== undefined,
  )
  if (!goal) return []
  const { words, ...range } = inside(view, goal)
  const name = words.replace(/^the \p{Ll}+ of /u, '')
  return view.typeOf(name) === 'place' ? [pieceSlot(view, 'place', range, { type: 'place' })] : []
}
