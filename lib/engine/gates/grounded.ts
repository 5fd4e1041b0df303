import { isDateValue, truncateDate } from '@/lib/domain/date'
import { dateOf, keyOf, stemsOf } from '../questions/words'
import type { Fact } from '../types'
import type { Check } from './types'

/** A full name for the part of it that stands in the text ("Xi"); a pronoun shares nothing with the name it stands for. */
const sharesWord = (said: string, name: string): boolean => stemsOf(said).some((word) => stemsOf(name).includes(word))

/** True where the text of a span says the words, or the slot's own value gives them (a year of a full date, a full name) */
function saidOrComputed(answer: string, texts: readonly string[], slotTexts: readonly string[], fact: Fact): boolean {
  if (texts.some((text) => text.includes(answer) || keyOf(text).includes(keyOf(answer)))) return true
  if (fact.slots.some((slot, index) => slot.value === answer && sharesWord(slotTexts[index] ?? '', answer))) return true
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
    )
  if (candidate.parts.length > 0) return candidate.facts.every((fact) => fact.allEvidence.length > 0)
  if (candidate.kind === 'true-false') return candidate.facts[0].statement !== null
  return candidate.answer !== '' && said(candidate.facts[0], candidate.answer)
}
