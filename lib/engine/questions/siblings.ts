import { isOfLine } from '../facts/registry'
import type { Fact } from '../types'
import { type Ask, slotOf } from './candidate'
import { type Context, sentencesOf } from './context'
import type { Distractor } from './distractors'
import { oneContainsOther } from './same'
import { keyOf } from './words'

/** "to become less" beside "to grow", "a glass tube" beside "a lens": what opens alike gives nothing away. */
const opening = (text: string): string => /^(?:to|an?|the)(?= )/i.exec(text)?.[0].toLowerCase().replace('an', 'a') ?? ''

/**
 * What the other lines of a list, or the other cells of a column, have in the place that is asked for: the ones around come first, those of
 * a like form before others.
 */
export function siblings(context: Context, fact: Fact, ask: Ask): readonly Distractor[] {
  if (!isOfLine(fact) || (fact.rule === 'timeline' && ask.slot !== 'object')) return []
  const section = (own: Fact): string => sentencesOf(context, own)[0]?.section ?? ''
  const line = (own: Fact): number => own.allEvidence[0]?.sentence ?? 0
  const form = opening(ask.answer)
  return context.soundFacts
    .filter(
      (own) =>
        own !== fact && own.rule === fact.rule && own.relation === fact.relation && section(own) === section(fact),
    )
    .sort((a, b) => Math.abs(line(a) - line(fact)) - Math.abs(line(b) - line(fact)) || line(a) - line(b))
    .flatMap((own) => {
      const text = own.asks.find(({ slot }) => slot === ask.slot)?.answer ?? slotOf(own, ask.slot)?.text
      return text === undefined ? [] : [{ text, because: own.key }]
    })
    .filter(({ text }, at, all) => {
      const others = [ask.answer, ...all.slice(0, at).map((own) => own.text)]
      return !others.some((other) => keyOf(other) === keyOf(text) || oneContainsOther(other, text))
    })
    .filter(({ text }) => opening(text) === form)
}
