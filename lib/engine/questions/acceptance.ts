import type { Slot } from '@/lib/domain/slot'
import type { Candidate } from './candidate'
import { stemsOf, tokensOf } from './words'

// Fitted by ridge regression (penalty 60) to 931 questions on 40 texts that fourteen readers rated blind: 1 where they would ask it as it
// stands, 0.3 with a small mend, -1 not at all. What weighed little, or did not help on texts left out of the fit, is left out.
// On those, the half that stands first by these weights had 61 % of the first and 11 % of the last sort, the other 35 and 31 %.
// Then moved by what 907 questions on 39 more texts say beyond that, each reason by as much as it weighs among all 1,838, and by what
// is still off by more than 0.2 for a reason where 240 on 12 more texts are added, and 437 on 22 more.

const base = 0.62

const slotWeight: Partial<Readonly<Record<Slot, number>>> = { start: 0.28, place: 0.04, quantity: 0.06, term: -0.06 }

/** By rule, or by the family in front of its colon. */
const ruleWeight: Readonly<Record<string, number>> = {
  'naming:acronym': 0.56,
  'cause:clause': 0.32,
  condition: -0.45,
  'founder:active': 0.07,
  quantity: 0.2,
  measure: 0.25,
  'process:path': 0.14,
  'naming:passive': 0.14,
  'life:birth': 0.14,
  event: -0.05,
  'event:during': -0.2,
  'cause:doing': 0.1,
  'circumstance:by': -0.1,
  'definition:apposition': -0.15,
  'definition:copula': -0.1,
  'part:verb': -0.06,
  rest: -0.08,
  'claim:quality': -0.12,
  'naming:participle': -0.2,
  'purpose:infinitive': -0.2,
  'circumstance:on': -0.25,
  'circumstance:to': -0.25,
  'circumstance:from': 0.09,
  'dated-name': 0.1,
  'circumstance:with': -0.33,
  'circumstance:into': -0.06,
  'statement:phrase': -0.15,
  'cause:phrase': -0.17,
  'cause:verb': -0.22,
  'quantity:subject': -0.56,
}

/** By rule and slot, beyond that: of an object of a plain statement much else may be right; who founded a thing is one. */
const ruleSlotWeight: Readonly<Record<string, number>> = {
  'statement:object object': -0.24,
  'founder:active object': -0.2,
  'founder:active subject': 0.2,
  'event subject': 0.02,
  'part:verb subject': 0.11,
  'cause:verb object': 0.15,
}

/** Where something lies: much around it may be right. */
const slotOfRule = (rule: string, slot: Slot): number =>
  ruleSlotWeight[`${rule} ${slot}`] ?? (rule.startsWith('location:') && slot === 'place' ? -0.43 : 0)

/** Of what a sentence says, the share that stands neither in the question nor in its answer: without it, much else may be meant. */
function unsaid({ stem, answer, facts }: Candidate, sentence: string): number {
  const said = new Set([stem, answer, facts[0].subject].flatMap(stemsOf))
  const all = [...new Set(stemsOf(sentence))]
  return all.filter((word) => !said.has(word)).length / Math.max(1, all.length)
}

/** Names in the stem single out what is asked; few words do not. */
const singling = ({ stem }: Candidate): number =>
  0.06 * Math.min(3, stem.match(/(?<=\S )\p{Lu}/gu)?.length ?? 0) - 0.06 * Math.max(0, 8 - tokensOf(stem).length)

/** Names beside each other stand out, or are right as well, more often than dates do: what is a good question for a name by itself is half as often one with options. */
const options = ({ kind, answer }: Candidate): number =>
  kind !== 'choice' || /^\D{0,14}\d|\d{3,4}|century|decade/.test(answer)
    ? 0
    : /^(?:the )?\p{Lu}/u.test(answer)
      ? 0.25
      : 0.15

/** A gap in a short sentence, or for a common word or a figure, may be filled in otherwise. */
function gap({ stem, answer, targets, facts: [{ rule }] }: Candidate): number {
  const words = stem.split(' ').length
  const isNumber = /\d/.test(answer) && !/\b\d{4}\b/.test(answer)
  const isCommon = !/[\d\p{Lu}]/u.test(answer)
  return (
    base +
    (targets[0]?.slot === 'quantity' ? 0.08 : 0.32) -
    0.05 * Math.max(0, 18 - words) -
    0.06 * Math.max(0, words - 30) -
    // What is counted, and a term of its own, leave less doubt.
    (isNumber && rule !== 'quantity' ? 0.3 : 0) -
    (isCommon ? (rule === 'unread:term' ? 0.1 : 0.31) : 0)
  )
}

/** How likely a reader is to accept a question on a sentence as it stands, about -0.5 to 1.2. */
export function acceptance(candidate: Candidate, sentence: string): number {
  if (candidate.kind === 'cloze') return gap(candidate)
  const slot = candidate.targets[0]?.slot ?? 'object'
  const { rule } = candidate.facts[0]
  return (
    base +
    (slotWeight[slot] ?? 0) +
    (ruleWeight[rule] ?? ruleWeight[rule.split(':')[0] ?? ''] ?? 0) +
    slotOfRule(rule, slot) -
    // "Who was Ida Holm?": much would be right.
    (slot === 'definition' && /^Who\b/.test(candidate.stem) ? 0.35 : 0) -
    (candidate.kind === 'choice' && slot === 'term' ? 0.3 : options(candidate)) +
    singling(candidate) -
    0.45 * unsaid(candidate, sentence) -
    0.025 * Math.min(4, sentence.match(/,/g)?.length ?? 0)
  )
}
