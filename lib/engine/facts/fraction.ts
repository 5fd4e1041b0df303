import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { ask, type Draft, draft, safe, slotAt, subjectSlot, type View } from './family'

const share =
  /^((?:(?:about|around|over|nearly|almost|roughly|approximately|some|more than|less than|at least|up to) )?(?:half|(?:an?|one|two|three|four|five|six|seven|eight|nine) (?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?))) of (the [^,]+|\p{Lu}[^,]+)$/u

/** How large a part of something: "killed two thirds of the people of Ulm". */
export function fraction(view: View, frame: Frame): readonly Draft[] {
  const piece = frame.pieces.find(({ role, front, words }) => role === 'object' && !front && share.test(words))
  const [, part = '', whole = ''] = share.exec(piece?.words ?? '') ?? []
  if (!piece || whole.split(' ').length > 10 || !safe(view, frame, [piece])) return []
  return [
    draft(view, {
      kind: 'quantity',
      relation: `${frame.vg.lemma} ${whole}`,
      subject: frame.subject,
      rule: 'quantity:fraction',
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'quantity', piece.from, piece.from + part.length, { type: 'quantity' }),
      ],
      statement: statement(frame),
      asks: [ask('quantity', askPiece(frame, `What fraction of ${plain(whole)}`, [piece]), part)],
    }),
  ]
}
