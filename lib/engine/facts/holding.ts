import { extent, plain } from '../analysis'
import { invert, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, objectOf, safe, slotAt, subjectSlot, type View } from './family'
import { nounGoverns } from './governed'
import { phraseOf, phraseSlot } from './phrase'
import { isStated } from './stated'

/** What somebody has a right to do, a monopoly on: a noun that "have" lends to what completes it. */
export const holding: Family = {
  name: 'holding',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => [...toDo(view, frame), ...governed(view, frame)]),
}

const lending =
  /^(?:have|hold|enjoy|possess|exercise|exert|face|impose|place|suffer|bear|carry|retain|receive|obtain|gain)$/
const entitling =
  /^(?:right|power|duty|responsibility|authority|ability|obligation|task|option|privilege|mandate|job|freedom|capacity|permission|potential|tendency)$/

/** "The council has the right to levy taxes": what it has the right to do. */
function toDo(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const { chunks, sentence } = view.analysis
  const { a, b } = clause.complement
  const noun = chunks[a]
  if (!lending.test(vg.lemma) || vg.voice === 'passive' || clause.relative || clause.marker) return []
  if (noun?.kind !== 'np' || !entitling.test(noun.head?.lower ?? '') || chunks[a + 1]?.kind !== 'inf') return []
  if (!/^(?:the|an?|sole|full|exclusive)$/.test(noun.lead) || !isStated(view, frame)) return []
  const inside = chunks.slice(a + 2, b)
  if (inside.length === 0 || inside.some(({ kind }) => kind === 'vg' || kind === 'stop')) return []
  if (!standsAlone(view.analysis, a + 1, b, view.reference)) return []
  const bare = { ...frame, pieces: frame.pieces.filter(({ front }) => front) }
  const { from, to } = extent(view.analysis, a + 1, b)
  const words = plain(sentence.text.slice(from, to)).replace(/,$/, '')
  const head = extent(view.analysis, a, a + 1)
  if (words.split(' ').length > 14 || !safe(view, bare)) return []
  const fronts = bare.pieces.filter(({ role }) => role === 'pp' || role === 'date').map((piece) => piece.words)
  const right = sentence.text.slice(head.from, head.to)
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} ${noun.head?.lower} to`,
      subject: frame.subject,
      rule: 'holding:to-do',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, to)],
      statement: statement(frame),
      asks: [
        ask(
          'object',
          `${plain(`What ${[invert(vg, frame.subject), right, 'to do', ...fronts].join(' ')}`)}?`,
          words.replace(/^to /, ''),
          [words],
        ),
      ],
    }),
  ]
}

/** "The guild has a monopoly on salt": what it has a monopoly on. */
function governed(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  const object = objectOf(frame)
  if (!object || !lending.test(vg.lemma) || vg.voice === 'passive' || !isStated(view, frame)) return []
  const { chunks } = view.analysis
  const prep = chunks[object.a + 1]?.word ?? ''
  const end = endOf(frame, object)
  const noun = chunks[object.a]?.head?.lower ?? ''
  if (end <= object.a + 2 || !nounGoverns(noun, prep) || /^(?:of|in|between|by)$/.test(prep)) return []
  const phrase = phraseOf(view, object.a + 2, end)
  const asked = frame.pieces.filter((piece) => !piece.front && piece.role !== 'date')
  if (!phrase || !safe(view, frame, asked) || /^(?:his|her|its|their)\b/.test(object.words)) return []
  const head = extent(view.analysis, object.a, object.a + 1)
  const held = plain(view.analysis.sentence.text.slice(head.from, head.to))
  const fronts = frame.pieces
    .filter(({ front, role }) => front && (role === 'pp' || role === 'date'))
    .map((piece) => piece.words)
  const stem = [`What ${invert(vg, frame.subject)} ${held} ${prep}`, ...fronts].join(' ')
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} ${noun} ${prep}`,
      subject: frame.subject,
      rule: 'holding:on',
      slots: [subjectSlot(view, frame), phraseSlot(view, 'object', phrase)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [phrase.human ? undefined : ask('object', `${plain(stem)}?`, phrase.answer, phrase.accepted)],
    }),
  ]
}

/** Over the phrases that follow the object: "a monopoly on the trade in salt". */
function endOf(frame: Frame, object: Piece): number {
  let { b } = object
  for (const piece of frame.pieces) if (piece.role === 'pp' && !piece.front && piece.a === b) b = piece.b
  return b
}
