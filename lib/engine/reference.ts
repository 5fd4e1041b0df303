import type { Analysis } from './analysis'
import { isOfFamily, namesOfKin } from './givenNames'
import { isBodyHead, isKnownPlace, nameClass } from './mentions/nameType'
import {
  holderOf,
  isTitled,
  looksPersonal,
  namesThing,
  notPersonHead,
  office,
  titles,
  undertaking,
} from './personEvidence'
import { isField } from './personNames'
import { aliasesOf, bornAs, findProtagonist, isLifeOf, particles } from './protagonist'
import { isSettled, learnedTitles } from './shortNames'
import type { CanonicalDocument } from './types'

/** A run of capitalised words in a sentence: [i, j) of `tokens`. */
export type NameRun = {
  readonly sentence: number
  readonly i: number
  readonly j: number
  readonly text: string
  readonly person: boolean
}

/** A first name, and whom it is given to. */
export type GivenName = 'he' | 'she' | 'either'

/** What the document calls whom: full names, whom "he" can mean, and which names are people. */
export type Reference = {
  readonly title: string
  /** The person the document is about, if it is about one. */
  readonly protagonist?: { readonly name: string; readonly pronoun: 'he' | 'she' }
  readonly runs: readonly NameRun[]
  /** Full name for a name as written ("Cai" -> "Cai Qi"). */
  fullName(text: string): string
  isPerson(text: string): boolean
  /** One key for all names of a person: "Gregor Johann Mendel" and "Gregor Mendel" are one. */
  identity(fullName: string): string
  /** True for a word that the document writes with a small letter, or that tells what a name names. */
  isCommonWord(word: string): boolean
  /** Whom a person's name can be called; undefined where the name does not tell. */
  genderOf(name: string): 'he' | 'she' | undefined
}

const masculineTitles =
  /^(?:King|Emperor|Prince|Pope|Sir|Lord|Duke|Khan|Mr|Tsar|Czar|Sultan|Shah|Kaiser|Caliph|Emir|Count|Baron|Earl|Marquis|Marquess|Viscount|Margrave|Archduke|Sheikh)$/
const feminineTitles = /^(?:Queen|Empress|Princess|Lady|Mrs|Ms|Tsarina|Countess|Baroness|Duchess|Archduchess)$/

/** Runs of capitalised words, with the small words that join them inside ("Jan Baptist van Helmont"). */
export function runsOf(analysis: Analysis, sentence: number): { i: number; j: number; text: string }[] {
  const {
    tokens,
    sentence: { text },
  } = analysis
  const runs: { i: number; j: number; text: string }[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i]?.pos !== 'name' || isField(tokens, i)) continue
    let j = i + 1
    while (
      (tokens[j]?.pos === 'name' && !tokens[j]?.opens) ||
      (particles.test(tokens[j]?.lower ?? '') &&
        tokens[j]?.lower !== 'of' &&
        tokens[j]?.lower !== 'the' &&
        tokens[j + 1]?.pos === 'name' &&
        tokens[j]?.pos !== 'prep')
    )
      j += 1
    while (
      isBodyHead(tokens[j - 1]?.lower ?? '') &&
      tokens[j]?.lower === 'of' &&
      (tokens[j + 1]?.pos === 'name' || (tokens[j + 1]?.lower === 'the' && tokens[j + 2]?.pos === 'name'))
    ) {
      j += tokens[j + 1]?.pos === 'name' ? 2 : 3
      while (
        tokens[j]?.pos === 'name' ||
        (tokens[j]?.lower === 'and' &&
          tokens[j + 1]?.pos === 'name' &&
          /^(?:ministry|department|office)$/.test(tokens[i]?.lower ?? ''))
      )
        j += 1
    }
    const from = tokens[i]?.text === 'Minister' && tokens[i - 1]?.text === 'Prime' && j > i + 1 ? i + 1 : i
    runs.push({ i: from, j, text: text.slice(tokens[from]?.from, tokens[j - 1]?.to) })
    i = j - 1
  }
  return runs.map((run) => ({ ...run, sentence }))
}

/** Names, people and pronouns of the whole document, settled once. */
export function resolveReferences(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  givenName: (word: string) => GivenName | undefined,
): Reference {
  const raw = analyses.flatMap((analysis, sentence) => runsOf(analysis, sentence).map((run) => ({ ...run, sentence })))
  const people = new Set<string>()
  const things = new Set(
    raw.filter((run) => namesThing(analyses[run.sentence]?.tokens ?? [], run)).map(({ text }) => text),
  )
  for (const run of raw) {
    // "Sri Lanka": no family name, though a first name opens it.
    if (nameClass(run.text) === 'country') continue
    const words = run.text.split(' ')
    const given =
      words.length >= 2 &&
      words.length <= 5 &&
      !things.has(run.text) &&
      !office.test(words.at(-1) ?? '') &&
      givenName(words[0] ?? '') !== undefined &&
      !/ism$/.test(words.at(-1) ?? '') &&
      !words.some((word) => notPersonHead.test(word) || undertaking.test(word) || /^vs?\.?$/.test(word))
    // "Great Britain boasted": a land, whatever it does.
    const personal = looksPersonal(analyses[run.sentence]?.tokens ?? [], run) && !isKnownPlace(run.text)
    if (given || (personal && words.length >= 2)) people.add(run.text)
    const holder = holderOf(words)
    if (holder !== undefined && (givenName(holder[0] ?? '') !== undefined || isTitled(words, holder)))
      people.add(holder.join(' '))
  }
  const opening = raw.find(({ sentence, i }) => sentence === 0 && i <= 1)
  const isLife = opening !== undefined && isLifeOf(document.title, opening.text, analyses[0]?.sentence.text ?? '')
  if (isLife) for (const name of [opening.text, document.title]) people.add(name)
  const protagonist = findProtagonist(document, analyses, raw, people, things, givenName)
  if (protagonist) people.add(protagonist.name)
  const learned = learnedTitles(raw, people)
  for (const title of learned.keys()) people.delete(title)
  const short = new Map<string, string | null>()
  for (const name of people) {
    const words = bareWords(name)
    const candidates = new Set(shortFormsOf(words))
    const particle = words.findIndex((word) => particles.test(word))
    if (particle > 0)
      candidates.add(
        words
          .slice(particle)
          .join(' ')
          .replace(/^\p{Ll}/u, (char) => char.toUpperCase()),
      )
    for (const candidate of candidates)
      if (candidate !== '' && candidate !== name && !(protagonist && short.get(candidate) === protagonist.name))
        short.set(
          candidate,
          name !== protagonist?.name &&
            short.has(candidate) &&
            short.get(candidate) !== name &&
            !(short.get(candidate) ?? '').includes(name)
            ? null
            : name,
        )
  }
  const kin = namesOfKin(analyses, raw)
  for (const [candidate, name] of short)
    if (
      name !== null &&
      name !== protagonist?.name &&
      (!isSettled(candidate, name, raw, people, document.title) || isOfFamily(candidate, name, kin))
    )
      short.set(candidate, null)
  const aliases = new Set(
    protagonist
      ? [
          ...aliasesOf(protagonist.name, people, raw, document.text),
          ...bornAs(protagonist, analyses, raw),
          ...(isLife ? [opening.text] : []),
        ]
      : [],
  )
  const fullName = (text: string): string =>
    protagonist && aliases.has(text)
      ? protagonist.name
      : people.has(text)
        ? text
        : (learned.get(text) ?? short.get(text) ?? text)
  const isPerson = (text: string): boolean =>
    people.has(fullName(text)) ||
    // "Otto Lang II" where the text calls him Otto Lang.
    (/ \S+ [IVX]+$/.test(text) && people.has(fullName(text.replace(/ [IVX]+$/, '')))) ||
    // "Dr Morrell's school" is none.
    (titles.test(text.split(' ')[0] ?? '') &&
      text.includes(' ') &&
      !/['’]s? \p{Ll}/u.test(text) &&
      !notPersonHead.test(text.split(' ').at(-1) ?? ''))
  const common = new Set(
    analyses.flatMap(({ tokens }) =>
      tokens.flatMap(({ pos, text }) => (pos === 'noun' && /^\p{Ll}/u.test(text) ? [text] : [])),
    ),
  )
  const runs = raw.map((run) => ({ ...run, person: isPerson(run.text) }))
  return {
    title: document.title,
    ...(protagonist ? { protagonist } : {}),
    runs,
    fullName,
    isPerson,
    identity: (name) => fullName(name).toLowerCase(),
    isCommonWord: (word) => isBodyHead(word) || notPersonHead.test(word) || common.has(word.toLowerCase()),
    genderOf(name) {
      if (name === protagonist?.name) return protagonist.pronoun
      const [first = '', second = ''] = name.split(' ')
      if (masculineTitles.test(first)) return 'he'
      if (feminineTitles.test(first)) return 'she'
      const given = givenName(titles.test(first) ? second : first)
      return given === 'either' ? undefined : given
    },
  }
}

/** "Otto", "King" of "Otto King Jr.", "Ida", "Roth" of "Queen Ida Roth". */
function bareWords(name: string): readonly string[] {
  const words = name.replace(/,? (?:Jr|Sr)\.?$/, '').split(' ')
  const first = words.findIndex((word) => !titles.test(word))
  return first < 0 ? [] : words.slice(first)
}

/** "Roth" of "Ida Roth", "Ida II" of "Ida II of Tyrol", "Ludo" of "Ludo the Great": the land is not short for its queen. */
function shortFormsOf(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word) => word === 'of' || word === 'the')
  if (of > 0) return [words.slice(0, of).join(' '), words[0] ?? '']
  return [words.at(-1) ?? '', words.length === 2 ? (words[0] ?? '') : '', words.slice(-2).join(' ')]
}
