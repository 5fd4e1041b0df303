import { datesCompatible } from '@/lib/domain/date'
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

const begins =
  /\b(?:become|becomes|became|join|joined|enter|entered|elected|appointed|named|made|promoted|rise|rose|begin|began|start|started|take up|took up)\b/

/**
 * True where the other fact holds at the time that the stem tells. "From 1983 to 1985" is that very time, "become in 1983" that
 * beginning; anything else is any time that overlaps, and so it is for a wrong option (`strict`), which must be false throughout.
 */
function timeFits(fact: Fact, other: Fact, stemText: string, strict: boolean): boolean {
  const years: readonly string[] = stemText.match(/\b\d{3,4}\b/g) ?? []
  if (years.length === 0) return true
  const near = (a: string | undefined, b: string | undefined): boolean =>
    a === undefined || b === undefined || datesCompatible(a, b)
  const tells = (date: string | undefined): boolean => date !== undefined && years.includes(date.slice(0, 4))
  if (strict) return sameTime(fact, other)
  // Whoever asks for a stated time does not mean what the document leaves undated.
  if (other.start === undefined && other.end === undefined) return false
  if (tells(fact.start) && tells(fact.end)) return near(fact.start, other.start) && near(fact.end, other.end)
  if (tells(fact.start) && begins.test(stemText)) return other.start !== undefined && near(fact.start, other.start)
  return sameTime(fact, other)
}

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
export function fitsStem(fact: Fact, other: Fact, stemText: string, asked: string, strict = false): boolean {
  if (asked !== 'subject' && foldOf(other.subject) !== foldOf(fact.subject)) return false
  if (asked !== 'start' && asked !== 'end' && !timeFits(fact, other, stemText, strict)) return false
  if (isPost(fact) && !relationFits(fact, other, stemText)) return false
  return toldSlots(fact, stemText, asked).every((slot) => {
    if (slot.slot === 'start' || slot.slot === 'end') return true
    if (slot.slot === 'subject') return asked === 'subject' || sameThing(slot.text, other.subject)
    const own = slotOf(other, slot.slot)
    return own !== undefined && (sameValue(slot, own) || (isPost(fact) && holdsToo(slot, own)))
  })
}
