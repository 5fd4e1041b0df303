import { isPlural } from './lexicon'
import { leftOf } from './tokenContext'
import type { Token } from './tokens'
import { canBeVerb, verbForm } from './verbs'

/** "a good whose price rises when": what "whose" opens, or "when" before two nouns, needs a verb. */
export function isVerbOfWhose(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const before = out[index - 1]
  const next = out[index + 1]
  const opens = out[index - 2]
  return (
    token.pos === 'noun' &&
    before?.pos === 'noun' &&
    !isPlural(before.lower) &&
    verbForm(token.lower) === 'pres3' &&
    canBeVerb(token.lower) &&
    (opens?.lower === 'whose' || /^(?:when|if|because)$/.test(opens?.lower ?? '')) &&
    (!next || ['sub', 'punct', 'conj', 'adv'].includes(next.pos))
  )
}

/** ", which attenuates the hum": right behind the pronoun of a clause and before a phrase of its own, though no list has the verb. */
export const isVerbOfWhich = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'noun' &&
  verbForm(out[index]?.lower ?? '') === 'pres3' &&
  /^(?:det|poss)$/.test(out[index + 1]?.pos ?? '') &&
  (out[index - 1]?.lower === 'who' || (out[index - 1]?.lower === 'which' && out[index - 2]?.text === ','))

/** "is used to smother small fires": what something is used to do, though no list has the verb. */
export const isVerbOfUse = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'noun' &&
  out[index - 1]?.lower === 'to' &&
  out[index - 2]?.lower === 'used' &&
  leftOf(out, index - 2)?.pos === 'be' &&
  !isPlural(out[index]?.lower ?? '') &&
  ['det', 'poss', 'adj', 'noun', 'num'].includes(out[index + 1]?.pos ?? '')
