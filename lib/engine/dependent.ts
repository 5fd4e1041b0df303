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

/** "The ship launched in 1911 provided": the verb behind the phrases is that of the clause, and the first only tells which ship. */
export function isParticipleOfSubject({ chunks }: Analysis, { vg, complement }: Clause): boolean {
  if (vg.voice === 'passive' || vg.helpers.length > 0 || vg.main.form !== 'pastpp') return false
  const behind = chunks.slice(complement.a, complement.b)
  const verb = behind.findIndex(({ kind }) => kind === 'vg')
  return (
    verb > 0 &&
    behind.slice(0, verb).every(({ kind }) => /^(?:np|prep|date|adv|adj)$/.test(kind)) &&
    behind[0]?.kind === 'prep'
  )
}
