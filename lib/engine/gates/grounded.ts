import { isDateValue, truncateDate } from '@/lib/domain/date'
import { plain } from '../analysis'
import { dateOf, keyOf, stemsOf } from '../questions/words'
import type { Fact } from '../types'
import type { Check } from './types'

/** A full name for the part of it that stands in the text ("Xi"). */
const sharesWord = (said: string, name: string): boolean => stemsOf(said).some((word) => stemsOf(name).includes(word))

/** Another name, or a figure, among the slots: "Who gave concerts of important works?" has none. */
const namesMore = ({ slots }: Fact, answer: string): boolean =>
  slots.some(({ text, value }) => value !== answer && text !== answer && /(?<=[\s(]|^)[\p{Lu}\p{N}]/u.test(text))

/**
 * "She discovered radium": who "she" is, the reading has found. Of whom a whole text is about, every sentence can be asked so; there only
 * what singles that one out is worth it.
 */
const standsFor = (said: string, answer: string, fact: Fact, title: string): boolean =>
  /^(?:he|she|it|they)$/i.test(said) &&
  (fact.kind === 'founder' || fact.kind === 'superlative' || namesMore(fact, answer)) &&
  (fact.kind === 'superlative' || !stemsOf(answer).every((word) => stemsOf(title).includes(word)))

/** True where the text of a span says the words, or the slot's own value gives them (a year of a full date, a full name) */
function saidOrComputed(
  answer: string,
  texts: readonly string[],
  slotTexts: readonly string[],
  fact: Fact,
  title: string,
): boolean {
  if (texts.some((text) => text.includes(answer) || keyOf(text).includes(keyOf(answer)))) return true
  // "salts (Holm, 1901), acids, and oils": what stands in brackets is left out of the answer.
  if (texts.some((text) => /[([]/.test(text) && keyOf(plain(text)).includes(keyOf(answer)))) return true
  const isMeant = (said: string): boolean => sharesWord(said, answer) || standsFor(said, answer, fact, title)
  if (fact.slots.some((slot, index) => slot.value === answer && isMeant(slotTexts[index] ?? ''))) return true
  const date = dateOf(answer)
  return (
    date !== undefined &&
    fact.slots.some((slot) => {
      const value = slot.value
      return (
        value !== undefined &&
        isDateValue(value) &&
        truncateDate(value, date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day') === date
      )
    })
  )
}

/** `grounded`: the answer stands word for word in the evidence, or is computed from a value of the fact. */
export const grounded: Check = (candidate, context) => {
  const said = (fact: Fact, answer: string): boolean =>
    saidOrComputed(
      answer,
      [fact.evidence, ...fact.allEvidence, ...fact.slots].map((span) =>
        context.document.text.slice(span.start, span.end),
      ),
      fact.slots.map((slot) => context.document.text.slice(slot.start, slot.end)),
      fact,
      context.document.title,
    )
  if (candidate.parts.length > 0) return candidate.facts.every((fact) => fact.allEvidence.length > 0)
  if (candidate.kind === 'true-false') return candidate.facts[0].statement !== null
  return candidate.answer !== '' && said(candidate.facts[0], candidate.answer)
}
