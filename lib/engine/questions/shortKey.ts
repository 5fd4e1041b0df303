import { stem as stemOf } from '@/lib/domain/text'
import { genericNouns } from '../gates/words'
import { isHumanNoun } from '../lexicon'
import type { Candidate } from './candidate'
import { contentOf } from './words'

const asksWho = /^(?:Who|(?:By|To|From|With|For|Of|After) whom)\b/
const name = "\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|del|da|di|van|von|der|la|le|al))*"
/** "the English weavers Otto Lang and Ida Roth", "the tanner Hugo Kern" */
const described = new RegExp(
  `^(?:the|an?) (?:[\\p{L}-]+ ){0,3}?([\\p{L}-]+) (${name}(?:(?:, and |, | and )${name})*)$`,
  'u',
)

/** "Hugo Kern of Ulm" */
const ofPlace = /^(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’-]*)* \p{Lu}\p{Ll}+) of (?:the )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u
const titled =
  /^(?:King|Queen|Prince|Princess|Duke|Duchess|Count|Countess|Earl|Lord|Lady|Emperor|Empress|Bishop|Archbishop|Saint|St|Pope|Margrave|Landgrave|Elector|Abbot|Sir|Dame|Baron|Baroness|Marquess|Marquis|Viscount|Master)\b/

/** Who it was, without what he was or where from: the names alone. */
function namesAlone({ stem, answer }: Candidate): string | undefined {
  const [, noun = '', names] = (asksWho.test(stem) && described.exec(answer)) || []
  if (/^\p{Ll}/u.test(noun) && isHumanNoun(noun) && !/['’]s?(?: |$)/.test(answer)) return names
  return asksWho.test(stem) && !titled.test(answer) ? ofPlace.exec(answer)?.[1] : undefined
}

/** "the famous Lund Almanac": what is thought of it. */
const praised = /^(?:the|an?) (?:famous|celebrated|renowned|legendary|well-known|acclaimed|prestigious) (?=\p{Lu})/u

/** A longer answer no learner types as it stands. */
const mostWords = 9
/** "large estates which replaced the small fields of the first settlers" */
const told = /^((?:[\p{L}\d'’-]+ ){1,6}[\p{L}\d'’-]+) (?:that|which|who) /u

/** What it is, without the clause that tells more of it. */
function thingAlone({ targets, facts, stem, answer, accepted }: Candidate): string | undefined {
  if (!/^(?:object|subject)$/.test(targets[0]?.slot ?? '') || answer.split(' ').length <= mostWords) return undefined
  // "cells that were heated grew": a clause, of which that is the half.
  if (accepted.some((form) => form.startsWith('that '))) return undefined
  // "a number greater than 1 that is no prime number": what something is, it is by all of that.
  if (
    facts[0].kind === 'definition' ||
    /^(?:What|Who) (?:is|are|was|were) (?:the |an? )?[\p{L}-]+(?: [\p{L}-]+)?\?/u.test(stem)
  )
    return undefined
  const thing = told.exec(answer)?.[1]
  const words = contentOf(thing ?? '')
  return words.length >= 2 && !genericNouns.has(stemOf(words.at(-1) ?? '')) ? thing : undefined
}

/** The name of a thing, without what is thought of it. */
const nameAlone = ({ answer }: Candidate): string | undefined =>
  praised.test(answer) ? answer.replace(praised, '') : undefined

/** The same question with an answer that can be typed; the longer one is right as well. */
export function withShortKey(candidate: Candidate): Candidate {
  const answer =
    candidate.kind === 'typed' ? (namesAlone(candidate) ?? nameAlone(candidate) ?? thingAlone(candidate)) : undefined
  if (answer === undefined) return candidate
  const accepted = [candidate.answer, ...candidate.accepted.filter((form) => form !== answer)]
  return { ...candidate, answer, accepted }
}
