import { extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { fronted, isPlain, type Rest, restOf } from './wholeComplement'

/** What marks a thing, what sets it apart and what it has a part in: asked whole, as half of it says something else. */
export const characteristic: Family = {
  name: 'characteristic',
  read: (view) =>
    view.frames.flatMap((frame) => [...marked(view, frame), ...differing(view, frame), ...part(view, frame)]),
}

function told(
  view: View,
  frame: Frame,
  relation: string,
  stem: string,
  rest: Rest,
  accepted: readonly string[] = [],
): readonly Draft[] {
  return [
    draft(view, {
      kind: 'statement',
      relation,
      subject: frame.subject,
      rule: 'characteristic',
      claims: frame.clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', rest.from, rest.to)],
      statement: null,
      asks: [ask('object', fronted(frame, stem), rest.words, accepted)],
    }),
  ]
}

/** "Autism is characterised by difficulties with social contact." */
function marked(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, subject } = frame
  const { chunks } = view.analysis
  if (vg.voice !== 'passive' || !/^(?:characteri[sz]e|distinguish|typify|define)$/.test(vg.lemma)) return []
  if (chunks[clause.at + 1]?.word !== 'by' || !isPlain(view, frame)) return []
  const rest = restOf(view, frame, clause.at + 2)
  return rest ? told(view, frame, `${vg.lemma} by`, `What ${invert(vg, subject)} by?`, rest) : []
}

/** "Plant cells differ from animal cells in that they have a wall": how they differ. */
function differing(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, subject } = frame
  const { chunks, sentence } = view.analysis
  if (vg.lemma !== 'differ' || vg.voice !== 'active' || !isPlain(view, frame)) return []
  const { a, b } = clause.complement
  const at = chunks.findIndex(({ word, kind }, index) => index >= a && index < b && kind === 'prep' && word === 'in')
  if (at < 0) return []
  const range = extent(view.analysis, a, at)
  const between = at === a ? '' : plain(sentence.text.slice(range.from, range.to)).replace(degree, '')
  const isMutual = /^from (?:one another|each other)$/.test(between)
  const fits =
    between === '' ||
    isMutual ||
    (/^from \p{L}/u.test(between) && standsAlone(view.analysis, a, at, view.reference, false))
  const rest = fits ? restOf(view, frame, at, true) : undefined
  if (!rest || noRespect.test(rest.words)) return []
  const whom = between === '' || isMutual ? '' : ` ${between}`
  return rest.words.startsWith('in that ')
    ? told(view, frame, 'differ in', `How ${invert(vg, subject)}${whom}?`, rest, [rest.words.slice(8)])
    : told(view, frame, 'differ in', `In what respect ${invert(vg, subject)}${whom}?`, rest, [rest.words.slice(3)])
}

/** "in many ways", "in more than size", "in Tyrol", "in size from sheep": no respect, only not one alone, a place, or more than it. */
const noRespect =
  /^in (?:(?:(?:a|any) (?:\p{Ll}+ )?number|many|several|some|various|other|certain|every|most|all|no|numerous|countless)|(?:much )?more(?: \p{Ll}+)? than|far more) |^in (?:more|two|three|four|five) (?:ways|respects|things)|^in \p{Lu}| from /u

/** "from each other | mainly", "| primarily from each other" */
const degree = /^(?:\p{L}+ly )+|^\p{L}+ly$| \p{L}+ly$/gu

/** "Insulin plays a role in the storage of sugar." */
function part(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, subject } = frame
  const { chunks, tokens, sentence } = view.analysis
  const at = clause.complement.a
  const role = chunks[at]
  if (vg.lemma !== 'play' || vg.voice !== 'active' || !/^(?:role|part)$/.test(role?.head?.lower ?? '')) return []
  if (!/^an?$/.test(role?.lead ?? '') || chunks[at + 1]?.word !== 'in' || !isPlain(view, frame)) return []
  const rest = restOf(view, frame, at + 2)
  const first = tokens[role?.i ?? 0]
  if (!rest || !first || frame.pieces.some(({ role, front }) => role === 'date' && !front)) return []
  const words = plain(sentence.text.slice(first.from, role?.head?.to))
  return told(view, frame, 'play a role in', `In what ${invert(vg, subject)} ${words}?`, rest)
}
