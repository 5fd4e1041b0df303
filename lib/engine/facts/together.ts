import { extent } from '../analysis'
import { askPiece, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { phraseEnd } from '../nounPhraseEnd'
import { ask, type Draft, draft, type Family, safe, subjectSlot, type View } from './family'
import { phraseOf, phraseSlot } from './phrase'
import { isStated } from './stated'

/** With whom something was done: "The firm, in partnership with the Weiss Bank, built the line." */
export const together: Family = {
  name: 'together',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const joint =
  /^(?:partnership|collaboration|cooperation|co-operation|association|alliance|consultation|conjunction|coalition)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const { clause, vg } = frame
  if (clause.marker || clause.relative || !clause.subject || !isStated(view, frame)) return []
  const first = Math.min(clause.subject.a, clause.front[0]?.a ?? clause.subject.a)
  const at = chunks.findIndex(
    (chunk, index) =>
      index >= first &&
      index < clause.complement.b &&
      chunk.word === 'in' &&
      joint.test(chunks[index + 1]?.word ?? '') &&
      chunks[index + 2]?.word === 'with',
  )
  if (at < 0) return []
  const end = phraseEnd(chunks, at + 3, at < clause.at ? clause.at : clause.complement.b)
  const phrase = phraseOf(view, at + 3, end)
  if (!phrase) return []
  const opening = extent(view.analysis, at, at + 3)
  const words = sentence.text.slice(opening.from, opening.to).toLowerCase()
  const others = frame.pieces.filter((piece) => piece.a < at || piece.a >= end)
  const bare = { ...frame, pieces: others }
  if (!safe(view, bare)) return []
  // A body is asked for as people, a thing is not.
  const wh = phrase.wh === 'what' && /^(?:the )?\p{Lu}/u.test(phrase.answer) ? 'whom' : phrase.wh
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} together`,
      subject: frame.subject,
      rule: 'together',
      slots: [subjectSlot(view, frame), phraseSlot(view, 'object', phrase)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask('object', askPiece(bare, `${capital(words)} ${wh}`, []), phrase.answer, phrase.accepted)],
    }),
  ]
}
