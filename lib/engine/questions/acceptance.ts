import type { Slot } from '@/lib/domain/slot'
import type { Candidate } from './candidate'
import { tokensOf } from './words'

// Fitted by ridge regression (penalty 12) to 700 questions on 34 texts that twelve readers rated blind: 1 where they would ask it as
// it stands, 0.3 with a small mend, -1 not at all. On texts left out of the fit, the better half by these weights had 60 % of the first and
// 12 % of the last sort, where the ranking before had 49 and 19 %. What weighed less than 0.05 is left out.

const base = 0.72

const slotWeight: Partial<Readonly<Record<Slot, number>>> = {
  start: 0.13,
  place: -0.06,
  quantity: -0.1,
  object: -0.13,
}

/** By rule, or by the family in front of its colon. */
const ruleWeight: Readonly<Record<string, number>> = {
  'founder:active': 0.21,
  'cause:clause': 0.19,
  'naming:acronym': 0.26,
  'naming:passive': 0.08,
  measure: -0.06,
  claim: -0.11,
  'founder:passive': -0.12,
  'cause:verb': -0.19,
  'purpose:infinitive': -0.21,
  'statement:phrase': -0.23,
  'quantity:subject': -0.26,
}

/** What the options of a term or a meaning give away. */
const choiceWeight: Partial<Readonly<Record<Slot, number>>> = { term: -0.25, definition: -0.05 }

const isName = (text: string): boolean => /^(?:[Tt]he )?\p{Lu}/u.test(text)

/** An object of a plain statement, or where something lies: much else may be right. */
const looseSlot = (rule: string, slot: Slot): number => {
  if (rule === 'statement:object' && slot === 'object') return -0.31
  return rule.startsWith('location:') && slot === 'place' ? -0.17 : 0
}

/** "Why was the lens late?" - "resistance by the guild": a noun says that much, and not how it comes about. */
const isBareReason = ({ stem, answer }: Candidate, slot: Slot): boolean =>
  slot === 'reason' &&
  /^Why\b/.test(stem) &&
  answer.split(' ').length <= 6 &&
  !/^(?:because|by|since|it|they|he|she|to)\b|\b(?:is|are|was|were|has|have|had|\p{L}+ed)\b/u.test(answer)

/** What names there are, in the answer (where it could be anything) and in the stem. */
function naming({ stem, answer, facts }: Candidate, slot: Slot): number {
  const open = slot === 'object' || slot === 'subject' || slot === 'place'
  const inStem = stem.match(/(?<=\S )\p{Lu}/gu)?.length ?? 0
  return (open && isName(answer) ? 0.07 : 0) - (isName(facts[0].subject) ? 0.1 : 0) + 0.09 * Math.min(3, inStem)
}

/** What singles out what is asked: a year, "first", words enough. */
function singling({ stem }: Candidate): number {
  const words = tokensOf(stem).length
  return (
    (/\b\d{4}\b/.test(stem) ? 0.09 : 0) +
    (/\b(?:first|last|only|\p{L}+est)\b/u.test(stem) ? 0.05 : 0) -
    0.06 * Math.max(0, 8 - words)
  )
}

/** Commas and words of the sentence: the longer it is, the more of it was left out, or read wrongly. */
const burden = (sentence: string): number =>
  -0.1 * Math.min(4, sentence.match(/,/g)?.length ?? 0) - 0.008 * Math.min(50, tokensOf(sentence).length)

/** How likely a reader is to accept a question on a sentence as it stands, about -0.5 to 1.2. */
export function acceptance(candidate: Candidate, sentence: string): number {
  const slot = candidate.targets[0]?.slot ?? 'object'
  const { rule } = candidate.facts[0]
  return (
    base +
    (slotWeight[slot] ?? 0) +
    (ruleWeight[rule] ?? ruleWeight[rule.split(':')[0] ?? ''] ?? 0) +
    (candidate.kind === 'choice' ? (choiceWeight[slot] ?? 0) : 0) +
    looseSlot(rule, slot) -
    (isBareReason(candidate, slot) ? 0.2 : 0) +
    naming(candidate, slot) +
    singling(candidate) +
    burden(sentence)
  )
}
