import { statement } from '../asks'
import type { Frame } from '../frames'
import { findQuantities } from '../mentions/quantities'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, inside, safe, slotAt, subjectSlot, type View } from './family'

/** A figure at two times: "The number of mills in Lund rose from 12 in 1800 to 31 in 1850." Each is asked at its own time. */
export const change: Family = {
  name: 'change',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const changing =
  /^(?:rise|fall|grow|increase|decrease|decline|drop|climb|shrink|sink|jump|swell|double|soar|plunge|expand|shrink)$/
/** What is itself a figure. */
const figures =
  /^(?:number|price|population|cost|rate|share|value|temperature|age|length|height|area|wage|salary|tax|budget|debt|income|speed|size|membership|revenue|percentage|proportion|output|production|weight|total|amount|circulation|turnout)$/

/** The figure of a phrase with "from" or "to", and the date right behind it. */
function timed(view: View, frame: Frame, prep: 'from' | 'to') {
  const at = frame.pieces.findIndex((piece) => !piece.front && piece.role === 'pp' && piece.prep === prep)
  const piece = frame.pieces[at]
  const date = frame.pieces[at + 1]
  if (!piece || date?.role !== 'date' || date.date?.start === undefined || date.date.derived) return undefined
  if (!/^(?:in|by|on)$/.test(date.prep ?? '')) return undefined
  const range = inside(view, piece)
  const found = findQuantities(view.analysis.tokens).find((own) => own.from >= range.from && own.to <= range.to)
  return found ? { piece, date, range, start: date.date.start } : undefined
}

/** True where a clause gives a figure at two times: neither is asked beside the other. */
export const isChange = (frame: Frame): boolean => {
  const has = (prep: string): boolean =>
    frame.pieces.some((piece, at) => piece.prep === prep && frame.pieces[at + 1]?.role === 'date')
  return changing.test(frame.vg.lemma) && has('from') && has('to')
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg } = frame
  const head = clause.subject?.head.lower ?? ''
  if (!isChange(frame) || vg.voice !== 'active' || clause.marker || clause.relative || !figures.test(head)) return []
  const ends = [timed(view, frame, 'from'), timed(view, frame, 'to')]
  if (!safe(view, frame) || frame.pieces.some((piece) => piece.front)) return []
  const be = frame.plural ? 'were' : 'was'
  const at = ({ prep, words }: Piece): string => (prep === 'by' ? words.replace(/^by/, 'in') : words)
  return ends.flatMap((end): Draft[] =>
    end
      ? [
          draft(view, {
            kind: 'quantity',
            relation: `was ${end.date.words}`,
            subject: frame.subject,
            rule: 'change',
            start: end.start,
            slots: [
              subjectSlot(view, frame),
              slotAt(view, 'quantity', end.range.from, end.range.to, { type: 'quantity' }),
            ],
            statement: statement(frame),
            asks: [ask('quantity', `What ${be} ${frame.subject} ${at(end.date)}?`, end.range.words)],
          }),
        ]
      : [],
  )
}
