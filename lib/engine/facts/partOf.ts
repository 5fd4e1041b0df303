import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What something is part of: "Keels are part of a ship's frame", "Moss is an integral part of the diet in Ulm". */
export const partOf: Family = {
  name: 'part-of',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const within =
  /^((?:an? )?(?:(?:very )?(?:important|integral|essential|central|vital|major|key|crucial|fundamental|necessary|inseparable|small|large|significant|normal|natural) )?part of )(?!(?:what|this|that|these|those|it|them|his|her|its|their|an? (?:effort|attempt|campaign|plan|series|trend|process|group|team|pool|strategy|move|tour|deal|package|wave))\b)/i

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || frame.person) return []
  if (clause.marker !== undefined && !/^(?:while|whereas|although)$/.test(clause.marker)) return []
  const predicate = frame.pieces.find(({ role, front }) => role === 'predicate' && !front)
  const [opening] = within.exec(predicate?.words ?? '') ?? []
  if (!predicate || opening === undefined) return []
  const whole = predicate.words.slice(opening.length)
  // "part of a large empire": any of many, where no name says which; "a ship's frame" is that of every ship.
  if (/^an? /.test(whole) && !/\p{Lu}|^an? \p{L}+['’]s /u.test(whole)) return []
  const from = predicate.to - whole.length
  // "part of the orchestra, which": words that were left out would move the answer.
  if (view.analysis.sentence.text.slice(from, predicate.to) !== whole || whole.split(' ').length > 10) return []
  if (!safe(view, frame) || !standsAlone(view.analysis, predicate.a, predicate.b, view.reference)) return []
  const asking = {
    ...frame,
    pieces: frame.pieces.map((own) => (own === predicate ? { ...own, words: opening.trim() } : own)),
  }
  return [
    draft(view, {
      kind: 'part',
      relation: 'is part of',
      subject: frame.subject,
      rule: 'part-of',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, predicate.to)],
      statement: statement(frame),
      asks: [ask('object', askPiece(asking, 'What', []), whole)],
    }),
  ]
}
