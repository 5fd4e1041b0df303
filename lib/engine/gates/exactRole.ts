import { isPost } from '../questions/same'
import { foldOf, tokensOf } from '../questions/words'
import type { Fact } from '../types'
import type { Check } from './types'
import { roleQualifiers } from './words'

/** A relation apart from what makes it a lesser or provisional post: "acting mayor of" is "mayor of" and "acting". */
function splitRole(fact: Fact): { bare: string[]; qualifiers: string } {
  const words = tokensOf(fact.relation)
  return {
    bare: words.filter((word) => !roleQualifiers.has(word)),
    qualifiers: words.filter((word) => roleQualifiers.has(word)).join(' '),
  }
}

/** The same post in the same place but for its qualifiers; a place left unsaid may be the same. */
function differsInRank(a: Fact, b: Fact): boolean {
  const [own, other] = [splitRole(a), splitRole(b)]
  const [short, long] = own.bare.length < other.bare.length ? [own.bare, other.bare] : [other.bare, own.bare]
  return own.qualifiers !== other.qualifiers && short.length > 0 && short.every((word) => long.includes(word))
}

const onlyWished =
  /\b(?:attempt|try|tri|hope|hop|seek|want|wish|aspire|aspir|intend|plan|fail)(?:s|ed|ing|ning|ned)? to (?:become|be)\b|\bsought to (?:become|be)\b/

/** Within a year of one another, or at an unknown distance. */
const close = (a: Fact, b: Fact): boolean => {
  const [own, other] = [a.start ?? a.end, b.start ?? b.end]
  return own === undefined || other === undefined || Math.abs(Number(own.slice(0, 4)) - Number(other.slice(0, 4))) <= 1
}

/**
 * `exact-role`: where one person held the acting and the full post, or the deputy's and the chief's, a question that turns on the
 * date names the exact post and asks to the day; else it is not asked.
 */
export const exactRole: Check = (candidate, context) => {
  const fact = candidate.facts[0]
  const slot = candidate.targets[0]?.slot
  // "while attempting to become the first pilot": nobody says that she did.
  if (isPost(fact) && onlyWished.test(context.document.text.slice(fact.evidence.start, fact.evidence.end))) return false
  if (!isPost(fact) || candidate.parts.length > 0) return true
  if (slot !== 'start' && slot !== 'end' && candidate.kind !== 'true-false') return true
  const other = context.facts.some(
    (own) =>
      isPost(own) && foldOf(own.subject) === foldOf(fact.subject) && differsInRank(own, fact) && close(own, fact),
  )
  return !other || fact.start?.length === 10
}
