import { plain } from '../analysis'
import { statement } from '../asks'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What somebody or something is known for: "Otto Keller is best known for his studies of ferns". */
export const reputation: Family = {
  name: 'reputation',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const known =
  /^(?:(?:also|chiefly|mainly|mostly|primarily|perhaps|particularly|internationally|widely|most|best|well|especially) )*(?:known|famous|noted|renowned|remembered|notable|celebrated|recognized|recognised)(?: (?:chiefly|mainly|mostly|primarily|especially|particularly|largely|widely|internationally))*$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const passive =
    vg.voice === 'passive' && /^(?:know|note|remember|celebrate|recognize|recognise|renown)$/.test(vg.lemma)
  if ((!passive && vg.lemma !== 'be') || clause.marker || frame.pieces.some((piece) => piece.front)) return []
  const { chunks, sentence } = view.analysis
  const { a, b } = clause.complement
  const at = chunks.findIndex(
    (chunk, index) => index >= a && index < b && chunk.word === 'for' && chunk.kind === 'prep',
  )
  if (at < 0 || at + 1 >= b || at - a > 3) return []
  const from = vg.helpers[0]?.from ?? vg.main.from
  const start = view.analysis.tokens[chunks[at]?.i ?? 0]?.from ?? 0
  const be = (vg.helpers[0] ?? vg.main).lower
  const words = plain(sentence.text.slice(from, start))
    .replace(/^\S+\s+/, '')
    .replace(/\b(?:also|perhaps)\s+/g, '')
  if (!known.test(words) || !/^(?:is|are|was|were)$/.test(be)) return []
  const first = view.analysis.tokens[chunks[at + 1]?.i ?? 0]
  const end = view.analysis.tokens[(chunks[b - 1]?.j ?? 1) - 1]
  if (!first || !end) return []
  const answer = plain(sentence.text.slice(first.from, end.to))
  const own = first.pos === 'poss' ? answer.replace(/^\S+\s+/, '') : undefined
  if (answer.split(' ').length > 16 || /\b(?:this|these|that|those|it|them)\b/.test(answer)) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: 'known for',
      subject: frame.subject,
      rule: 'reputation',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', first.from, end.to)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask('object', `What ${be} ${frame.subject} ${words} for?`, answer, own === undefined ? [] : [own])],
    }),
  ]
}
