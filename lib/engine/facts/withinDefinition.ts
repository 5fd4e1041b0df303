import { askPiece } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isKnownPlace } from '../mentions/nameType'
import { type Piece, piece } from '../pieces'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { phraseIn } from './phrase'

/** What a definition says beside the class: "a mollusc of the order Octopoda", "a market town in Norland". */
export const withinDefinition: Family = {
  name: 'withinDefinition',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const rank = /^(?:order|family|genus|class|phylum|kingdom|tribe|subfamily|suborder|superfamily)$/

const site =
  /^(?:city|town|village|municipality|port|settlement|suburb|district|borough|island|peninsula|lake|mountain|volcano|valley|desert|park|university|college|school|museum|church|cathedral|castle|palace|fortress|bridge|theatre|theater|hospital|library|stadium|abbey|monastery|temple|mosque|prison|mill|mine|observatory)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || clause.marker || clause.relative) return []
  const predicate = frame.pieces.find(({ role, front }) => role === 'predicate' && !front)
  if (!predicate?.head || frame.person || frame.pieces.some((own) => own.front)) return []
  return [...ranked(view, frame, predicate), ...sited(view, frame, predicate)]
}

/** "To which order does an octopus belong?" */
function ranked(view: View, frame: Frame, { a, b }: Piece): readonly Draft[] {
  const { chunks, tokens } = view.analysis
  const at = chunks.findIndex(({ kind, lead, i, j }, index) => {
    const [, noun, name, ...more] = tokens.slice(i, j)
    const inside = index > a && index < b && kind === 'np' && lead === 'the'
    return inside && rank.test(noun?.lower ?? '') && name?.pos === 'name' && more.length === 0
  })
  const name = tokens[(chunks[at]?.j ?? 0) - 1]
  const noun = tokens[(chunks[at]?.i ?? 0) + 1]
  if (at < 0 || !name || !noun || !/^(?:of|in|within)$/.test(chunks[at - 1]?.word ?? '')) return []
  return [
    draft(view, {
      kind: 'part',
      relation: `belongs to ${noun.lower}`,
      subject: frame.subject,
      rule: 'withinDefinition:rank',
      slots: [subjectSlot(view, frame), slotAt(view, 'object', name.from, name.to)],
      statement: null,
      asks: [
        ask('object', `To which ${noun.lower} ${frame.plural ? 'do' : 'does'} ${frame.subject} belong?`, name.text),
      ],
    }),
  ]
}

/** "In which country is Lund?": of a place or a house with a name. */
function sited(view: View, frame: Frame, { a, b, head }: Piece): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks } = analysis
  if (frame.clause.subject?.head.pos !== 'name' || !site.test(head?.lower ?? '')) return []
  if (chunks[a + 1]?.word !== 'in' || chunks[a + 2]?.head?.pos !== 'name' || !standsAlone(analysis, a, b, reference))
    return []
  let end = a + 3
  while (chunks[end]?.word === 'of' && chunks[end + 1]?.kind === 'np' && end + 1 < b) end += 2
  const inner = end
  if (chunks[end]?.kind === 'comma' && chunks[end + 1]?.head?.pos === 'name' && end + 1 < b) end += 2
  const where = piece(analysis, 'pp', a + 1, end, false, { prep: 'in' })
  const found = phraseIn(view, where)
  if (!found || !(found.type === 'place' || (end > inner && isKnownPlace(chunks[inner + 1]?.head?.text ?? ''))))
    return []
  const own = new Set(frame.subject.toLowerCase().split(/\W+/))
  if (
    found.answer
      .toLowerCase()
      .split(/\W+/)
      .some((word) => word.length > 3 && own.has(word))
  )
    return []
  const wh = found.wh.startsWith('which ') ? `In ${found.wh}` : 'Where'
  const bare = { ...frame, pieces: [] }
  return [
    draft(view, {
      kind: 'location',
      relation: 'is in',
      subject: frame.subject,
      rule: 'withinDefinition:place',
      slots: [subjectSlot(view, frame), slotAt(view, 'place', found.from, found.to, { type: 'place' })],
      statement: null,
      asks: [
        ask('place', askPiece(bare, wh, []).replace(/\?$/, ' located?'), found.answer, [
          where.words,
          ...found.accepted,
        ]),
      ],
    }),
  ]
}
