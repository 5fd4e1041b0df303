import { nounGoverns } from '../facts/governed'
import type { Fact } from '../types'
import type { Ask } from './candidate'
import { type Context, sentencesOf } from './context'
import { headOf } from './shape'

const most = /\b(?:most|least|first|only|last|\p{Ll}{2,}est)\b/u
const phrase = / (in|on|of|for|to|with|against|over|between|among|across) (?=\S)/g

/**
 * "What does the hall contain in the world?" - "the largest organ": what the words behind an answer tell of it belongs to the answer, so that
 * "What does the hall contain?" is answered by "the largest organ in the world".
 */
export function withScope(context: Context, fact: Fact, ask: Ask): Ask {
  const home = /^Whom (?:do|does|did) .*(?<= )\p{Ll}+( from (?:the )?\p{Lu}[\p{L}-]*)\b/u.exec(ask.stem)?.[1]
  if (home !== undefined && sentencesOf(context, fact)[0]?.text.includes(ask.answer + home))
    return { ...ask, stem: ask.stem.replace(home, '') }
  if (ask.slot !== 'object' || !/^What (?:do|does|did|has|have|had)\b/.test(ask.stem)) return ask
  const text = sentencesOf(context, fact)[0]?.text ?? ''
  for (const found of ask.stem.matchAll(phrase)) {
    const [stem, tail] = [ask.stem.slice(0, found.index), ask.stem.slice(found.index + 1, -1)]
    const whole = `${ask.answer} ${tail}`
    const belongs = most.test(ask.answer) || nounGoverns(headOf(ask.answer), found[1] ?? '')
    if (belongs && !/\d/.test(tail) && stem.split(' ').length >= 4 && text.includes(whole))
      return { ...ask, stem: `${stem}?`, answer: whole, accepted: [...(ask.accepted ?? []), ask.answer] }
  }
  return ask
}
