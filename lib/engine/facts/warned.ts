import { plain } from '../analysis'
import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { verbForm } from '../verbs'
import { ask, type Draft, draft, type Family, inside, safe, slotAt, subjectSlot, type View } from './family'
import { isStated } from './stated'

/** What somebody advises, argues or votes against: "warned Otto Lang against going into trade". */
export const warned: Family = {
  name: 'warned',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const speaking = /^(?:advise|warn|caution|counsel|argue|decide|vote|protest|legislate|rule|campaign|speak|urge)$/

/** "against going", "against building a mill": a deed, whether the form stands as a verb or, before a preposition, as a noun. */
export function isAgainstDeed({ analysis: { chunks } }: Frame, { role, prep, a }: Piece): boolean {
  const deed = chunks[a + 1]
  return (
    role === 'pp' &&
    prep === 'against' &&
    (deed?.kind === 'ger' ||
      (deed?.kind === 'np' &&
        deed.j === deed.i + 1 &&
        verbForm(deed.head?.lower ?? '') === 'ger' &&
        chunks[a + 2]?.kind === 'prep' &&
        !/^(?:of|by)$/.test(chunks[a + 2]?.word ?? '')))
  )
}

function read(view: View, frame: Frame): readonly Draft[] {
  if (!isStated(view, frame) || !speaking.test(frame.vg.lemma)) return []
  const at = frame.pieces.findIndex((piece) => !piece.front && isAgainstDeed(frame, piece))
  const piece = frame.pieces[at]
  if (!piece) return []
  const others: Piece[] = []
  for (const next of frame.pieces.slice(at + 1)) {
    if (next.role !== 'pp' || next.front || next.a !== (others.at(-1) ?? piece).b) break
    others.push(next)
  }
  const last = others.at(-1) ?? piece
  const { from } = inside(view, piece)
  const words = plain(view.analysis.sentence.text.slice(from, last.to))
  const asked = [piece, ...others]
  if (!standsAlone(view.analysis, piece.a + 1, last.b, view.reference) || !safe(view, frame, asked)) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: `${frame.vg.lemma} against`,
      subject: frame.subject,
      rule: 'warned',
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, last.to)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask('object', askPiece(frame, 'Against what', asked), words)],
    }),
  ]
}
