import { isHumanNoun, isPlural } from './lexicon'
import { isKnownPlace } from './mentions/nameType'
import type { Token } from './tokens'

/** "McDonald", "H2O", "iPhone-4", "al-Rashid": a name by its form, wherever it stands. */
export const nameShape = /^\p{Lu}[\p{L}\p{N}+-]*[\p{Lu}\d]|^\p{Ll}+-\d+$|^(?:[ae][dlnrsz]|u[dl])-\p{Lu}/u

/** Small words inside a name that stand for something else elsewhere: "Piero della Francesca", "Torre do Tombo". */
export const nameParticle = /^(?:del|della|delle|dei|degli|di|da|do|dos|das|du|des)$/

/** Small words that only stand behind the first word of a name: "Ida van Holm". */
export const opensName = /^(?:de|di|del|della|da|van|von)$/

/** "weavers", but not "Evangelos", "Tobias" and "Paris". */
export const endsPlural = (lower: string): boolean => isPlural(lower) && !/[^e][oai]s$/.test(lower)

/** "Frederick the Great", "Pliny the Elder". */
export const epithet =
  /^(?:Great|Elder|Younger|Bold|Wise|Fair|Good|Bald|Conqueror|Magnificent|Terrible|Confessor|Lionheart|Pious|Short|Fat|Strong|Impaler|Baptist|Navigator|Apostle|Red|Black|Lion|Bruce)$/

/**
 * "In the United States Samuel Morse sent": a country that a phrase opens with, and behind it a person. Marks where the person's name
 * begins; `isGiven` says whether a word is a first name.
 */
export function partNames(tokens: readonly Token[], isGiven: (token: Token) => boolean): readonly Token[] {
  return tokens.map((token, at) => {
    if (at === 0 && (opensFullName(tokens) || opensInitial(tokens))) return { ...token, pos: 'name' }
    if (token.pos !== 'name' || tokens[at - 1]?.pos !== 'name') return token
    let start = at
    while (tokens[start - 1]?.pos === 'name') start -= 1
    const prep = tokens[start - 1]?.lower === 'the' ? tokens[start - 2] : tokens[start - 1]
    const place = tokens
      .slice(start, at)
      .map(({ text }) => text)
      .join(' ')
    const parted =
      tokens[at + 1]?.pos === 'name' &&
      /^(?:in|from|to|for)$/.test(prep?.lower ?? '') &&
      isGiven(token) &&
      isKnownPlace(place)
    return parted || closesEra(tokens, start, at) ? { ...token, opens: true } : token
  })
}

/** Qualities that stand before a name without an article: "Young Otto Lang, a weaver". */
const bareQuality =
  /^(?:young|old|poor|little|great|good|brave|late|early|noted|famous|blind|elderly|wealthy|rich|former|fellow|ancient|modern|medieval|dear|saint|royal|german|english|french|\p{L}+(?:ed|ing|an|ern|ish|ous|ful|al|ic|ive|less|able|ible|ese))$/u

/** "Praiseworthy Ida Holm, a Swiss chemist, found": what looks like an adjective opens a name of three words that is told by what follows. */
const opensFullName = ([first, second, third, comma, article]: readonly Token[]): boolean =>
  first?.pos === 'adj' &&
  !bareQuality.test(first.lower) &&
  second?.pos === 'name' &&
  third?.pos === 'name' &&
  comma?.text === ',' &&
  /^(?:an?|the)$/.test(article?.lower ?? '')

/** "Jamauri D. Holm": a first name that no list has; "Weaver D. Holm" is a weaver. */
const opensInitial = ([first, second, third]: readonly Token[]): boolean =>
  first?.pos === 'noun' &&
  !isHumanNoun(first.lower) &&
  /^\p{Lu}\.$/u.test(second?.text ?? '') &&
  second?.pos === 'name' &&
  third?.pos === 'name'

const eraEnd = /^(?:Ages?|Wars?|Renaissance|Reformation|Revolution|Restoration|Enlightenment|Depression|Era|Period)$/

/** "During the Middle Ages Ulm was": the time that a sentence opens with closes before the name of who did it. */
function closesEra(tokens: readonly Token[], start: number, at: number): boolean {
  const last = /^(?:I{1,3}|One|Two)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return (
    last >= start &&
    start <= 2 &&
    /^(?:in|during|after|before|until|since|throughout)$/.test(tokens[0]?.lower ?? '') &&
    eraEnd.test(tokens[last]?.text ?? '') &&
    !/^(?:I{1,3}|One|Two)$/.test(tokens[at]?.text ?? '')
  )
}

const letters =
  '(?:(?:For|Hon)MemRS|(?:Hon)?FRSE?|FMedSci|FRCP|FRCS|FBA|FRGS|FRAS|FREng|OBE|CBE|KBE|DBE|MBE|GBE|GCB|KCB|GCMG|KCMG|CMG|GCVO|KCVO|CVO|DSO)'
const behindName = new RegExp(
  `(?<!\\p{L})(?!(?:The|An|This|That|His|Her|Its|Their|And|But|For|When|After|Before) )\\p{Lu}[\\p{Ll}’'-]+(?:,? ${letters})*,? $`,
  'u',
)
const isLetters = new RegExp(`^${letters}$`)
const follows = new RegExp(`^ (?:${letters}\\b|\\(|\\p{Ll})`, 'u')
const longest = 60

/** "Ida Holm CBE FRS (1901–1980) was": letters of honour behind a name, a comma between or none, which say nothing that anybody asks. */
export function isPostNominal(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to)
  return (
    isLetters.test(word) &&
    behindName.test(text.slice(Math.max(0, from - longest), from)) &&
    follows.test(text.slice(to, to + 8))
  )
}
