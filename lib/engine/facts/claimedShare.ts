import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What percentage, by somebody's reckoning: "The bank estimated that up to 30% of the weavers were in debt." */
export const claimedShare: Family = {
  name: 'claimed-share',
  read: (view) => view.frames.flatMap((frame) => share(view, frame)),
}

const reckoning = /^(?:estimate|report|find|show|calculate|conclude|state|suggest|reveal|indicate|record|claim|note)$/
const shareOf =
  /^((?:about |around |nearly |almost |over |some |up to |more than |less than |at least )?\d[\d.,]* ?(?:%|percent|per cent)) of /

function share(view: View, frame: Frame): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const clause = frame.pieces.find((piece) => piece.role === 'that' && !piece.front)
  if (!clause || !reckoning.test(frame.vg.lemma) || frame.clause.marker || frame.clause.relative) return []
  if (!/\p{Lu}/u.test(frame.subject) || !safe(view, frame, [clause])) return []
  const words = clause.words.replace(/^that\s+/, '')
  const [opening, figure] = shareOf.exec(words) ?? []
  const verb = chunks.findIndex(({ kind }, at) => at > clause.a && at < clause.b && kind === 'vg')
  const stop = chunks.findIndex(
    ({ kind }, at) => at > verb && at < clause.b && /^(?:comma|conj|sub|rel|vg)$/.test(kind),
  )
  if (opening === undefined || figure === undefined || verb < 0 || stop >= 0) return []
  if (!standsAlone(view.analysis, clause.a + 1, clause.b, view.reference)) return []
  const from = clause.from + clause.words.indexOf(figure)
  if (sentence.text.slice(from, from + figure.length) !== figure) return []
  const times = frame.pieces.filter(({ role }) => role === 'date').map((piece) => piece.words)
  return [
    draft(view, {
      kind: 'quantity',
      relation: `${frame.vg.lemma} share`,
      subject: frame.subject,
      rule: 'claimed-share',
      slots: [subjectSlot(view, frame), slotAt(view, 'quantity', from, from + figure.length, { type: 'quantity' })],
      statement: null,
      asks: [
        ask(
          'quantity',
          `According to ${[frame.subject, ...times].join(' ')}, what percentage of ${words.slice(opening.length)}?`,
          figure,
        ),
      ],
    }),
  ]
}
