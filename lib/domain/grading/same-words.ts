import { acronym, aliases, answerKey, contentTokens, stem } from '../text'
import { numberOf, romanValue } from './numbers'

/** Names that every reader takes for the same thing, folded; the first of each line stands for the rest. */
const known = new Map<string, string>()
for (const line of `united states|usa|us|u s|u s a|united states of america|america
united kingdom|uk|u k
united nations|un
european union|eu
soviet union|ussr
world war 1|wwi|ww1|ww i|first world war|great war
world war 2|wwii|ww2|ww ii|second world war
carbon dioxide|co2
water|h2o
oxygen|o2
deoxyribonucleic acid|dna
ribonucleic acid|rna`.split('\n')) {
  const [main = '', ...others] = line.split('|')
  for (const other of others) known.set(other, main)
}

/** "Louis XIV" -> "Louis 14": a Roman numeral behind a word, of two letters or more where it is in lower case. */
const withDigits = (text: string): string =>
  text.replace(/(?<=\p{L}\s)(?:[IVXL]{1,6}|[ivxl]{2,6})(?![\p{L}\p{N}'’])/gu, (numeral) => {
    const value = numeral.length === 1 ? { I: 1, V: 5, X: 10 }[numeral] : romanValue(numeral.toLowerCase())
    return value === undefined || value === null ? numeral : String(value)
  })

/** The folded words that carry content: plurals as singulars, numbers, ordinals and Roman numerals as digits. */
export const wordsOf = (text: string): string[] =>
  contentTokens(withDigits(text)).map((token) => {
    const number = numberOf(token)
    return number === null || /%$/.test(token) ? stem(token) : String(number)
  })

/** One spelling for an answer, with what everybody takes for the same name made the same. */
export function sameKey(text: string): string {
  const key = answerKey(withDigits(text))
  return known.get(key) ?? key
}

/** "making", "makes", "made sugar": the regular forms of one verb. */
const verbStem = (token: string): string =>
  token.length < 5 ? token.replace(/e$/, '') : token.replace(/(?:ing|ed|es|s|e)$/, '')

export const isSameWord = (a: string, b: string): boolean =>
  a === b || (verbStem(a).length > 2 && verbStem(a) === verbStem(b))

/** Every way to write an answer that any reader accepts: without its bracket, the bracket alone, its initials from three on. */
export function formsOf(key: string): string[] {
  const bare = key.replace(/^(?:the|an?)\s/i, '')
  const initials = /^\p{Lu}/u.test(bare) && withDigits(bare) === bare ? acronym(bare) : ''
  return [key, ...aliases(key), ...(initials.length >= 3 ? [initials] : [])]
}

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter)$/

/**
 * True for the same person's or body's name in a shorter dress: "M. Curie", "John Kennedy" for "John F. Kennedy", "Curie, Marie". Only
 * initials and particles may be left out, since a surname or a first name alone can be another's.
 */
export function isSameName(key: string, given: string): boolean {
  const words = key.replace(/^the\s/i, '').split(/\s+/)
  if (words.length < 2 || words.length > 6) return false
  if (!words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word))) return false
  const wanted = answerKey(key).split(' ')
  const turned = /^([^,]+),\s*([^,]+)$/.exec(given)
  const got = answerKey(turned ? `${turned[2]} ${turned[1]}` : given).split(' ')
  if (wanted.at(-1) !== got.at(-1) || got.length < 2) return false
  let at = 0
  for (const word of wanted.slice(0, -1)) {
    const own = at < got.length - 1 ? got[at] : undefined
    if (
      own !== undefined &&
      (own === word || (own.length === 1 && word.startsWith(own)) || (word.length === 1 && own.startsWith(word)))
    )
      at += 1
    else if (word.length > 1 && !particle.test(word)) return false
  }
  return at === got.length - 1
}
