import { compareDates, type DateInterval, datesCompatible, intervalsOverlap, isDateValue } from '@/lib/domain/date'
import { isOfLine } from '../lines'
import type { EngineSlot, Fact } from '../types'
import { slotValue } from './candidate'
import { foldOf, formsOf, keyOf, stemsOf } from './words'

/** True where two phrases name the same thing: equal once folded, or one is the other's alias or acronym. */
export function sameThing(left: string, right: string): boolean {
  const own = formsOf(left)
  return formsOf(right).some((form) => own.includes(form))
}

/** True where the words of one phrase are all in the other: "Beijing" and "the city of Beijing" cannot both be options. */
export function oneContainsOther(left: string, right: string): boolean {
  const a = stemsOf(left)
  const b = stemsOf(right)
  if (a.length === 0 || b.length === 0) return keyOf(left) === keyOf(right)
  return a.every((token) => b.includes(token)) || b.every((token) => a.includes(token))
}

/** True where two values of one slot can be the same answer: dates at their precision, words by their forms. */
export function sameValue(left: EngineSlot, right: EngineSlot): boolean {
  const [a, b] = [slotValue(left), slotValue(right)]
  if (isDateValue(a) && isDateValue(b)) return datesCompatible(a, b)
  return sameThing(a, b) || sameThing(left.text, right.text)
}

/** Kinds that say who held what, when: an office is asked across all of them. */
const postKinds = new Set(['tenure', 'appointment', 'succession'])

export const isPost = (fact: Fact): boolean => postKinds.has(fact.kind)

/**
 * Facts of one family can answer one question: the same kind and relation, or any post, since a post itself can be asked. Of the lines of a list
 * each is of another thing.
 */
export const familyName = (fact: Fact): string =>
  isOfLine(fact)
    ? `line|${foldOf(fact.subject)}|${fact.relation}`
    : isPost(fact)
      ? 'post'
      : `${fact.kind}|${fact.relation}`

const momentary = new Set(['event', 'birth', 'death', 'award', 'founder'])

/** When a fact holds. What happens at a date is over then; what begins with no stated end may go on. */
function interval(fact: Fact): DateInterval {
  const end = fact.end ?? (momentary.has(fact.kind) ? fact.start : undefined)
  return { ...(fact.start === undefined ? {} : { start: fact.start }), ...(end === undefined ? {} : { end }) }
}

/** True where both can hold at one time; unknown ends count as overlapping, a shared boundary day or year does not. */
export function sameTime(a: Fact, b: Fact): boolean {
  if (a.start === undefined && a.end === undefined) return true
  if (b.start === undefined && b.end === undefined) return true
  if (a.end !== undefined && b.start !== undefined && compareDates(a.end, b.start) === 0 && a.start !== b.start)
    return false
  if (b.end !== undefined && a.start !== undefined && compareDates(b.end, a.start) === 0 && a.start !== b.start)
    return false
  return intervalsOverlap(interval(a), interval(b))
}
