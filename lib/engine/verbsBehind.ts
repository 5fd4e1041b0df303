import { isPlural } from './lexicon'
import { finite, leftOf } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, verbForm } from './verbs'

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

/** "The mill, built by Roth in 1912, holds 40 looms", "sells flour, pays for schools and runs a bank": what goes on behind a comma, though its form may be a noun's. */
export function isVerbBehindComma(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const next = out[index + 1]
  if (token.pos !== 'noun' || out[index - 1]?.text !== ',' || verbForm(token.lower) !== 'pres3') return false
  if (!next || !/^(?:det|poss|num|prep|to|noun|adj|name)$/.test(next.pos) || !canBeVerb(token.lower)) return false
  const before = out.slice(0, index - 1)
  const opens = before.findIndex(({ text }) => text === ',')
  const inserted = out[opens + 1]
  if (
    opens > 0 &&
    (/^(?:pastpp|pp|ger)$/.test(inserted?.form ?? '') ||
      (before[opens - 1]?.pos === 'noun' && before.slice(opens + 1).every(({ pos }) => pos === 'name'))) &&
    before.slice(0, opens).every(({ pos }) => /^(?:det|adj|noun|name|num|part)$/.test(pos)) &&
    before.slice(opens + 1).every(({ text }) => text !== ',')
  )
    return true
  const joined = out.findIndex(({ lower }, at) => at > index && lower === 'and')
  return (
    next.pos !== 'name' &&
    joined > 0 &&
    isThird(out[joined + 1]) &&
    out.slice(index + 1, joined).every(({ pos }) => pos !== 'punct' && pos !== 'verb') &&
    before.some(isThird)
  )
}

const isThird = (token: Token | undefined): boolean => token?.pos === 'verb' && token.form === 'pres3'

/** "Lead glass, which ..., is heavy", "Trade with Graz grew": no command, where a verb follows. */
export const opensAsNoun = (out: readonly Token[], index: number): boolean =>
  index === 0 &&
  out[0]?.form === 'base' &&
  /^(?:noun|prep)$/.test(out[1]?.pos ?? '') &&
  canBeNoun(out[0]?.lower ?? '') &&
  out.slice(2).some(finite)

/** "is used to smother small fires": what something is used to do, though no list has the verb. */
export const isVerbOfUse = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'noun' &&
  out[index - 1]?.lower === 'to' &&
  out[index - 2]?.lower === 'used' &&
  leftOf(out, index - 2)?.pos === 'be' &&
  !isPlural(out[index]?.lower ?? '') &&
  ['det', 'poss', 'adj', 'noun', 'num'].includes(out[index + 1]?.pos ?? '')
