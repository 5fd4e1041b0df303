import { askPiece, askSubject, statement as whole } from '../asks'
import type { Frame } from '../frames'
import {
  ask,
  type Draft,
  draft,
  type Family,
  objectWord,
  pieceSlot,
  safe,
  subjectSlot,
  subjectWord,
  type View,
} from './family'

/** Verbs whose plain subject-object statement says too little to ask. */
const empty = new Set([
  'be',
  'have',
  'do',
  'become',
  'remain',
  'seem',
  'appear',
  'say',
  'think',
  'believe',
  'argue',
  'state',
  'note',
  'claim',
  'suggest',
  'get',
  'want',
  'like',
  'let',
  'take',
  'make',
  'go',
  'come',
  'see',
  'mean',
  'include',
  'consist',
  'contain',
  'call',
  'know',
  'give',
  'put',
  'set',
  'keep',
])

/** "What closes their stomata?": with a plural subject gone, "their" has nothing to stand for. */
const bound = (frame: Frame): boolean =>
  frame.plural && frame.pieces.some((piece) => /\b(?:their|them|they)\b/.test(piece.words))

/** A plain statement, who does what: "Guard cells close the pore." Used where no family with more meaning reads the clause. */
export const statement: Family = {
  name: 'statement',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg } = frame
  if (clause.marker !== undefined || clause.relative !== undefined || empty.has(vg.lemma)) return []
  if (frame.pieces.some((piece) => piece.role === 'date' && piece.date && piece.date.start !== undefined)) return []
  const object = frame.pieces.find((piece) => piece.role === 'object' && !piece.front)
  const agent =
    vg.voice === 'passive'
      ? frame.pieces.find((piece) => piece.role === 'pp' && piece.prep === 'by' && !piece.front)
      : undefined
  const asked = agent ?? (vg.voice === 'active' ? object : undefined)
  if (!asked) return []
  const wh = subjectWord(view, frame)
  const objectWh = agent ? undefined : objectWord(view, asked)
  const complete = safe(view, frame)
  return [
    draft(view, {
      kind: 'statement',
      relation: vg.lemma,
      subject: frame.subject,
      rule: 'statement',
      slots: [
        subjectSlot(view, frame),
        pieceSlot(view, 'object', asked, asked.head?.pos === 'noun' ? { head: asked.head.lower } : {}),
      ],
      statement: complete ? whole(frame) : null,
      asks: [
        complete && wh && !bound(frame) ? ask('subject', askSubject(frame, wh), frame.subject) : undefined,
        objectWh && safe(view, frame, [asked])
          ? ask('object', askPiece(frame, objectWh, [asked]), asked.words)
          : undefined,
      ],
    }),
  ]
}
