import type { Region } from './page'

/** Joins two lines of one paragraph. */
export type Join = (before: string, after: string) => string

const brokenWord = /([\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*)[-\u2010]$/u
const firstWord = /^[\p{L}\p{M}]+/u
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** First parts of words that mostly keep their hyphen. */
const keepsHyphen =
  /^(?:(?:self|well|ex|quasi|half|cross|non)-|(?:two|three|four|five|six|seven|eight|nine|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|first|third|(?:four|fif|six|seven|eigh|nin|ten)th)-(?!t?een|t[hy]|s$|fold|some))/i

const plain = (word: string): string => word.toLowerCase().replaceAll('\u2010', '-')

/** The words of a document that are written whole, those with a hyphen among them. */
const wordsOf = (regions: readonly Region[]): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const { lines } of regions)
    for (const { text } of lines)
      for (const [word] of text.replace(/[-\u2010]$/, ' -').matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu))
        words.add(plain(word))
  return words
}

/**
 * Joins lines as this document writes its words: a word that was broken at the end of a line becomes whole, and a hyphen
 * that belongs to a word stays.
 */
export const joiner = (regions: readonly Region[]): Join => {
  const words = wordsOf(regions)
  const isHyphenated = (start: string, rest: string): boolean => {
    if (words.has(plain(`${start}-${rest}`))) return true
    if (words.has(plain(start + rest))) return false
    return /[-\u2010]/.test(start) || keepsHyphen.test(`${start}-${rest}`)
  }
  return (before, after) => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
    const start = brokenWord.exec(before)?.[1]
    const rest = firstWord.exec(after)?.[0]
    if (start !== undefined && rest !== undefined) {
      const isWordEnd = /^\p{Ll}/u.test(rest)
      return isWordEnd && !isHyphenated(start, rest) ? before.slice(0, -1) + after : before + after
    }
    const isWide = wideLetter.test(before.slice(-1)) && wideLetter.test(after.charAt(0))
    const isGlued = /[\p{L}\p{N}](?:—|–)$/u.test(before) || (/[\p{L}\p{N}]-$/u.test(before) && /^\d/.test(after))
    return before + (isWide || isGlued ? '' : ' ') + after
  }
}
