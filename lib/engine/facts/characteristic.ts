import { extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { capital } from './phrase'
import { isStated } from './stated'

/** What marks a thing, what sets it apart and what it has a part in: asked whole, as half of it says something else. */
export const characteristic: Family = {
  name: 'characteristic',
  read: (view) =>
    view.frames.flatMap((frame) => [...marked(view, frame), ...differing(view, frame), ...part(view, frame)]),
}

const mostWords = 24

type Rest = { readonly from: number; readonly to: number; readonly words: string }

/** All that follows in the clause from a chunk on; undefined where it leans on the text, or is cut. */
export function restOf({ analysis, reference }: View, { clause }: Frame, at: number, own = false): Rest | undefined {
  const { chunks, sentence } = analysis
  const { b } = clause.complement
  const closing = chunks[b]
  const ends =
    closing === undefined ||
    closing.kind === 'stop' ||
    (closing.kind === 'comma' && /^(?:rel|sub)$/.test(chunks[b + 1]?.kind ?? ''))
  if (at >= b || !ends || !standsAlone(analysis, own ? at + 1 : at, b, reference, false)) return undefined
  const { from, to } = extent(analysis, at, b)
  const words = plain(sentence.text.slice(from, to))
  return words.split(' ').length > mostWords || /\b(?:this|these|those|we|our|you)\b/.test(words)
    ? undefined
    : { from, to, words }
}

const frontsOf = ({ pieces }: Frame): readonly Piece[] => pieces.filter(({ front, role }) => front && role !== 'adverb')

/** "In the alps, what ...?": what opens the sentence opens the question. */
export const fronted = (frame: Frame, question: string): string => {
  const fronts = frontsOf(frame).map(({ words }) => words)
  return fronts.length === 0
    ? question
    : `${capital(fronts.join(', '))}, ${question.charAt(0).toLowerCase()}${question.slice(1)}`
}

/** A clause that says what is so, with fronts that stand alone. */
export const isPlain = (view: View, frame: Frame): boolean =>
  isStated(view, frame) &&
  !/^(?:the|these|those|this|some|many|most|several|both|all|other)(?: \p{L}+)?$/iu.test(frame.subject) &&
  frontsOf(frame).every(({ a, b, role }) => role !== 'other' && standsAlone(view.analysis, a, b, view.reference))

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

/** "in many ways", "in Tyrol", "in size from sheep": no respect, a place, or more than it. */
const noRespect = /^in (?:many|several|some|various|other|certain) |^in \p{Lu}| from /u

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
