import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, inside, safe, slotAt, subjectSlot, type View } from './family'
import { opened } from './phrase'

/** On which side of a place something lies: "Lund lies on the western coast of Norland". */
export const whichSide: Family = {
  name: 'whichSide',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const side =
  /^the ((?:north|south)?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?|upper|lower|left|right|central) (coast|bank|shore|side|edge|part|tip|end|slope|half|corner|border) of ((?:the )?\p{Lu}.*)$/u

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const lies = vg.voice === 'active' ? /^(?:lie|stand|sit|be)$/ : /^(?:locate|situate|build|find)$/
  if (!lies.test(vg.lemma) || clause.marker || clause.relative) return []
  return frame.pieces.flatMap((piece) => {
    if (piece.role !== 'pp' || piece.front || !/^(?:in|on|at|along)$/.test(piece.prep ?? '')) return []
    const { from, words } = inside(view, piece)
    const [, direction = '', part = '', place = ''] = side.exec(words) ?? []
    if (part === '' || !safe(view, frame, [piece])) return []
    return [
      draft(view, {
        kind: 'location',
        relation: `${part} of`,
        subject: frame.subject,
        rule: 'whichSide',
        slots: [subjectSlot(view, frame), slotAt(view, 'object', from + 4, from + 4 + direction.length)],
        statement: safe(view, frame) ? statement(frame) : null,
        asks: [
          ask('object', askPiece(frame, opened(piece.prep ?? '', `which ${part} of ${place}`), [piece]), direction, [
            `the ${direction} ${part}`,
            words,
          ]),
        ],
      }),
    ]
  })
}
