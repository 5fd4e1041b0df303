import type { Analysis } from './analysis'
import { isBodyHead } from './mentions/nameType'
import { holderOf, looksPersonal, namesThing, notPersonHead, office, titles, undertaking } from './personEvidence'
import { isField, isOfKin } from './personNames'
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

const particles = /^(?:de|del|della|di|da|van|von|der|den|la|le|bin|ibn|al|el|of|the|du|dos|y|ter|ten)$/
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
    const words = run.text.split(' ')
    const given =
      words.length >= 2 &&
      words.length <= 5 &&
      !things.has(run.text) &&
      !office.test(words.at(-1) ?? '') &&
      givenName(words[0] ?? '') !== undefined &&
      !/ism$/.test(words.at(-1) ?? '') &&
      !words.some((word) => notPersonHead.test(word) || undertaking.test(word) || /^vs?\.?$/.test(word))
    const personal = looksPersonal(analyses[run.sentence]?.tokens ?? [], run)
    if (given || (personal && words.length >= 2)) people.add(run.text)
    const holder = holderOf(words)
    if (holder !== undefined && givenName(holder[0] ?? '') !== undefined) people.add(holder.join(' '))
  }
  const opening = raw.find(({ sentence, i }) => sentence === 0 && i <= 1)
  if (opening && isLifeOf(document.title, opening.text, analyses[0]?.sentence.text ?? ''))
    for (const name of [opening.text, document.title]) people.add(name)
  const protagonist = findProtagonist(document, analyses, people, things, givenName)
  if (protagonist) people.add(protagonist.name)
  const learned = learnedTitles(raw, people)
  for (const title of learned.keys()) people.delete(title)
  const short = new Map<string, string | null>()
  for (const name of people) {
    const words = name.split(' ').filter((word) => !titles.test(word))
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
  for (const [candidate, name] of short)
    if (name !== null && name !== protagonist?.name && !isSettled(candidate, name, raw, people, document.title))
      short.set(candidate, null)
  const aliases = new Set(
    protagonist ? [...aliasesOf(protagonist.name, people, raw, document.text), ...bornAs(protagonist, analyses)] : [],
  )
  const fullName = (text: string): string =>
    protagonist && aliases.has(text)
      ? protagonist.name
      : people.has(text)
        ? text
        : (learned.get(text) ?? short.get(text) ?? text)
  const isPerson = (text: string): boolean =>
    people.has(fullName(text)) ||
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

function findProtagonist(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  people: ReadonlySet<string>,
  things: ReadonlySet<string>,
  givenName: (word: string) => GivenName | undefined,
): { name: string; pronoun: 'he' | 'she' } | undefined {
  const count = (re: RegExp): number =>
    analyses.reduce((sum, { sentence }) => sum + (sentence.text.match(re)?.length ?? 0), 0)
  const he = count(/\b(?:he|his|him)\b/gi)
  const she = count(/\b(?:she|hers?)\b/gi)
  const pronoun = she > he ? 'she' : 'he'
  if (Math.max(he, she) < 2) return undefined
  const title = document.title.replace(/\s*\([^)]*\)\s*$/, '').trim()
  if (things.has(title)) return undefined
  const lead = analyses.slice(0, 2)
  const first = lead.flatMap((analysis, sentence) => runsOf(analysis, sentence)).find((run) => run.i <= 1)?.text
  if (people.has(title) || (givenName(title.split(' ')[0] ?? '') && surnameIsSaid(title, analyses)))
    return { name: title, pronoun }
  const known = [...people].find(
    (name) =>
      title.toLowerCase() === name.toLowerCase() ||
      // "Anton Otto Roth" may be the father of the Otto Roth of the title, unless the text begins with him.
      (title !== '' && (name === first || !title.includes(' ')) && name.endsWith(` ${title}`)),
  )
  if (known) return { name: known, pronoun }
  const named =
    first !== undefined &&
    ((first.toLowerCase() === title.toLowerCase() && !isThing(first, analyses)) ||
      (people.has(first) && title.split(' ').length <= 2 && Math.max(he, she) * 4 >= analyses.length))
  return named && first?.includes(' ') && !notPersonHead.test(first.split(' ').at(-1) ?? '')
    ? { name: first, pronoun }
    : undefined
}

/** "Otmar Emil-Roth Lang (1861–1930) was ..." under "Otmar Lang": the years are a life's. */
function isLifeOf(title: string, name: string, text: string): boolean {
  const [own, said] = [title.split(' '), name.split(' ')]
  const ends = [0, -1].every((at) => own.at(at) === said.at(at))
  const isLife = /^ \([^()]*\d{3,4} ?[–-][^()]*\d{3,4}[^()]*\) was /u.test(text.split(name)[1] ?? '')
  return own.length > 1 && ends && isLife && !notPersonHead.test(own.at(-1) ?? '')
}

/** "Battle of Waterloo", "Gunpowder Plot": a name with a word for a thing in it is no person's. */
function isThing(name: string, analyses: readonly Analysis[]): boolean {
  const words = name.split(' ')
  return words.some(
    (word) =>
      word === 'of' ||
      isBodyHead(word) ||
      notPersonHead.test(word) ||
      analyses.some(({ tokens }) => tokens.some(({ pos, text }) => pos === 'noun' && text === word.toLowerCase())),
  )
}

/** A title of first name and surname where the text says the surname alone. */
function surnameIsSaid(title: string, analyses: readonly Analysis[]): boolean {
  const words = title.split(' ')
  const surname = words.at(-1) ?? ''
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word) || particles.test(word)) &&
    !notPersonHead.test(surname) &&
    analyses.filter(({ tokens }) => tokens.some((token) => token.text === surname)).length >= 2
  )
}

/** "She was born Ida Maria Holm in Graz": the name that the person of the title was born with, and its first name. */
function bornAs(
  { name, pronoun }: { name: string; pronoun: 'he' | 'she' },
  analyses: readonly Analysis[],
): readonly string[] {
  const born = /^(\p{Lu}[\p{L}-]*) was born (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+)(?= (?:in|on|at)\b|[,.])/u
  for (const { sentence } of analyses) {
    const [, subject = '', given = ''] = born.exec(sentence.text) ?? []
    if (subject.toLowerCase() === pronoun || (subject !== '' && name.split(' ').includes(subject)))
      return [given, given.slice(0, given.indexOf(' '))]
  }
  return []
}

/**
 * Other names of the person a document is about, all with the same surname: the first name whole or its beginning ("Louis-Jacques" for
 * "Louis"), and parts of the name that the document begins with ("Johann Mendel" where that is "Gregor Johann Mendel").
 */
function aliasesOf(
  name: string,
  people: ReadonlySet<string>,
  runs: readonly { readonly text: string; readonly i: number; readonly sentence: number }[],
  text: string,
): ReadonlySet<string> {
  const words = name.split(' ')
  const [first = ''] = words
  const lead = runs.find((run) => run.sentence === 0 && run.i === 0)?.text.split(' ') ?? []
  const leadIsOwn = lead.at(-1) === words.at(-1) && (lead[0]?.startsWith(first) ?? false)
  return new Set(
    [...people].filter((other) => {
      const own = other.split(' ')
      if (other === name || own.length < 2 || own.at(-1) !== words.at(-1) || isOfKin(text, other)) return false
      return (
        own[0] === first || own[0]?.startsWith(`${first}-`) || (leadIsOwn && own.every((word) => lead.includes(word)))
      )
    }),
  )
}

/** "Roth" of "Ida Roth", "Ida II" of "Ida II of Tyrol": the land is not short for its queen. */
function shortFormsOf(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of')
  if (of > 0) return [words.slice(0, of).join(' '), words[0] ?? '']
  return [words.at(-1) ?? '', words.length === 2 ? (words[0] ?? '') : '', words.slice(-2).join(' ')]
}
