import { extent, plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Chunk } from '../chunks'
import { type Frame, isAsserted } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, participial, safe, slotAt, subjectSlot, type View } from './family'
import { still } from './process'

/** By doing what somebody did something: "Otto Brandt won the town by draining its marsh", "By melting ore, smiths can obtain tin". */
export const means: Family = {
  name: 'means',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** Of these "by" tells something else. */
const otherwiseBy =
  /^(?:hold|begin|start|open|end|conclude|continue|finish|follow|accompany|characteri[sz]e|differ|vary|respond|reply|react|rise|fall)$/

/** "by being", "by having", "by doing so": no deed that could answer how. */
const idle = /^(?:being|having|doing)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { analysis, reference } = view
  const { vg, clause, pieces } = frame
  if (still.has(vg.lemma) || otherwiseBy.test(vg.lemma) || participial(frame) || !isSaid(view, frame)) return []
  const by = pieces.find(
    ({ role, prep, a }) => role === 'pp' && prep === 'by' && analysis.chunks[a + 1]?.kind === 'ger',
  )
  if (!by || (by.front && by !== pieces[0]) || idle.test(analysis.chunks[by.a + 1]?.word ?? '')) return []
  const own = [by, ...tailOf(frame, by)]
  const end = own.at(-1)?.b ?? by.b
  if (!isWhole(analysis.chunks, by, end, clause.complement.b)) return []
  const { from, to } = extent(analysis, by.a, end)
  const words = plain(analysis.sentence.text.slice(from, to)).replace(/^By\b/, 'by')
  const verb = extent(analysis, clause.at, clause.at + 1)
  const last = pieces.findLast(({ front, b }) => !front && b <= by.a)
  return [
    draft(view, {
      kind: 'process',
      relation: vg.lemma,
      subject: frame.subject,
      rule: 'process:by',
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'object', verb.from, last?.to ?? verb.to),
        slotAt(view, 'manner', from, to),
      ],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        safe(view, frame, own) && standsAlone(analysis, by.a, end, reference, false) && !pointsAway(words, frame)
          ? ask('manner', askPiece(frame, 'How', own), words, [words.replace(/^by\s+/, '')])
          : undefined,
      ],
    }),
  ]
}

/** A clause that says what is so, or what can be done. */
const isSaid = ({ analysis }: View, { clause, vg }: Frame): boolean =>
  isAsserted(analysis, clause) && !/^(?:could|would|might|should|must)$/.test(vg.helpers[0]?.lower ?? '')

/** What stands behind the deed up to a date goes with it: "by heating | the salt | of a metal". */
function tailOf({ pieces }: Frame, by: Piece): readonly Piece[] {
  const tail: Piece[] = []
  if (by.front) return tail
  for (const piece of pieces.slice(pieces.indexOf(by) + 1)) {
    if (piece.role === 'date' || piece.role === 'adverb' || piece.a !== (tail.at(-1) ?? by).b) break
    tail.push(piece)
  }
  return tail
}

/** Nothing of the deed is left behind: what follows is the end of the sentence, a date, or a clause of its own. */
function isWhole(chunks: readonly Chunk[], by: Piece, end: number, complementEnd: number): boolean {
  if (by.front) return true
  const next = chunks[end]
  if (end < complementEnd) return next?.kind === 'date' || chunks[end + 1]?.kind === 'date'
  return (
    next === undefined ||
    next.kind === 'stop' ||
    (next.kind === 'comma' && chunks[end + 1]?.kind === 'rel') ||
    (next.kind === 'conj' && chunks[end + 1]?.vg?.main.form !== 'base' && chunks[end + 1]?.kind === 'vg')
  )
}

/** "by selling them" of one thing, "by draining its marsh" of many: somebody else's. */
const pointsAway = (words: string, { person, plural }: Frame): boolean =>
  /\b(?:it|this|these|those|they)\b/.test(words) ||
  (!plural && !person && /\b(?:their|them|his|her|him)\b/.test(words)) ||
  (plural && /\bits\b/.test(words))
