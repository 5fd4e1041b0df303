import { askPiece, statement as whole } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'
import { wantsDo } from '../verbPhrases'
import { type Ask, ask, type Draft, draft, type Family, objectOf, safe, type View } from './family'
import { phraseIn } from './phrase'
import { objectSide, subjectSide } from './sides'
import { isStated } from './stated'

/** Verbs whose plain subject-object statement says too little to ask. */
const empty = new Set(
  'be have do become remain seem appear say think believe argue state note claim suggest get want like let go come see mean include consist call know put set happen try feel look hope tell ask inform remind'.split(
    ' ',
  ),
)

/** Verbs that take no object: what follows them is something else. */
const intransitive = new Set(
  'decline occur rise fall die exist arrive emerge appear vanish disappear sleep arise collapse differ vary last consist belong depend travel live sit lie stand flow'.split(
    ' ',
  ),
)

/** A plain statement, who does what: "Guard cells close the pore." Used where no family with more meaning reads the clause. */
export const statement: Family = {
  name: 'statement',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (!isStated(view, frame)) return []
  if (
    frame.pieces.some(
      (piece) =>
        piece.role === 'date' && piece.date && piece.date.start !== undefined && /^(?:in|on)$/.test(piece.prep ?? ''),
    )
  )
    return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const object =
    empty.has(vg.lemma) || intransitive.has(vg.lemma) || vg.voice === 'passive' ? undefined : objectOf(frame)
  const said = rest.find((piece) => piece.role === 'that')
  const held = vg.lemma === 'have' && (vg.helpers.length === 0 || wantsDo(vg)) ? objectOf(frame) : undefined
  const described =
    vg.lemma === 'be' &&
    vg.voice === 'active' &&
    rest.length > 1 &&
    view.analysis.chunks[rest[0]?.a ?? -1]?.kind === 'adj'
  const became = /^(?:become|remain)$/.test(vg.lemma) && rest[0]?.role === 'predicate'
  if (empty.has(vg.lemma) && vg.voice === 'active' && !said && !held && !described && !became) return []
  const phrase =
    object ??
    held ??
    said ??
    rest.find((piece) => piece.role === 'pp' || piece.role === 'predicate' || piece.role === 'inf')
  if (!phrase || (phrase.head?.pos === 'adj' && phrase === object)) return []
  const who = subjectSide(view, frame)
  const what = objectSide(view, frame, phrase)
  return [
    draft(view, {
      kind: 'statement',
      relation: object ? vg.lemma : `${vg.lemma} ${phrase.prep ?? (said ? 'that' : '')}`.trim(),
      subject: frame.subject,
      rule: object ? 'statement:object' : 'statement:phrase',
      slots: [who.slot, what.slot],
      // What a preposition adds is asked by its own family; a gap in it would only cut the sentence.
      statement: object && safe(view, frame) ? whole(frame) : null,
      asks: [who.ask, object ? what.ask : undefined, object ? given(view, frame, object) : undefined],
    }),
  ]
}

/** "The treaty gave Lund the port": what is given stands behind whom it is given to. */
const giving =
  /^(?:give|grant|award|offer|teach|pay|send|show|lend|cede|promise|allot|accord|earn|win|bring|cost|hand|sell)$/
function given(view: View, frame: Frame, first: Piece): Ask | undefined {
  const second = frame.pieces[frame.pieces.indexOf(first) + 1]
  if (!giving.test(frame.vg.lemma) || second?.role !== 'object' || second.a !== first.b) return undefined
  const phrase = phraseIn(view, second)
  if (!phrase || !/^(?:what|which )/.test(phrase.wh) || !safe(view, frame, [second])) return undefined
  return ask('object', askPiece(frame, capital(phrase.wh), [second]), phrase.answer, phrase.accepted)
}
