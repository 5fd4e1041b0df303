import type { Analysis } from './analysis'

/** What the line says is no sentence of its own ("Cost: The bridge cost a million."), to be read like any other. */
export function isLineOfList(analysis: Analysis): boolean {
  const { entry, text } = analysis.sentence
  if (entry === undefined) return false
  return (
    entry.date !== undefined ||
    entry.row !== undefined ||
    entry.isAnswer ||
    !/^["“]?\p{Lu}/u.test(text) ||
    !isStated(analysis)
  )
}

/** What may stand before the subject of a sentence: "When it rains,", "In 1843". */
const opens = /^(?:prep|sub|date|adv)$/

/** A clause of its own, with subject and verb, and not as headlines have it: "Armistice signed in the forest". */
export const isStated = ({ clauses, chunks }: Analysis): boolean =>
  clauses.some(
    ({ subject, marker, relative, reduced, vg, complement }) =>
      subject !== undefined &&
      (subject.a === 0 || opens.test(chunks[0]?.kind ?? '')) &&
      !marker &&
      !relative &&
      !reduced &&
      !(vg.helpers.length === 0 && vg.main.form === 'pastpp' && chunks[complement.a]?.kind !== 'np'),
  )
