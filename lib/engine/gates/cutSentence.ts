import { isFunctionWord, stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import { tokensOf } from '../questions/words'
import { isHalfPhrase } from './halfPhrase'
import { halfSaid } from './halfSaid'

const limiting =
  /\b(only|never|rarely|seldom|hardly|barely|scarcely|sometimes|occasionally|no longer|not always|not)(?= (\p{L}+))/giu

/** "Why does the law apply to stars?" of "the law only applies to stars ...": without "only" it is another statement. */
function losesLimit(candidate: Candidate, evidence: string): boolean {
  // "did not marry until 1890": then it was so.
  if (candidate.facts[0].rule === 'notUntil') return false
  const said = new Set(tokensOf(`${candidate.stem} ${candidate.answer}`).map(stemOf))
  return [...evidence.matchAll(limiting)].some(
    ([, limit = '', next = '']) =>
      said.has(stemOf(next.toLowerCase())) &&
      !isFunctionWord(next.toLowerCase()) &&
      !limit.split(' ').every((word) => said.has(stemOf(word.toLowerCase()))),
  )
}

const conditions = /\b(until(?! (?:\p{L}+ )?\d)|unless|as long as|provided that|only if|only when)\b/giu

/** "What behaves like a solid?" of "Ice behaves like a solid until ...": so far it is true, and no further. */
const losesCondition = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(conditions)].some(
    ([words]) => !`${stem} ${answer}`.toLowerCase().includes(words.toLowerCase()),
  ) && !/\b(?:was|were|did|had)\b/.test(stem)

const cutTime = /\b(?:before|after|until|since|than) (?:the )?(?:\p{Lu}\S* )*(\p{Lu}[^\s?.]*)[?.]$/u
const goesOn =
  /^ (?:and|or|was|were|is|are|had|has|took|made|left|came|went|began|died|became|gave|saw|could|would|\p{Ll}{2,}ed)\b/u

/** "before Otto Roth." of "before Otto Roth and Karl Holm left": half of a clause. */
function cutsTime({ stem }: Candidate, evidence: string): boolean {
  const name = cutTime.exec(stem)?.[1]
  const at = name === undefined ? -1 : evidence.lastIndexOf(name)
  return name !== undefined && at >= 0 && goesOn.test(evidence.slice(at + name.length))
}

/** "Jan Brandt died, and the inquiry.": what comes behind the comma belongs elsewhere. */
const leftOver =
  /^[^,]*, and (?:the|an?|his|her|its|their) (?:[\p{L}-]+ ){0,4}[\p{L}-]+(?: (?:he|she|it|they) \p{L}+(?: (?:in|during|at|on|for) [^,.]+)?)?\.$/u

/** "in which the blood remains in the vessels": where, the clause before says. */
const withinAnother = ({ facts }: Candidate, evidence: string): boolean => {
  const { subject } = facts[0]
  if (subject.startsWith('the ') && evidence.includes(` where ${subject} `)) return true
  const at = evidence.indexOf(`which ${subject.charAt(0).toLowerCase()}${subject.slice(1)} `)
  // "the way by which mills grind rye": what mills do, wherever it is.
  const opens = subject.startsWith('the ')
    ? /\b(?:in|on|at|by|through|during|under|from|with|for) $/
    : /\b(?:in|on|at|during|under) $/
  return at > 0 && opens.test(evidence.slice(0, at))
}

/** "For example, an accountant may charge $100": made up to explain, and nothing to learn. */
const isMadeUp = ({ facts }: Candidate, evidence: string): boolean =>
  /^(?:For (?:example|instance)|Imagine|Suppose)\b/.test(evidence) &&
  (/^an? /i.test(facts[0].subject) || happening.test(evidence))

/** "For example, children are seeing a doctor": as if one looked on. */
const happening = /^[^,]*, \p{Ll}[^,]*\b(?:is|are) (?!being\b|becoming\b|growing\b|increasing\b)\p{Ll}{2,}ing\b/u

/** "and ten months passed.": until what, the sentence goes on to say. */
const endsInPassing = ({ stem }: Candidate, evidence: string): boolean =>
  /\b(?:passed|elapsed|went by)\.$/.test(stem) &&
  /\b(?:passed|elapsed|went by),? (?:before|until|till)\b/.test(evidence)

/** True where a limit, a condition, a clause or an example of the sentence is lost, without which it says something else. */
export const cutsSentence = (candidate: Candidate, evidence: string): boolean =>
  isHalfPhrase(candidate, evidence) ||
  losesLimit(candidate, evidence) ||
  halfSaid(candidate, evidence) ||
  losesCondition(candidate, evidence) ||
  cutsTime(candidate, evidence) ||
  leftOver.test(candidate.stem) ||
  endsInPassing(candidate, evidence) ||
  withinAnother(candidate, evidence) ||
  isMadeUp(candidate, evidence)
