import { extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { isPlain } from './wholeComplement'

/** At what time of the day or the year an animal is active: "Marsh otters are mainly active from dusk to dawn". */
export const activeWhen: Family = {
  name: 'activeWhen',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const time =
  '(?:the )?(?:(?:early|late|cool|warm|dry|wet|rainy) )?(?:night|day|daytime|daylight|dusk|dawn|twilight|sunset|sunrise|noon|midday|mornings?|afternoons?|evenings?|nights|summer|winter|spring|autumn|season|months)'
const active = new RegExp(
  `^(?<degree>(?:mainly|mostly|primarily|largely|chiefly|usually|generally|most|only) )?active (?<time>(?:at|during|from|in) ${time}(?:(?:,? and| to| until)(?: at| during| in)? ${time})?)(?=[.,;]|$)`,
  'u',
)

function read(view: View, frame: Frame): readonly Draft[] {
  const { analysis } = view
  const { vg, clause } = frame
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || !isPlain(view, frame)) return []
  const { to } = extent(analysis, clause.at, clause.at + 1)
  const text = analysis.sentence.text.slice(to)
  const found = active.exec(text.trimStart())?.groups
  if (!found?.time || frame.pieces.some(({ front, role }) => front && role !== 'adverb')) return []
  const from = to + text.indexOf(found.time)
  const degree = found.degree?.trim() === 'only' ? '' : (found.degree ?? '')
  const stem = `When ${invert({ ...vg, adverbs: [] }, frame.subject)} ${degree}active?`
  return [
    draft(view, {
      kind: 'statement',
      relation: 'active when',
      subject: frame.subject,
      rule: 'activeWhen',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, from + found.time.length)],
      statement: null,
      asks: [ask('object', plain(stem), found.time, [found.time.replace(/^(?:at|during|in) (?:the )?/, '')])],
    }),
  ]
}
