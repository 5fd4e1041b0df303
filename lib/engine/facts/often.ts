import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import { type Frame, isAsserted } from '../frames'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, safe, slotAt, subjectSlot, type View } from './family'

const stretch =
  '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century|seasons?|summers?|winters?|springs?|autumns?)'
const frequency = new RegExp(
  `^(?:(?:about |roughly |approximately )?(?:once|twice|(?:[a-z]+|\\d+) times) )?(?:every (?:[\\w-]+ )?${stretch})$|^(?:about |roughly |approximately )?(?:once|twice|(?:two|three|four|five|six|\\d+) times) (?:an?|per) ${stretch}$`,
)

/** "every five years", "twice a year", "once every other year": the pieces that together say how often. */
function frequencyOf({ analysis, pieces }: Frame): readonly Piece[] {
  const rest = pieces.filter((piece) => !piece.front)
  for (let at = 0; at < rest.length; at += 1)
    for (let end = Math.min(at + 3, rest.length); end > at; end -= 1) {
      const run = rest.slice(at, end)
      const joined = run.every((piece, index) => index === 0 || piece.a === run[index - 1]?.b)
      const words = analysis.sentence.text.slice(run[0]?.from, run.at(-1)?.to)
      if (joined && frequency.test(plain(words))) return run
    }
  return []
}

/** "take place every five years": how often. */
export function often(view: View, frame: Frame): readonly Draft[] {
  const pieces = frequencyOf(frame)
  const from = pieces[0]?.from
  const to = pieces.at(-1)?.to
  if (from === undefined || to === undefined) return []
  if (!isAsserted(view.analysis, frame.clause) || !safe(view, frame, pieces)) return []
  const words = plain(view.analysis.sentence.text.slice(from, to))
  return [
    draft(view, {
      kind: 'quantity',
      relation: `${frame.vg.lemma} ${words.split(' ')[0]}`,
      subject: frame.subject,
      rule: 'quantity:often',
      slots: [subjectSlot(view, frame), slotAt(view, 'quantity', from, to)],
      statement: statement(frame),
      asks: [ask('quantity', askPiece(frame, 'How often', pieces), words)],
    }),
  ]
}
