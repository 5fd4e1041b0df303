import { spellsOut, within } from '../facts/lineWords'
import { isOfLine } from '../lines'
import type { Fact } from '../types'
import { type Ask, slotOf } from './candidate'
import { type Context, listOf } from './context'
import type { Distractor } from './distractors'
import { isFalse } from './false'
import { oneContainsOther } from './same'
import { keyOf, stemsOf } from './words'

/** "to become less" beside "to grow", "a glass tube" beside "a lens": what opens alike gives nothing away. */
const opening = (text: string): string => /^(?:to|an?|the)(?= )/i.exec(text)?.[0].toLowerCase().replace('an', 'a') ?? ''
const meansVerb = (meaning: string): boolean => meaning.startsWith('to ')

/** So many lines around one are looked at: a list may be a dictionary. */
const farthest = 40

const said = ({ slots, asks }: Fact, slot: Ask['slot']): string | undefined =>
  asks.find((own) => own.slot === slot)?.answer ?? slots.find((own) => own.slot === slot)?.text

/** The first letter as the key has it: of "Saltation" and "suspension" one would stand out. */
const asKey = (text: string, key: string): string =>
  /^\p{Lu}/u.test(key) ? text.charAt(0).toUpperCase() + text.slice(1) : within(text)

const meaningOf = (fact: Fact): string => slotOf(fact, 'definition')?.text ?? ''

/** The facts of a list around one, first those of which the like is said, then the nearest. */
function around(context: Context, fact: Fact, slot: Ask['slot']): readonly Fact[] {
  const placeOf = (own: Fact): number => context.placeInList.get(own) ?? 0
  const [list, at] = [context.lists.get(listOf(context, fact)) ?? [], placeOf(fact)]
  const words = new Set(stemsOf(meaningOf(fact)))
  const likeness = (other: Fact): number =>
    Math.min(2, stemsOf(meaningOf(other)).filter((word) => words.has(word)).length)
  return (
    list
      .slice(Math.max(0, at - farthest), at + farthest)
      // Terms stand beside each other however each is told of; what is told, beside what is told alike.
      .filter((other) => other !== fact && (slot === 'term' || other.rule === fact.rule))
      .map((other) => ({ other, like: likeness(other), away: Math.abs(placeOf(other) - at) }))
      .sort((a, b) => b.like - a.like || a.away - b.away)
      .map(({ other }) => other)
  )
}

/** Who can be a wife or a king, the names do not tell. */
const kin = /\b(?:wife|queen|mother|daughter|sister|king|husband|father|son|brother|prince|princess)\b/i

/**
 * What the other lines of a list, or the other cells of a column, have in the place that is asked for, false here; undefined where they do not
 * tell, and the options are found as for any fact.
 */
export function besideIn(context: Context, fact: Fact, ask: Ask, most: number): Distractor[] | undefined {
  // A question that is asked already may be of anything.
  if (fact.rule === 'answered') return []
  if (fact.rule === 'timeline' && ask.slot === 'subject' && kin.test(ask.stem)) return []
  const isDate = ask.slot === 'start' && fact.start !== undefined
  if (!isOfLine(fact) || (fact.rule === 'timeline' && (isDate || ask.slot === 'subject'))) return undefined
  const short = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]{1,5}(?![\p{L}\p{N}])/u.exec(ask.stem)?.[0]
  if (short !== undefined && spellsOut(ask.answer, short)) return []
  const form = opening(ask.answer)
  const found: Distractor[] = []
  for (const other of around(context, fact, ask.slot)) {
    if (found.length >= most) break
    const own = said(other, ask.slot)
    if (own === undefined || opening(own) !== form) continue
    // "abate" for "to become less" beside what is no verb would stand out.
    if (ask.slot === 'term' && meansVerb(meaningOf(other)) !== meansVerb(meaningOf(fact))) continue
    const text = asKey(own, ask.answer)
    const isSaid = [ask.answer, ...found.map((one) => one.text)].some(
      (one) => keyOf(one) === keyOf(text) || oneContainsOther(one, text),
    )
    if (!isSaid && isFalse(context, fact, ask.slot, text, undefined, ask.stem)) found.push({ text, because: other.key })
  }
  return found.length > 1 || /^(?:term|definition)$/.test(ask.slot) ? found : undefined
}
