import { compareDates } from '@/lib/domain/date'
import { tokens } from '@/lib/domain/text'
import { isPost } from '../questions/same'
import { foldOf, stemsOf } from '../questions/words'
import type { Fact } from '../types'
import type { Check } from './types'
import { roleQualifiers } from './words'

/** A relation without what makes it a lesser or provisional post: "acting mayor of" and "mayor of" share "mayor of". */
const bareRole = (fact: Fact): string =>
  tokens(fact.relation)
    .filter((word) => !roleQualifiers.has(word))
    .join(' ')

const samePlace = (a: Fact, b: Fact): boolean => {
  const words = (fact: Fact): Set<string> =>
    new Set(
      fact.slots
        .filter((slot) => slot.slot === 'object' || slot.slot === 'place')
        .flatMap((slot) => stemsOf(slot.text)),
    )
  const own = words(a)
  return [...words(b)].some((word) => own.has(word))
}

/** Within a year of one another, or at an unknown distance. */
const close = (a: Fact, b: Fact): boolean => {
  if (a.start === undefined || b.start === undefined) return true
  return (
    Math.abs(Number(a.start.slice(0, 4)) - Number(b.start.slice(0, 4))) <= 1 || compareDates(a.start, b.start) === 0
  )
}

/**
 * `exact-role`: where one person held the acting and the full post, or the deputy's and the chief's, a question that turns on the
 * date or the person names the exact post and asks to the day; else it is not asked.
 */
export const exactRole: Check = (candidate, context) => {
  const fact = candidate.facts[0]
  const slot = candidate.targets[0]?.slot
  if (!isPost(fact) || candidate.parts.length > 0) return true
  const other = context.facts.find(
    (own) =>
      isPost(own) &&
      own.relation !== fact.relation &&
      bareRole(own) === bareRole(fact) &&
      foldOf(own.subject) === foldOf(fact.subject) &&
      samePlace(own, fact) &&
      close(own, fact),
  )
  if (!other || (slot !== 'start' && slot !== 'end' && candidate.kind !== 'true-false')) return true
  return (fact.start?.length ?? 0) === 10
}
