import { isPlural } from './lexicon'
import { finite, leftOf, nounStart } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, isPureVerb, verbForm } from './verbs'

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

/** What goes with a figure in the singular: "20 percent falls", "a 5 mile walk". */
const measuring =
  /^(?:percent|cent|dozen|hundred|year|day|week|month|hour|minute|second|met(?:er|re)|mile|kilomet(?:er|re)|foot|inch|ton|tonne|pound|dollar|euro|gram|degree|acre|hectare|litre|liter)$/

/** "dug up 300 burnt bone fragments": what a figure counts is many, and the singular before it only says of what kind. */
export function isCounted(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const kind = out[index - 1]
  if (token.form !== 'pres3' || kind?.pos !== 'noun' || isPlural(kind.lower) || measuring.test(kind.lower)) return false
  let at = index - 1
  while (/^(?:noun|adj)$/.test(out[at]?.pos ?? '') || out[at]?.form === 'pastpp') at -= 1
  const figure = out[at]
  if (figure?.pos !== 'num' || at === index - 1 || !/^(?:\d[\d,]*|\p{Ll}+)$/u.test(figure.lower)) return false
  if (/^(?:one|1)$/.test(figure.lower) || isPureVerb(token.lower)) return false
  let left = at - 1
  while (
    /^(?:more|less|fewer|than|over|about|around|nearly|almost|some|roughly|approximately|only)$/.test(
      out[left]?.lower ?? '',
    )
  )
    left -= 1
  return /^(?:verb|prep|be|have|det|poss)$/.test(out[left]?.pos ?? '')
}

/** "and Ida Holm (1193–1280) discovered silver thread", "Holm personally received about 300 letters": behind the name that opens a clause, across its years or an adverb, and with no other verb to come. */
export function isVerbBehindName(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const next = out[index + 1]
  const counts = /^(?:about|around|over)$/.test(next?.lower ?? '') && out[index + 2]?.pos === 'num'
  if (token.pos !== 'adj' || !/^\p{Ll}{2,}ed$/u.test(token.lower)) return false
  if (!counts && !/^(?:adj|noun)$/.test(next?.pos ?? '')) return false
  let at = index - 1
  while (out[at]?.bracketed) at -= 1
  if (counts && out[at]?.pos === 'adv') at -= 1
  // "London based painters": without years behind the name it is no clause.
  if (at === index - 1) return false
  const name = at
  while (out[at]?.pos === 'name') at -= 1
  const opens = at < 0 || (/^(?:and|but|while|whereas)$/.test(out[at]?.lower ?? '') && out[at - 1]?.text === ',')
  const close = out.findIndex(({ pos, text }, behind) => behind > index && (pos === 'conj' || /^[,;.:]$/.test(text)))
  return at < name && opens && !out.slice(index + 1, close < 0 ? out.length : close).some(finite)
}

/** "This results in", "The first shows the": a plural noun would not agree with the word before. */
export function isVerbOfPronoun(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const [before, next] = [out[index - 1], out[index + 1]]
  if (token.pos !== 'noun' || verbForm(token.lower) !== 'pres3' || !isPlural(token.lower) || !canBeVerb(token.lower))
    return false
  const pronoun =
    /^(?:this|that|another)$/.test(before?.lower ?? '') ||
    (/^(?:first|second|third|latter|former)$/.test(before?.lower ?? '') &&
      out[index - 2]?.lower === 'the' &&
      index === 2)
  return pronoun && nounStart(next) && next?.pos !== 'noun'
}

/** "Water carried by the brook stimulates the reeds": what can be no noun is the verb, where a noun stands before it and an article behind. */
export function isVerbBeforeArticle(out: readonly Token[], index: number): boolean {
  const { pos, lower } = out[index] as Token
  const before = out[index - 1]
  if (pos !== 'noun' || before?.pos !== 'noun' || !/^(?:the|an?|its|their)$/.test(out[index + 1]?.lower ?? ''))
    return false
  const form = verbForm(lower)
  const many = isPlural(before.lower) || before.lower === 'species'
  const agrees = form === 'pres3' ? !many : form === 'base' && many
  return agrees && canBeVerb(lower) && !canBeNoun(lower)
}
