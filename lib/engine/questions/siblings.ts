import { isOfLine } from '../facts/registry'
import type { Fact } from '../types'
import { type Ask, slotOf } from './candidate'
import { type Context, sentencesOf } from './context'
import type { Distractor } from './distractors'
import { isFalse } from './false'
import { oneContainsOther } from './same'
import { keyOf, stemsOf } from './words'

/** "to become less" beside "to grow", "a glass tube" beside "a lens": what opens alike gives nothing away. */
const opening = (text: string): string => /^(?:to|an?|the)(?= )/i.exec(text)?.[0].toLowerCase().replace('an', 'a') ?? ''
const isVerb = (text: string): boolean => text.startsWith('to ')

const lists = new WeakMap<Context, ReadonlyMap<string, readonly Fact[]>>()

const listOf = (context: Context, fact: Fact): string =>
  `${fact.rule.split(':')[0]} ${fact.relation} ${sentencesOf(context, fact)[0]?.section ?? ''}`

/** Facts of a document's lists by list, in the order of their lines. */
function listsOf(context: Context): ReadonlyMap<string, readonly Fact[]> {
  const known = lists.get(context)
  if (known) return known
  const found = new Map<string, Fact[]>()
  for (const fact of context.soundFacts.filter(isOfLine)) {
    const name = listOf(context, fact)
    const list = found.get(name) ?? []
    list.push(fact)
    found.set(name, list)
  }
  lists.set(context, found)
  return found
}

const meaningOf = (fact: Fact): string => slotOf(fact, 'definition')?.text ?? ''

/** So many lines around one are looked at: a list may be a dictionary. */
const farthest = 40

const said = ({ slots, asks }: Fact, slot: Ask['slot']): string | undefined =>
  asks.find((own) => own.slot === slot)?.answer ?? slots.find((own) => own.slot === slot)?.text

/** The first letter as the key has it: of "Saltation" and "suspension" one would stand out. */
const asKey = (text: string, key: string): string => {
  const isWord = /^\p{L}\p{Ll}+(?: \p{Ll}|$)/u
  if (!isWord.test(text) || !isWord.test(key) || !/^\p{Lu}/u.test(key)) return text
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The facts of a list beside one, first those of which the like is said, then the ones around. */
function around(context: Context, fact: Fact, slot: Ask['slot']): readonly Fact[] {
  const list = listsOf(context).get(listOf(context, fact)) ?? []
  const at = list.indexOf(fact)
  const words = new Set(stemsOf(meaningOf(fact)))
  const likeness = (other: Fact): number =>
    Math.min(2, stemsOf(meaningOf(other)).filter((word) => words.has(word)).length)
  return (
    list
      .map((other, index) => ({ other, away: Math.abs(index - at) }))
      // Terms stand beside each other however each is told of; what is told, beside what is told alike.
      .filter(({ other, away }) => away > 0 && away <= farthest && (slot === 'term' || other.rule === fact.rule))
      .map((one) => ({ ...one, like: likeness(one.other) }))
      .sort((a, b) => b.like - a.like || a.away - b.away)
      .map(({ other }) => other)
  )
}

/**
 * What the other lines of a list, or the other cells of a column, have in the place that is asked for, false here; undefined where they do not
 * tell, and the options are found as for any fact.
 */
export function besideIn(context: Context, fact: Fact, ask: Ask): readonly Distractor[] | undefined {
  // A question that is asked already may be of anything.
  if (fact.rule === 'answered') return []
  const isDate = ask.slot === 'start' && fact.start !== undefined
  if (!isOfLine(fact) || (fact.rule === 'timeline' && (isDate || ask.slot === 'subject'))) return undefined
  const form = opening(ask.answer)
  const found = around(context, fact, ask.slot)
    .flatMap((other) => {
      const text = said(other, ask.slot)
      const isOther = text === undefined || opening(text) !== form
      // "abate" for "to become less" beside what is no verb would stand out.
      const isPart = ask.slot === 'term' && isVerb(meaningOf(other)) !== isVerb(meaningOf(fact))
      return isOther || isPart ? [] : [{ text: asKey(text, ask.answer), because: other.key }]
    })
    .filter(({ text }, index, all) => {
      const others = [ask.answer, ...all.slice(0, index).map((one) => one.text)]
      return !others.some((other) => keyOf(other) === keyOf(text) || oneContainsOther(other, text))
    })
    .filter(({ text }) => isFalse(context, fact, ask.slot, text, undefined, ask.stem))
  return found.length > 1 || /^(?:term|definition)$/.test(ask.slot) ? found : undefined
}
