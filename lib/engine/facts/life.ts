import { extent, plain } from '../analysis'
import { whenWords } from '../asks'
import { findDates } from '../dates'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'
import { runsOf } from '../reference'
import type { EngineSlot } from '../types'
import { dateRange } from './event'
import { ask, type Draft, draft, type Family, inside, pieceSlot, slotAt, subjectSlot, type View } from './family'

const dying = /^(?:die|drown|perish|pass)$/

/** Birth and death, in words and in the brackets behind a name: "was born in ... on ...", "(born 5 December 1955)", "(1879–1955)". */
export const life: Family = {
  name: 'life',
  read: (view) => [...view.frames.flatMap((frame) => (frame.person ? clause(view, frame) : [])), ...brackets(view)],
}

/** "in Ulm, the third of five children": what follows tells of the person. */
function withoutDescription(view: View, piece: Piece): Piece {
  const text = view.analysis.sentence.text.slice(piece.from, piece.to)
  const end = text.search(/, (?:the|an?|one|his|her|as|to) /)
  return end < 0 ? piece : { ...piece, to: piece.from + end, words: plain(text.slice(0, end)) }
}

/** "at Mill Street in Ulm": the town is what one is asked. */
const house = /^at .*\b(?:Street|Road|Avenue|Square|Lane|House|Hospital|Terrace|Farm)$/

function clause(view: View, frame: Frame): readonly Draft[] {
  const born = frame.vg.main.lower === 'born' && frame.vg.voice === 'passive'
  const died = frame.vg.voice === 'active' && dying.test(frame.vg.lemma) && frame.vg.lemma !== 'pass'
  if ((!born && !died) || !/^\p{Lu}/u.test(frame.subject)) return []
  // "Otto Lang often said that he was born in Ulm": so he said.
  if (frame.clause.marker === 'that' && view.attribution !== undefined) return []
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'date' &&
      piece.date?.start !== undefined &&
      !piece.date.vague &&
      /^(?:in|on)$/.test(piece.prep ?? ''),
  )
  const places = frame.pieces.filter(
    (piece) => piece.role === 'pp' && /^(?:in|at|near)$/.test(piece.prep ?? '') && piece.head?.pos === 'name',
  )
  const found = places.find(({ words }) => !house.test(words)) ?? places[0]
  const where = found && withoutDescription(view, found)
  const origin = where ?? native(frame)
  if (!when && !where) return []
  const kind = born ? 'birth' : 'death'
  const verb = born ? 'born' : 'die'
  const question = (wh: string): string =>
    born ? `${wh} was ${frame.subject} born?` : `${wh} did ${frame.subject} die?`
  const place = where ? inside(view, where) : origin ? nativePlace(view, origin) : undefined
  return [
    draft(view, {
      kind,
      relation: verb,
      subject: frame.subject,
      rule: `life:${kind}`,
      claims: frame.clause.at,
      start: when?.date?.start,
      slots: [
        subjectSlot(view, frame),
        ...(when?.date?.start === undefined
          ? []
          : [pieceSlot(view, 'start', dateRange(view, when), { value: when.date.start, type: 'date' })]),
        ...(place ? [slotAt(view, 'place', place.from, place.to, { type: 'place' })] : []),
      ],
      statement: `${frame.subject} ${born ? 'was born' : 'died'}${where ? ` ${where.words}` : ''}${when ? ` ${when.words}` : ''}.`,
      asks: [
        when?.date && !when.date.derived
          ? ask('start', question(whenWords(when.date)), dateRange(view, when).words)
          : undefined,
        where && place
          ? ask('place', question('Where'), where.words, [place.words, place.words.split(',')[0] ?? place.words])
          : undefined,
      ],
    }),
  ]
}

/** "Youxi County" in "a native of Youxi County in Fujian". */
function nativePlace(
  view: View,
  origin: Piece,
): { readonly from: number; readonly to: number; readonly words: string } | undefined {
  const { chunks, sentence } = view.analysis
  const of = chunks.findIndex((chunk, at) => at >= origin.a && at < origin.b && chunk.kind === 'prep')
  if (of < 0) return undefined
  const { from, to } = extent(view.analysis, of + 1, of + 2)
  return { from, to, words: sentence.text.slice(from, to) }
}

/** "A native of Youxi County, Cai was born": the place stands in front. */
const native = (frame: Frame): Piece | undefined =>
  frame.pieces.find((piece) => piece.front && /^(?:an? )?native (?:of|to) /i.test(piece.words))

/** "Joan of Holm (1412–1431)": the name of whom the text is about goes on behind the first name; where it ends among the tokens. */
function endOfName(
  { analysis: { tokens, sentence }, reference }: View,
  run: ReturnType<typeof runsOf>[number],
): number {
  const whole = reference.fullName(run.text)
  const from = tokens[run.i]?.from ?? 0
  if (!whole.startsWith(`${run.text} of `) || !sentence.text.startsWith(whole, from)) return run.j
  return tokens.findIndex(({ to }) => to === from + whole.length) + 1 || run.j
}

/** Nothing between a name and its bracket, or at the beginning of a sentence ranks and letters: ", 1st Baron Holm, FRS". */
const ranks = /^(?:,? (?:\p{Lu}[\p{L}.]*|\d{1,2}(?:st|nd|rd|th)|of|the|and)){1,9},? $/iu
const isBehindName = (between: string, at: number): boolean =>
  between.trim() === '' || (at === 0 && /\p{Lu}/u.test(between) && !/ \p{Ll}{4}/u.test(between) && ranks.test(between))

/** Dates in the brackets that follow a person's name. */
function brackets(view: View): readonly Draft[] {
  const { all, sentence, tokens } = view.analysis
  return runsOf(view.analysis, view.index).flatMap((run): readonly Draft[] => {
    if (!view.reference.isPerson(run.text)) return []
    const last = tokens[endOfName(view, run) - 1]
    const at = all.findIndex(({ pos, from }) => pos === 'open' && last !== undefined && from >= last.to)
    if (!last || at < 0 || !isBehindName(sentence.text.slice(last.to, all[at]?.from), run.i)) return []
    const close = all.findIndex((token, index) => index > at && token.pos === 'close')
    const open = all[at]?.to ?? 0
    const text = sentence.text.slice(open, all[close]?.from ?? open)
    const name = view.reference.fullName(run.text)
    const born = /\bborn\s+(?:on\s+|in\s+)?/.exec(text)
    const subject = slotAt(view, 'subject', tokens[run.i]?.from ?? 0, last.to, {
      type: 'person',
      ...(name === run.text ? {} : { text: name, value: name }),
    })
    const dates = findDates(` ${text}`).map((date) => ({ ...date, from: date.from - 1 + open, to: date.to - 1 + open }))
    const [first, second] = dates
    if (born && first?.start !== undefined && !first.vague)
      return [fact(view, name, subject, 'birth', first.from, first.to, first.start)]
    if (first?.start !== undefined && first.end !== undefined && /^\s*\d{4}\s*[–—-]\s*\d{4}\s*$/.test(text))
      return [
        fact(view, name, subject, 'birth', first.from, first.from + 4, first.start),
        fact(view, name, subject, 'death', first.to - 4, first.to, first.end),
      ]
    if (
      first?.start !== undefined &&
      second?.start !== undefined &&
      /[–—]/.test(text.slice(first.to - open, second.from - open))
    )
      return [
        fact(view, name, subject, 'birth', first.from, first.to, first.start),
        fact(view, name, subject, 'death', second.from, second.to, second.start),
      ]
    return []
  })
}

function fact(
  view: View,
  name: string,
  subject: EngineSlot,
  kind: 'birth' | 'death',
  from: number,
  to: number,
  value: string,
): Draft {
  const words = view.analysis.sentence.text.slice(from, to)
  const on = value.length === 10 ? 'on' : 'in'
  return draft(view, {
    kind,
    relation: kind === 'birth' ? 'born' : 'die',
    subject: name,
    rule: `life:${kind}-brackets`,
    start: value,
    slots: [subject, slotAt(view, 'start', from, to, { value, type: 'date' })],
    statement: `${name} ${kind === 'birth' ? 'was born' : 'died'} ${on} ${words}.`,
    asks: [
      ask(
        'start',
        kind === 'birth'
          ? `${whenWords({ start: value })} was ${name} born?`
          : `${whenWords({ start: value })} did ${name} die?`,
        words,
      ),
    ],
  })
}
