import { type DateValue, datesCompatible, isDateValue } from '@/lib/domain/date'
import type { Slot } from '@/lib/domain/slot'
import type { EngineSlot, Fact } from '../types'
import { slotOf } from './candidate'
import { type Context, familyOf, sentencesSaying } from './context'
import { fitsStem } from './fits'
import { oneContainsOther, sameThing } from './same'
import { contentOf, dateOf, foldOf } from './words'

const asDate = (text: string, value: string | undefined): DateValue | undefined =>
  value !== undefined && isDateValue(value) ? value : dateOf(text)

/** True where some fact that fits the stem has this value in the asked slot: then the option would be right as well. */
function statedElsewhere(
  context: Context,
  fact: Fact,
  slot: Slot,
  text: string,
  date: DateValue | undefined,
  stem: string,
): boolean {
  return familyOf(context, fact).some((other) => {
    const own = slotOf(other, slot)
    if (!own) return false
    const ownDate = asDate(own.text, own.value)
    const equal =
      date !== undefined && ownDate !== undefined ? datesCompatible(date, ownDate) : sameThing(own.text, text)
    return equal && fitsStem(fact, other, stem, slot, true)
  })
}

/** Sentences that say the value together with what the fact is about: there the value may be true in words no rule has read. */
function saidTogether(context: Context, fact: Fact, slot: Slot, text: string): boolean {
  const about = [
    fact.subject,
    ...fact.slots.filter((own) => own.slot === 'object' && slot !== 'object').map((own) => own.text),
  ].filter((name) => foldOf(name) !== context.protagonist && contentOf(name).length > 0)
  if (slot === 'subject')
    about.splice(0, about.length, ...fact.slots.filter((own) => own.slot === 'object').map((own) => own.text))
  const said = sentencesSaying(context, text)
  return about.some((name) => [...sentencesSaying(context, name)].some((sentence) => said.has(sentence)))
}

const familyNameOf = (name: string): string => foldOf(name).split(' ').at(-1) ?? ''

/** Two given names: a woman may bear them with either family name. */
const givenNamesOf = (name: string): string | undefined => {
  const words = foldOf(name).split(' ')
  return words.length > 2 ? words.slice(0, -1).join(' ') : foldOf(name)
}

/** "Johann Mendel" beside "Gregor Mendel": the same person by another name, or kin; the document does not always say which. */
const sharesFamilyName = (context: Context, text: string, others: readonly string[]): boolean =>
  context.persons.has(text) &&
  others.some((name) => familyNameOf(name) === familyNameOf(text) || givenNamesOf(name) === givenNamesOf(text))

/**
 * True where a value is false in the asked slot, by all that the document says: not the answer nor part of it, in no fact that fits
 * the stem at an overlapping time, and (dates and numbers aside) in no sentence together with what the fact is about.
 */
export function isFalse(
  context: Context,
  fact: Fact,
  slot: Slot,
  text: string,
  value: string | undefined,
  stem: string,
): boolean {
  const own: EngineSlot | undefined = slotOf(fact, slot)
  if (!own) return false
  const date = asDate(text, value)
  const ownDate = asDate(own.text, own.value)
  if (date !== undefined && ownDate !== undefined)
    return !datesCompatible(date, ownDate) && !statedElsewhere(context, fact, slot, text, date, stem)
  if (sameThing(own.text, text) || oneContainsOther(own.text, text)) return false
  if (sharesFamilyName(context, text, [own.text, own.value ?? own.text, fact.subject])) return false
  if (statedElsewhere(context, fact, slot, text, undefined, stem)) return false
  if (own.type === 'quantity') return true
  const said = sentencesSaying(context, text)
  return (
    !fact.allEvidence.some(({ sentence }) => said.has(sentence)) &&
    !saidTogether(context, fact, slot, text) &&
    !sameThing(text, fact.subject)
  )
}
