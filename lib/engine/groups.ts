import type { Frame } from './frames'
import { isHumanNoun } from './lexicon'
import { isKnownPlace } from './mentions/nameType'

const school = /^(?:schools?|college|university|academy|seminary|classes|lectures?)$/

/** "became the first student", "married", "attended rural schools", "graduated from": whoever is or does so is somebody. */
export function saysPerson({ vg, pieces }: Frame): boolean {
  const doesSo =
    /^(?:marry|divorce)$/.test(vg.lemma) ||
    (vg.lemma === 'attend' && pieces.some(({ role, head }) => role === 'object' && school.test(head?.lower ?? ''))) ||
    (vg.lemma === 'graduate' && pieces.some(({ prep }) => prep === 'from'))
  if (doesSo && vg.voice === 'active') return true
  if (!/^(?:be|become|remain)$/.test(vg.lemma) || vg.voice === 'passive') return false
  const head = pieces.find((piece) => !piece.front && piece.role !== 'adverb' && piece.role !== 'date')
  if (head?.role !== 'predicate') return false
  return (head.head?.pos === 'noun' && isHumanNoun(head.head.lower)) || office.test(head.words)
}

/** "the first Governor General of Norland" */
const office =
  /^(?:the |an? )?(?:\p{Ll}+ )*(?:Governor(?:[ -]General)?|(?:Vice[ -])?President|Prime Minister|Chancellor|King|Queen|Emperor|Empress|Mayor|Archbishop|Bishop|Pope|Viceroy|Chief Justice|Secretary[ -]General)(?: of (?:the )?\p{Lu}[\p{L} ]*)?$/u

/** "a coterie of rich merchants": people, in the number of one. */
export const isBandOfPeople = (words: string): boolean =>
  isHumanNoun(
    /^(?:an?|the) (?:\p{Ll}+ )?(?:group|coterie|band|circle|gang|party|team|handful|consortium|pair|trio|crowd|delegation|mob|crew|generation) of (?:[\p{Ll} ,]* )?(\p{Ll}+)$/u.exec(
      words,
    )?.[1] ?? '',
  )

const ruler =
  /^(?:the )?(?:King|Queen|Emperor|Empress|Pope|Sultan|Tsar|Czar|Caliph|Shah|Duke|Duchess|Prince|Princess|Earl|Archbishop|Bishop|Prime Minister|Chancellor)(?: of (?:the )?\p{Lu}[\p{L} ]*)?$/u

/** "the physician Otto Roth": a name behind what people are; "the King of Norland": who holds an office. */
export const namesPerson = (subject: string): boolean =>
  ruler.test(subject) ||
  [...subject.matchAll(/(?<= )(\p{Ll}+) (?=\p{Lu}\p{Ll})/gu)].some(([, noun = '']) => isHumanNoun(noun))

/** Nouns for people who act as one. */
const group =
  /^(?:army|armies|navy|fleet|forces|militias?|regiments?|legions?|crews?|battalions?|cavalry|infantry|garrison|governments?|kingdom|parliament|council|senate|congress|assembly|powers|authorities|coalition|alliance|clergy|nobility|aristocracy|gentry|guilds?|unions?|committee|commission|jury|court|police|empire|dynasty|party|faction|colonists|rebels|public|couple)$/

/** What such a group does as people do, and not as a thing is, has or grows. */
const notDeed =
  /^(?:be|become|remain|have|consist|comprise|include|contain|cover|stretch|extend|last|exist|grow|decline|collapse|fall|rise|emerge|form|number|belong|depend|need|mean|cause|lead|result|contribute|influence|affect|shape|reflect|represent|dominate|span|stand|begin|end|bring|make|play|serve)$/

/** "the Danish kingdom introduced", "a part of the army fled": asked for with "who". */
export function actsAsPeople(subject: string, head: string, lemma: string): boolean {
  // "the Parliament's powers" are no people.
  if (notDeed.test(lemma) || (head === 'powers' && /['’]s? /.test(subject))) return false
  const inner =
    /^(?:an?|the|most|some) (?:\p{Ll}+ )?(?:part|portion|half|section|majority|group) of (?:.* )?(\p{Ll}+)$/u.exec(
      subject,
    )?.[1]
  // "its empire reached to the sea": as a place.
  if (land.test(head) && placeVerbs.test(lemma)) return false
  return group.test(head) || (inner !== undefined && group.test(inner))
}

const land = /^(?:empire|kingdom|realm|duchy|republic|state|county|province|caliphate|sultanate|khanate)$/

/** What a place does as a place; all else its people do. */
export const placeVerbs =
  /^(?:be|become|remain|lie|dominate|cover|contain|border|have|stand|rise|form|consist|include|belong|separate|drain|flow|stretch|extend|measure|reach|overlook|surround|span)$/

/** What people found and keep, and no person. */
export const madeUp =
  /^(?:organi[sz]ation|federation|company|newspaper|journal|magazine|movement|school|league|union|institution|book|film|song|ship)$/

/** What lands and towns neither do nor have done to them. */
const moving = /^(?:travel|spread|arrive|originate|recur|infect|appear|kill|evolve|breed|write|publish|invent|emerge)$/
const brought = /^(?:introduce|bring|carry|transmit|spread|import|discover|invent|publish|write|breed|cure|translate)$/
const continent = /\b(?:Asia|Europe|Africa|America|Australia)$/

/** "It was brought to Ulm": no land is brought, nor does one spread. */
export const isLandThatMoves = (name: string, { lemma, voice }: Frame['vg']): boolean =>
  (voice === 'passive' ? brought : moving).test(lemma) &&
  (continent.test(name) || isKnownPlace(name.replace(/^the /i, '')))

/** "the Lund region of Skane": one of a class, with a name. */
const sites =
  /^(?:city|town|village|region|province|state|country|county|district|river|lake|island|mountain|valley|kingdom|empire|dynasty|company|university|college|party|tribe|colony)$/
export const isNamedSite = (subject: string, head: string): boolean =>
  sites.test(head) && / \p{Lu}/u.test(` ${subject}`)
