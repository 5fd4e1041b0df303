import { roleQualifiers } from '../gates/words'
import type { EngineSlot, Fact } from '../types'
import { slotOf } from './candidate'
import { isPost, sameThing, sameTime, sameValue } from './same'
import { foldOf, stemsOf } from './words'

/** The slots of the fact that the stem tells: those whose words it contains. */
export function toldSlots(fact: Fact, stemText: string, asked: string): EngineSlot[] {
  return fact.slots.filter((slot) => slot.slot !== asked && tells(stemText, slot.text))
}

/** True where the stem says every content word of a phrase. */
function tells(stemText: string, phrase: string): boolean {
  const said = new Set(stemsOf(stemText))
  const words = stemsOf(phrase)
  return words.length > 0 && words.every((word) => said.has(word))
}

const tellsTime = (stemText: string): boolean => /\b\d{3,4}\b/.test(stemText)

/** Of two posts, the other fits where it has every word of this one's relation that the stem tells ("party secretary" of whom?); the deputy or
 * acting holder is another post. */
function relationFits(fact: Fact, other: Fact, stemText: string): boolean {
  const told = new Set(stemsOf(stemText))
  const own = stemsOf(other.relation)
  const asked = stemsOf(fact.relation)
  if (own.some((word) => roleQualifiers.has(word) && !asked.includes(word))) return false
  return asked.every((word) => !told.has(word) || own.includes(word))
}

/** A post without its place ("party secretary") is every such post. */
function holdsToo(asked: EngineSlot, other: EngineSlot): boolean {
  const words = stemsOf(other.text)
  return asked.slot === 'object' && stemsOf(asked.text).every((word) => words.includes(word))
}

/** True where the other fact agrees with everything that the stem tells of the asked one. */
export function fitsStem(fact: Fact, other: Fact, stemText: string, asked: string): boolean {
  if (asked !== 'subject' && foldOf(other.subject) !== foldOf(fact.subject)) return false
  if (tellsTime(stemText) && asked !== 'start' && asked !== 'end' && !sameTime(fact, other)) return false
  if (isPost(fact) && !relationFits(fact, other, stemText)) return false
  return toldSlots(fact, stemText, asked).every((slot) => {
    if (slot.slot === 'start' || slot.slot === 'end') return true
    if (slot.slot === 'subject') return asked === 'subject' || sameThing(slot.text, other.subject)
    const own = slotOf(other, slot.slot)
    return own !== undefined && (sameValue(slot, own) || (isPost(fact) && holdsToo(slot, own)))
  })
}
