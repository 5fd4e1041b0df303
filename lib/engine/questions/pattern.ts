import { lookReason } from '../gates/soft'
import type { Candidate } from './candidate'

/** Kinds that are right by construction: their words say whose fact it is, and one value fills them. */
const sure: ReadonlySet<string> = new Set([
  'birth',
  'death',
  'award',
  'education',
  'founder',
  'succession',
  'appointment',
  'naming',
])

/** Rules that write a stem anew from a part of a sentence: what they ask is often said of more things than one. */
const shaky =
  /^(?:circumstance|intention|quality|attribute|existence|effect|claim|aim|manner|told|stranded|statement:phrase|process:path)\b/

/** Rules that often give one part of what is right: "Where does it stand?", "What does it comprise?", "What does it create?" */
const partial = /^(?:location:verb|part:verb|cause:verb|cause:doing)$/

const named = (text: string): boolean => /^(?:the )?\p{Lu}/u.test(text)
const dated = /\b(?:1\d|20|[1-9])\d{2}\b/

/** One plain word ("armies") for what was done to what. */
const plainWord = /^(?:the |an? )?\p{Ll}[\p{Ll}-]*$/u

/** "Why was the lens late?" - "resistance by the guild": a noun says that much, and not how it comes about. */
const bareNoun = (answer: string): boolean =>
  answer.split(' ').length <= 6 &&
  !/^(?:because|by|since|it|they|he|she|to)\b|\b(?:is|are|was|were|has|have|had|\p{L}+ed)\b/u.test(answer)

/** A subject asked for is a gamble: much may do what one sentence says of it; a date, a name or "first" narrow it. */
function subjectWeight({ stem, answer }: Candidate): number {
  const narrowed = dated.test(stem) || /\b(?:first|last|only|\p{L}+est|most)\b/u.test(stem)
  return -3.5 + (narrowed ? 1.5 : 0) + (named(answer) ? 0.5 : -1) + (/^Which\b/.test(stem) ? 0.5 : 0)
}

/**
 * How far a way of asking can be trusted, in the points of `importanceOf`: dates, places, terms and reasons come out right, a predicate
 * asked for its subject and a verb asked for its object often do not.
 */
export function trust(candidate: Candidate): number {
  const fact = candidate.facts[0]
  const slot = candidate.targets[0]?.slot
  if (candidate.parts.length > 0) return 0
  if (candidate.kind === 'true-false') return 0
  const about = named(fact.subject) ? 1 : 0
  const look = lookReason(candidate) === undefined ? 0 : -1
  if (candidate.kind === 'cloze') return (candidate.slot?.type === undefined ? -1 : 2) + look
  if (slot === 'start' || slot === 'end') return 2.5 + about + look
  if (partial.test(fact.rule) && !named(candidate.answer)) return -1.5 + look
  if (slot === 'place') return (fact.kind === 'statement' ? -1 : 1.5) + about + look
  if (fact.kind === 'founder' && /^What (?:was|were) /.test(candidate.stem)) return look
  if (sure.has(fact.kind) && (slot !== 'subject' || /^By whom\b/.test(candidate.stem))) return 2 + look
  if (fact.rule === 'definition:apposition' && slot === 'definition' && about > 0) return -1.5 + look
  if (fact.rule === 'part:examples') return -3 + look
  if (fact.kind === 'definition' && slot === 'definition') return 1 + about
  if (fact.kind === 'cause' && slot === 'reason')
    return (/^Why\b/.test(candidate.stem) ? (bareNoun(candidate.answer) ? -2 : 0.5) : -2) + look
  if (slot === 'subject') return subjectWeight(candidate) - (fact.rule === 'claim:that' ? 2.5 : 0) + look
  if (slot === 'quantity') return (dated.test(candidate.stem) ? 1 : -0.5) + about + look
  if (shaky.test(fact.rule)) return -2.5 + (named(candidate.answer) ? 1 : 0) + look
  if ((fact.kind === 'statement' || fact.kind === 'event') && slot === 'object' && plainWord.test(candidate.answer))
    return -3 + look
  if (fact.kind === 'statement')
    return -2 + (dated.test(candidate.stem) ? 1 : 0) + (named(candidate.answer) ? 1 : 0) + look
  return look
}
