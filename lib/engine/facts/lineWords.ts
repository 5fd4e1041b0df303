import { isDemonym, isPlural } from '../lexicon'
import { hasTag } from '../library'
import { isListed } from '../verbs'

/** Endings of nouns that stand without an article: "osmosis", "abolition", "frugality". */
const massNoun = /(?:[tsx]ion|ment|ness|ism|sis|ity|ance|ence|ing|ure|age|thy|phy|ogy|omy|ics|esis|ship|hood|dom)$/

/** Endings of common nouns that few lists have: "anaphase", "ribosomes", "prokaryotes". */
const learned =
  /(?:phase|som[ea]s?|plasts?|cytes?|otes?|[ao]ses?|dria|dri(?:on|um)|gens?|oids?|zymes?|philes?|vores?|trophs?|derms?|gons?|hedr(?:on|a)s?|meters?|scopes?|graphs?|ers|ors|ists|ides?|ites?|ines?|ium|tion)$/

/** "mitochondria", "nuclei": no -s, and many all the same. */
export const isManyOf = (noun: string): boolean =>
  isPlural(noun) || /(?:dria|teria|nomena|ngi|clei|muli|algae|larvae|ebrae|tennae|lumni)$/.test(noun)

export const isMass = (noun: string): boolean => massNoun.test(noun)

const people =
  /^(?:German|Roman|Norman|Viking|Christian|Muslim|Jewish|Arab|Catholic|Protestant|Buddhist|Hindu|Latin|English|French)$/

/** "Osmosis" at the head of a line is "osmosis" within a sentence; names, abbreviations and what no list has keep their capital. */
export function within(words: string, isSmallElsewhere = false): string {
  if (/^(?:An?|The) /.test(words)) return words.charAt(0).toLowerCase() + words.slice(1)
  const [, first = ''] = /^(\p{Lu}\p{Ll}+)(?![\p{L}'’])/u.exec(words) ?? []
  if (first === '' || / \p{Lu}\p{Ll}/u.test(words) || isDemonym(first) || people.test(first)) return words
  const isKnown = ['FirstName', 'Place', 'LastName', 'Month'].some((tag) => hasTag(first, tag))
  const lower = first.toLowerCase()
  const isCommon =
    isSmallElsewhere || isListed(lower) || isMass(lower) || learned.test(lower) || /\S (?!\p{Lu})/u.test(words)
  return isCommon && !isKnown ? lower + words.slice(first.length) : words
}

/** "law of large numbers" -> "law", "cell membrane in plants" -> "cell membrane": what stands before the first preposition. */
export const headOf = (words: string): string =>
  words.split(/ (?:of|in|for|to|at|per|on|between|against|by) /)[0] ?? words

/** "cell membrane in plants" -> "membrane" */
export const headNounOf = (words: string): string => headOf(words).split(' ').at(-1) ?? ''

/** "Subscriber Connector" for "SC": the initials tell one from the other. */
export const spellsOut = (words: string, short: string): boolean =>
  /^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(short) &&
  (words
    .match(/(?<![\p{L}\p{N}])\p{L}/gu)
    ?.join('')
    .toUpperCase()
    .includes(short.replace(/\d/g, '').slice(0, 3)) ||
    words.toUpperCase().startsWith(short.charAt(0)))
