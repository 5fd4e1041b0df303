import { isHumanNoun, isPlural } from './lexicon'
import type { Token } from './tokens'

/** "the asteroid 7000 Holm", "the crater Holm": called after a person. */
export function isThingBefore(own: readonly Token[]): boolean {
  const at = own.findLastIndex((token) => token.pos !== 'name')
  const before = own[at]
  // "zum" in "Johann zum Holm" is a part of the name.
  if (own.slice(0, Math.max(at, 0)).some((token) => token.pos === 'name')) return false
  return before?.pos === 'num' || (before?.pos === 'noun' && !isHumanNoun(before.lower))
}

/** "Ida's brother Otto": the noun before the name tells that it is a person's. */
export const isHumanBefore = (own: readonly Token[]): boolean => {
  const at = own.findLastIndex((token) => token.pos !== 'name')
  const before = own[at]
  return (
    at > 0 &&
    at < own.length - 1 &&
    before?.pos === 'noun' &&
    !isPlural(before.lower) &&
    isHumanNoun(before.lower) &&
    own.slice(0, at).some((token) => token.pos === 'part')
  )
}

export const trailingName = (own: readonly Token[]): string => {
  const at = own.findLastIndex((token) => token.pos !== 'name')
  return own
    .slice(at + 1)
    .map((token) => token.text)
    .join(' ')
}
