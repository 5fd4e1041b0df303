import { extent, plain } from '../analysis'
import { capital } from '../capital'
import { skipAdverbsRight } from '../clauseParts'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import type { View } from './family'
import { isStated } from './stated'

const mostWords = 24

export type Rest = { readonly from: number; readonly to: number; readonly words: string }

/** All that follows in the clause from a chunk on; undefined where it leans on the text, or is cut. */
export function restOf({ analysis, reference }: View, { clause }: Frame, at: number, own = false): Rest | undefined {
  const { chunks, sentence } = analysis
  const { b } = clause.complement
  const closing = chunks[b]
  const ends =
    closing === undefined ||
    closing.kind === 'stop' ||
    (closing.kind === 'comma' && /^(?:rel|sub)$/.test(chunks[b + 1]?.kind ?? '')) ||
    // "in founding the guild | but never joined": what the same subject did or did not do besides.
    (closing.word === 'but' && chunks[skipAdverbsRight(chunks, b + 1)]?.kind === 'vg')
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
  (!/^(?:the|these|those|this|some|many|most|several|both|all|other)(?: \p{L}+)?$/iu.test(frame.subject) ||
    // "The otter is" in a text on it.
    frame.subject.toLowerCase() === `the ${view.reference.title?.toLowerCase()}`) &&
  frontsOf(frame).every(({ a, b, role }) => role !== 'other' && standsAlone(view.analysis, a, b, view.reference))
