import { askPiece } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, safe, type View } from './family'
import { openWords, purposeSlots, taking } from './purpose'

/** What something is or was done for, said before it: "To guard the road, Ulm built a tower." */
export const aimInFront: Family = {
  name: 'aimInFront',
  read: (view) => view.frames.flatMap((frame) => aimed(view, frame)),
}

/** "To understand the tower, one must", "To be sure, Ulm built": what the writer or the reader does. */
const ofReader =
  /^to (?:be|do|understand|see|say|know|learn|get|begin|start|put|name|sum|conclude|give|illustrate this|take|return|recall|summarize|consider|compare|complicate|make matters|study|calculate|answer)\b/i

function aimed(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg, pieces } = frame
  const [aim, ...more] = pieces.filter(({ role }) => role === 'inf')
  // "To guard the road, Ulm built a tower to watch from": two aims of one deed; of "was forced to leave" the infinitive is no aim.
  if (
    !aim?.front ||
    (more.length > 0 && !taking.has(vg.lemma)) ||
    clause.marker !== undefined ||
    clause.relative !== undefined ||
    clause.shared
  )
    return []
  // "To enter, one must pay": on what terms, and not what for.
  if (vg.helpers[0]?.pos === 'modal' || (vg.lemma === 'be' && vg.voice === 'active')) return []
  if (ofReader.test(aim.words) || unfinished.test(aim.words) || aim.words.split(' ').length < fewest) return []
  if (openWords(aim.words, frame) || !standsAlone(view.analysis, aim.a, aim.b, view.reference, false)) return []
  const bare = { ...frame, pieces: pieces.filter((piece) => piece !== aim) }
  const done = bare.pieces.filter(({ front }) => !front).at(-1)
  // "To save it, the town acted": what was done says too little to ask what for.
  if (!done || !safe(view, bare)) return []
  const words = `to${aim.words.slice(2)}`
  return [
    draft(view, {
      kind: 'purpose',
      relation: 'in order to',
      subject: frame.subject,
      rule: 'purpose:front',
      slots: purposeSlots(view, frame, { from: vg.main.from, to: done.to }, aim),
      statement: null,
      asks: [ask('reason', askPiece(bare, 'For what purpose', []), words, [words.slice(3), `in order ${words}`])],
    }),
  ]
}

/** "To help make | sure salt keeps, one dries it": what is made sure of, is read for what is done. */
const unfinished = /\b(?:make|ensure|ascertain)$/

/** "To survive" says no more than that it was needed. */
const fewest = 3
