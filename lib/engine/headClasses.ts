import { singularOf } from './lexicon'
import { nameClass } from './mentions/nameType'

/** Words that can be used for one another when a thing is mentioned again. */
const families = [
  'company firm corporation business',
  'country nation state',
  'university institution school college',
  'war conflict',
  'battle engagement',
  'city town capital',
  'treaty agreement',
  'society association',
  'earthquake quake',
  'act law',
  'book novel work',
  'institute institution',
  'museum institution',
  'organization organisation',
  'ship vessel',
  'railway railroad line',
  'railroad railway line',
  'canal waterway',
  'river waterway',
  'castle fortress',
  'palace building',
  'library building institution',
  'aeroplane plane aircraft',
  'airplane plane aircraft',
  'spacecraft probe craft',
  'volcano mountain',
  'ballet work',
  'virus pathogen',
  'newspaper paper',
  'magazine publication',
  'journal publication',
  'film movie',
  'opera work',
  'symphony work',
  'painting work',
  'poem work',
  'airline carrier company',
  'stadium venue',
  'skyscraper tower building',
  'cathedral church',
  'abbey monastery',
  'hurricane storm',
  'typhoon storm',
  'cyclone storm',
  'revolt uprising rebellion',
  'rebellion uprising revolt',
  'uprising revolt rebellion',
  'substance material',
  'view theory',
  'hypothesis theory idea',
  'test method procedure technique',
  'method procedure technique approach',
  'technique method procedure',
  'procedure method technique',
  'reaction process',
  'effect phenomenon',
  'disorder condition',
  'disease illness condition',
  'gene sequence',
  'instrument device',
  'machine device',
  'lab laboratory',
  'gland organ',
  'hormone substance',
  'enzyme protein',
  'protein molecule',
  'conjecture statement',
  'theorem result',
]

/** Broader words for a class: a museum may be called "the institution", not the reverse. */
const broader = new Map<string, Set<string>>()
for (const family of families) {
  const [first = '', ...others] = family.split(' ')
  broader.set(first, new Set([...(broader.get(first) ?? []), ...others]))
}
for (const word of [
  'league',
  'agency',
  'association',
  'society',
  'union',
  'foundation',
  'club',
  'committee',
  'federation',
])
  broader.set(word, new Set(['organization', 'organisation']))
for (const word of ['kingdom', 'republic']) broader.set(word, new Set(['country', 'state', 'nation']))
for (const word of ['corporation', 'inc', 'ltd']) broader.set(word, new Set(['company', 'firm', 'corporation']))
for (const word of ['town', 'capital', 'port']) broader.set(word, new Set(['city']))
for (const word of ['nation', 'state']) broader.set(word, new Set(['country']))

/** A noun and what it can be called instead. */
export const nounClasses = (noun: string): readonly string[] => {
  const single = singularOf(noun)
  return [single, ...(broader.get(single) ?? [])]
}

const titled = /^(?:Lake|King|Queen|Emperor|President|Pope|Operation|Project|Cape|Port)$/

/** What a name says of its own kind: "Suez Canal", "Treaty of Rome". */
export function classesOf(phrase: string, isCommonWord: (word: string) => boolean): readonly string[] {
  // "the Guild of Holm's charter": a charter, and no guild.
  const owned = phrase.split(/ ?['’]s (?=\S)/).at(-1) ?? phrase
  const words = owned.replace(/^(?:the|an?)\s+/i, '').split(' ')
  const [first = ''] = words
  // "the parks in Lund City": parks, and no city.
  const of = words.findIndex((word) => /^(?:of|in|at|on|for|from|with|near)$/.test(word))
  const head = (of > 0 ? words[of - 1] : words.at(-1)) ?? ''
  if (words.length < 2) return []
  // "Lund v Ash Mill Company": a lawsuit, and no company.
  if (words.some((word) => /^vs?\.?$/.test(word))) return ['case']
  return [
    ...(isCommonWord(head) || /^\p{Ll}/u.test(head) ? nounClasses(head) : []),
    ...(titled.test(first) ? nounClasses(first) : []),
    ...(first === 'Mount' ? ['mountain'] : []),
  ]
}

/** True for a country or a city, by the lexicon, that the noun names: "Peru" for "country". */
export function isPlaceOfClass(name: string, noun: string): boolean {
  if (!/^(?:country|nation|state|city|town|capital)$/.test(noun) || !/^(?:\p{Lu}\S*(?: |$)){1,3}$/u.test(name))
    return false
  const known = nameClass(name)
  return known !== undefined && nounClasses(known).includes(noun)
}

const masculine =
  /^(?:man|boy|king|emperor|prince|duke|father|son|brother|husband|uncle|nephew|pope|monk|priest|bishop|lord|count|sultan|caliph|actor|statesman|businessman|nobleman|chairman|grandfather|grandson|gentleman|khan)$/
const feminine =
  /^(?:woman|girl|queen|empress|princess|duchess|mother|daughter|sister|wife|aunt|niece|nun|lady|countess|actress|widow|grandmother|granddaughter|heroine)$/
/** Whom a noun for a person names, where it tells. */
export const genderOfNoun = (noun: string): 'he' | 'she' | undefined =>
  masculine.test(noun) ? 'he' : feminine.test(noun) ? 'she' : undefined
