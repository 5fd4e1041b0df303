import { askPiece, whenWords } from '../asks'
import type { Clause } from '../clauseParts'
import type { DateMention } from '../dates'
import { type Frame, frameOf } from '../frames'
import type { Piece } from '../pieces'
import type { Token } from '../tokens'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** When something happened at last: "It was not until 1888 that Lang returned", "Lang did not marry until 1890". */
export const notUntil: Family = {
  name: 'notUntil',
  read: (view) => view.analysis.clauses.flatMap((clause) => [...cleft(view, clause), ...denied(view, clause)]),
}

/** "It was not until 1888 that ...": the date stands before the clause. */
function cleft(view: View, clause: Clause): readonly Draft[] {
  const { chunks, tokens } = view.analysis
  const { subject, vg, complement } = clause
  const [until, when, that] = chunks.slice(complement.a, complement.a + 3)
  const token = tokens[when?.i ?? -1]
  if (chunks[subject?.a ?? -1]?.word !== 'it' || vg.lemma !== 'be' || !vg.negated) return []
  if (until?.word !== 'until' || when?.kind !== 'date' || that?.word !== 'that' || !token) return []
  const inner = view.frames.find((frame) => frame.clause.at > complement.a + 2 && frame.clause.marker === 'that')
  if (!inner || inner.pieces.some(({ role }) => role === 'date')) return []
  return made(view, inner, token, [])
}

/** "Lang did not marry until 1890": what is denied up to a date happened then. */
function denied(view: View, clause: Clause): readonly Draft[] {
  const { vg } = clause
  if (!vg.negated || /^(?:be|have|become|remain)$/.test(vg.lemma) || clause.marker || clause.relative) return []
  if (!/^(?:did|was|were)$/.test(vg.helpers[0]?.lower ?? '')) return []
  const frame = frameOf(view.analysis, view.index, { ...clause, vg: { ...vg, negated: false } }, view.reference)
  const dates = frame?.pieces.filter(({ role }) => role === 'date') ?? []
  const [until] = dates
  const token = until && view.analysis.tokens[view.analysis.chunks[until.a + 1]?.i ?? -1]
  if (!frame || !token || dates.length !== 1 || until.prep !== 'until' || until.b - until.a !== 2) return []
  return made(view, frame, token, [until])
}

const isExact = (date: DateMention | undefined): date is DateMention & { readonly start: string } =>
  date?.start !== undefined && date.derived !== true && !date.vague && !date.part && !date.end

function made(view: View, frame: Frame, token: Token, asked: readonly Piece[]): readonly Draft[] {
  const { date } = token
  if (!isExact(date) || !safe(view, frame, asked)) return []
  return [
    draft(view, {
      kind: 'event',
      relation: frame.vg.lemma,
      subject: frame.subject,
      rule: 'notUntil',
      claims: frame.clause.at,
      start: date.start,
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'start', token.from, token.to, { value: date.start, type: 'date' }),
      ],
      asks: [ask('start', askPiece(frame, whenWords(date), asked), token.text)],
    }),
  ]
}
