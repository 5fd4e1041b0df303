import { sortDates } from '@/lib/domain/date'
import { readQuantity } from '@/lib/domain/grading/numbers'
import { seedOf } from '@/lib/domain/id'
import { drawInteger, seeded } from '@/lib/domain/seeded'
import type { Slot } from '@/lib/domain/slot'
import { stem } from '@/lib/domain/text'
import type { Fact } from '../types'
import { nearDates } from './calendar'
import { type Ask, slotOf } from './candidate'
import type { Context } from './context'
import { isFalse } from './false'
import { placeClass } from './placeClass'
import { likeValues } from './pool'
import { oneContainsOther, sameTime } from './same'
import { headOf } from './shape'
import { dateOf, keyOf, stemsOf, tokensOf } from './words'

/** A wrong option with the fact that makes it plausible, and how plausible (greater is better). */
export type Distractor = { readonly text: string; readonly because: string; readonly weight: number }

const wanted = 3

/** How often the rarest word of a phrase occurs: a word the document keeps using is the better lure. */
const rarest = (context: Context, text: string): number =>
  dateOf(text) !== undefined ? 0 : Math.min(...stemsOf(text).map((word) => context.frequency.get(word) ?? 0), 8)

/** Countries that the sentence of a fact names. */
const countriesOf = (context: Context, fact: Fact): string[] =>
  (context.mentionsBySentence.get(fact.allEvidence[0]?.sentence ?? -1) ?? [])
    .filter((mention) => mention.type === 'place' && placeClass(context, mention.name, mention.head) === 'country')
    .map((mention) => mention.name)

/** True where the option comes with a country that the asked fact has nothing to do with: a foreigner among locals. */
function isForeign(context: Context, fact: Fact, because: string): boolean {
  const source = context.factByKey.get(because)
  if (!source) return false
  const own = countriesOf(context, fact)
  return countriesOf(context, source).some((country) => !own.includes(country))
}

/** How near a wrong answer lies: same relation, kind, section and period, similar length, capital where the key has one. */
function weigh(context: Context, fact: Fact, answer: string, option: Omit<Distractor, 'weight'>, slot: Slot): number {
  const source = context.factByKey.get(option.because)
  if (!source) return 0
  const section = (own: Fact): string => context.sentences[own.allEvidence[0]?.sentence ?? -1]?.section ?? ''
  const length = Math.min(option.text.length, answer.length) / Math.max(option.text.length, answer.length, 1)
  const [own, other] = [dateOf(answer), dateOf(option.text)]
  const years = own && other ? Math.abs(Number(own.slice(0, 4)) - Number(other.slice(0, 4))) : 0
  return (
    (source.relation === fact.relation ? 3 : 0) +
    (source.kind === fact.kind ? 2 : 0) +
    (slotOf(source, slot)?.text === option.text ? 1 : 0) +
    (section(source) === section(fact) ? 1 : 0) +
    (fact.start !== undefined && source.start !== undefined && sameTime(fact, source) ? 1 : 0) +
    2 * length -
    Math.min(4, years / 5) +
    Math.min(3, Math.log2(1 + rarest(context, option.text))) +
    (/^\p{Lu}/u.test(option.text) === /^\p{Lu}/u.test(answer) ? 2 : 0)
  )
}

const classless = new Set([
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'term',
  'name',
  'word',
  'place',
  'organization',
  'can',
  'has',
  'have',
])

/** True where the fact behind an option calls it by the noun that the stem asks for ("Which pigment ..."). */
const isA = (context: Context, because: string, noun: string): boolean =>
  context.factByKey
    .get(because)
    ?.slots.some((slot) => slot.slot === 'definition' && stem(headOf(slot.text)) === noun) === true

/** Picks so that the key's place among sorted dates or numbers is drawn evenly, as far as the document has values on both sides. */
function pickAround<T>(below: readonly T[], above: readonly T[], draw: () => number): T[] {
  const least = Math.max(0, wanted - above.length)
  const most = Math.min(wanted, below.length)
  const under = least > most ? most : drawInteger(draw, least, most)
  return [...below.slice(0, under), ...above.slice(0, wanted - under)]
}

const isNumeric = (text: string): boolean =>
  dateOf(text) !== undefined || (readQuantity(text) !== null && /^\W*\d/.test(text))

const compareNumeric = (a: string, b: string): number => {
  const [left, right] = [dateOf(a), dateOf(b)]
  if (left !== undefined && right !== undefined) return sortDates(left, right)
  return (readQuantity(a)?.value ?? 0) - (readQuantity(b)?.value ?? 0)
}

/**
 * Up to three wrong options for an ask, from the document itself: of the answer's class, false at the asked time, none containing
 * another, the most plausible first. Dates and numbers are chosen around the key and sorted; of words at least one is not shorter
 * than the key where the document has one, so that length gives nothing away.
 */
export function findDistractors(context: Context, fact: Fact, ask: Ask): Distractor[] {
  const own = slotOf(fact, ask.slot)
  if (!own) return []
  const answerDate = dateOf(ask.answer)
  const asked = /^(?:Which|What) (\p{Ll}+) /u.exec(ask.stem)?.[1]
  const ofClass = asked !== undefined && ask.slot === 'term' && !classless.has(asked) ? stem(asked) : undefined
  const found: readonly Omit<Distractor, 'weight'>[] =
    answerDate === undefined ? likeValues(context, fact, ask.slot) : nearDates(context.calendar, ask.answer, answerDate)
  const seen = new Set<string>([keyOf(ask.answer)])
  const sorted = found
    .filter((option) => (seen.has(keyOf(option.text)) ? false : seen.add(keyOf(option.text))))
    .map((option) => ({ ...option, weight: weigh(context, fact, ask.answer, option, ask.slot) }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
  const valid: Distractor[] = []
  for (const option of sorted.slice(0, 40)) {
    if (valid.length >= 8) break
    if (tokensOf(option.text).length > 20 || tokensOf(ask.stem).join(' ').includes(keyOf(option.text))) continue
    if (valid.some((other) => oneContainsOther(other.text, option.text))) continue
    if (context.persons.has(option.text) && isForeign(context, fact, option.because)) continue
    if (ofClass !== undefined && !isA(context, option.because, ofClass)) continue
    if (isFalse(context, fact, ask.slot, option.text, undefined, ask.stem)) valid.push(option)
  }
  const draw = seeded(seedOf('pick', fact.key, ask.slot))
  if (isNumeric(ask.answer)) {
    const below = valid.filter((option) => compareNumeric(option.text, ask.answer) < 0)
    const above = valid.filter((option) => compareNumeric(option.text, ask.answer) > 0)
    return pickAround(below, above, draw).sort((a, b) => compareNumeric(a.text, b.text))
  }
  const picked = valid.slice(0, wanted)
  const longer = valid.slice(wanted).find((option) => option.text.length >= ask.answer.length)
  if (longer && picked.length === wanted && picked.every((option) => option.text.length < ask.answer.length))
    picked[wanted - 1] = longer
  return picked
}

export { compareNumeric, isNumeric }
