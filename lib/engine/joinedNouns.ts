import { settleFloating } from './floating'
import { isHumanNoun, isPlural } from './lexicon'
import { set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun } from './verbs'

/** "of packet switching for", and not "of people living in": a bare singular stands for no thing of its own. */
const namesDeed = (out: readonly Token[], at: number): boolean => {
  const [prep, noun, next] = [out[at - 2], out[at - 1], out[at + 1]]
  return (
    out[at]?.form === 'ger' &&
    prep?.lower === 'of' &&
    noun?.pos === 'noun' &&
    !isPlural(noun.lower) &&
    !isHumanNoun(noun.lower) &&
    /^(?:prep|punct|be|modal|conj)$/.test(next?.pos ?? '')
  )
}

/** "the legal, technological, or market forces": the last of a list of qualities. */
const closesQualities = (out: readonly Token[], at: number): boolean => {
  const [before, last, next] = [out[at - 3], out[at - 2], out[at + 1]]
  const listed = (before?.text === ',' && last?.pos === 'adj') || (before?.pos === 'adj' && last?.text === ',')
  return (
    listed &&
    out[at]?.form === 'base' &&
    /^(?:and|or)$/.test(out[at - 1]?.lower ?? '') &&
    next?.pos === 'noun' &&
    isPlural(next.lower)
  )
}

/** "between national and state governments": the verb would have no subject. */
const followsQuality = (out: readonly Token[], at: number): boolean => {
  const next = out[at + 1]
  return (
    /^(?:between|among|of)$/.test(out[at - 3]?.lower ?? '') &&
    out[at - 2]?.pos === 'adj' &&
    out[at]?.form === 'base' &&
    /^(?:and|or)$/.test(out[at - 1]?.lower ?? '') &&
    next?.pos === 'noun' &&
    isPlural(next.lower)
  )
}

/** "the lift and thrust necessary to fly": no verb is followed by a quality alone. */
const sharesArticle = (out: readonly Token[], at: number): boolean =>
  out[at]?.pos === 'verb' &&
  out[at - 1]?.lower === 'and' &&
  out[at - 2]?.pos === 'noun' &&
  out[at - 3]?.pos === 'det' &&
  /^(?:necessary|needed|required|available|essential|possible|sufficient)$/.test(out[at + 1]?.lower ?? '') &&
  /^(?:to|for|from|in)$/.test(out[at + 2]?.lower ?? '')

/** "held two halls, ten rooms, staff quarters and a yard": no plain verb goes on behind a past. */
const isListedBehindPast = (out: readonly Token[], at: number): boolean =>
  out[at]?.form === 'base' &&
  out[at - 1]?.text === ',' &&
  out[at - 2]?.pos === 'noun' &&
  out[at + 1]?.pos === 'noun' &&
  isPlural(out[at + 1]?.lower ?? '') &&
  /^(?:and|or|,)$/.test(out[at + 2]?.text ?? '') &&
  canBeNoun(out[at]?.lower ?? '') &&
  out.slice(0, at).some(({ form, lower }) => form === 'past' || form === 'pastpp' || lower === 'had') &&
  out
    .slice(0, at)
    .every(
      ({ pos, form, lower }) =>
        form !== 'base' && form !== 'pres3' && (lower === 'had' || !/^(?:be|have|do|modal|to|sub|rel)$/.test(pos)),
    )

/** Nouns that are tagged as verbs, and are one with the noun beside them. */
export function settleJoined(out: Token[]): void {
  settleFloating(out)
  for (let at = 2; at < out.length; at += 1)
    if (
      namesDeed(out, at) ||
      closesQualities(out, at) ||
      followsQuality(out, at) ||
      sharesArticle(out, at) ||
      isListedBehindPast(out, at)
    )
      set(out, at, 'noun')
}
