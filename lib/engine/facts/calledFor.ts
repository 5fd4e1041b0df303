import { plain } from '../analysis'
import { invert, remainder } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import { isBodyHead } from '../mentions/nameType'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, pieceSlot, safe, subjectSlot, type View } from './family'

/** Verbs that ask for somebody to do something. */
const calling =
  /^(?:call|advocate|ask|push|argue|lobby|campaign|wait|arrange|press|vote|pray|plead|beg|appeal|wish|long|hope|petition)$/

/** Somebody, or a body by its name; money does nothing. */
const mayAct = ({ head }: Piece): boolean =>
  head !== undefined && (head.pos === 'name' || isHumanNoun(head.lower) || isBodyHead(head.lower))

/** "called for weavers | to sell": what they should do, where the phrase with "for" is nothing without it. */
export const calledFor = (frame: Frame, piece: Piece): Piece | undefined =>
  piece.prep === 'for' && !piece.front && frame.vg.voice === 'active' && calling.test(frame.vg.lemma) && mayAct(piece)
    ? frame.pieces.find((own) => own.role === 'inf' && own.a === piece.b)
    : undefined

/** "What did Otto Lang call for weavers to do in 1840?" */
export function askCalledFor(view: View, frame: Frame, piece: Piece, deed: Piece): readonly Draft[] {
  const { after } = remainder(frame, [piece, deed], { brief: true })
  const words = deed.words.replace(/^to /, '')
  if (
    !safe(view, frame, [piece, deed]) ||
    !standsAlone(view.analysis, piece.a, deed.b, view.reference, false) ||
    /^be\b/.test(words) ||
    words.split(' ').length < 3
  )
    return []
  const stem = plain(`What ${invert(frame.vg, frame.subject)} ${piece.words} to do ${after}`)
  return [
    draft(view, {
      kind: 'statement',
      relation: `${frame.vg.lemma} for`,
      subject: frame.subject,
      rule: 'circumstance:for',
      slots: [subjectSlot(view, frame), pieceSlot(view, 'object', deed)],
      statement: null,
      asks: [ask('object', `${stem}?`, words, [deed.words])],
    }),
  ]
}
