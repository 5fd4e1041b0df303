import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'

/** "a person or group gives up", "A, B, and C are": the verb has more of a subject than was found. */
export function isHalfOfSubject({ chunks, tokens }: Analysis, { subject, vg }: Clause): boolean {
  if (!subject) return false
  const [before, conj] = chunks.slice(Math.max(0, subject.a - 2), subject.a)
  const bare = tokens[chunks[subject.a]?.i ?? 0]?.pos === 'noun' && !subject.plural
  if (conj?.word === 'or' && /^(?:np|adj)$/.test(before?.kind ?? '') && bare) return true
  const finite = (vg.helpers[0] ?? vg.main).lower
  return (
    subject.head.pos === 'name' && !subject.plural && !/s$/.test(subject.head.lower) && /^(?:are|were)$/.test(finite)
  )
}

/** "If it lasts, it swells and leads to": the second verb holds under the condition of the first. */
export const isUnderCondition = ({ chunks, clauses }: Analysis, { shared, at, subject }: Clause): boolean =>
  shared &&
  clauses.some(
    (own) =>
      own.at < at &&
      own.subject?.a === subject?.a &&
      own.front.some(({ a }) => /^(?:if|unless)$/.test(chunks[a]?.word ?? '')),
  )
