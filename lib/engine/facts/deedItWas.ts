import { plain } from '../analysis'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What a task, an aim or a venture was: "Her first task in Ulm was painting the mill". */
export const deedItWas: Family = {
  name: 'deed it was',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const [deed, ...others] = frame.pieces.filter(({ front }) => !front)
  if (vg.lemma !== 'be' || vg.voice === 'passive' || vg.negated || clause.marker || clause.relative || !deed) return []
  if (vg.helpers.length > 0 || view.analysis.chunks[deed.a]?.kind !== 'ger' || others.some(({ a }) => a < deed.a))
    return []
  const to = others.at(-1)?.to ?? deed.to
  const answer = plain(view.analysis.sentence.text.slice(deed.from, to))
  // "was moving": of what, does not stand there.
  if (deed.b - deed.a < 2 || !isOwned.test(frame.subject) || !safe(view, frame)) return []
  return [
    draft(view, {
      kind: 'definition',
      relation: 'be',
      subject: frame.subject,
      rule: 'definition:deed',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'definition', deed.from, to)],
      statement: null,
      asks: [ask('definition', `What ${vg.main.lower} ${frame.subject}?`, answer)],
    }),
  ]
}

/** "the task of the kidney", "Ida Holm's aim": whose it is must be known. */
const isOwned = /['’]s? \p{Ll}|\b(?:of|in|at|for) /u
