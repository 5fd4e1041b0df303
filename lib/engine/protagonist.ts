import type { Analysis } from './analysis'
import { isHappening } from './happenings'
import { isBodyHead, nameClass } from './mentions/nameType'
import { notPersonHead } from './personEvidence'
import { isOfKin } from './personNames'
import type { GivenName, NameRun } from './reference'
import type { CanonicalDocument } from './types'

/** Small words inside names of people. */
export const particles = /^(?:de|del|della|di|da|van|von|der|den|la|le|bin|ibn|al|el|of|the|du|dos|y|ter|ten)$/

type Run = Omit<NameRun, 'person'>

/** The person a document is about: whom its title names and its pronouns mean. */
export function findProtagonist(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  runs: readonly Run[],
  people: ReadonlySet<string>,
  things: ReadonlySet<string>,
  givenName: (word: string) => GivenName | undefined,
): { name: string; pronoun: 'he' | 'she' } | undefined {
  const count = (re: RegExp): number =>
    analyses.reduce((sum, { sentence }) => sum + (sentence.text.match(re)?.length ?? 0), 0)
  const he = count(/\b(?:he|his|him)\b/gi)
  const she = count(/\b(?:she|hers?)\b/gi)
  const pronoun: 'he' | 'she' = she > he ? 'she' : 'he'
  if (Math.max(he, she) < 2) return undefined
  const title = document.title.replace(/\s*\([^)]*\)\s*$/, '').trim()
  // "Sri Lanka", of whose kings the text says "he".
  if (nameClass(title) === 'country') return undefined
  const isPersonal = Math.max(he, she) * 4 >= analyses.length
  const told = isPersonal && isToldOf(title, analyses) ? { name: title, pronoun } : undefined
  if (things.has(title)) return told
  const first = runs.find((run) => run.sentence < 2 && run.i <= 1)?.text
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
      (people.has(first) && title.split(' ').length <= 2 && isPersonal))
  return named && first?.includes(' ') && !notPersonHead.test(first.split(' ').at(-1) ?? '')
    ? { name: first, pronoun }
    : told
}

/** The one word of a person's name that a text goes on with: "Roth" of "Otto Roth Jr.", "Ludo" of "Ludo the Great". */
function shortName(title: string): string | undefined {
  const words = title.replace(/,? (?:Jr|Sr)\.?$/, '').split(' ')
  const isName = words.every((word) => /^(?:al-)?\p{Lu}[\p{L}'’.-]*$/u.test(word) || particles.test(word))
  if (!isName || words.length > 4 || words.some((word) => word === 'of' || notPersonHead.test(word))) return undefined
  return words.includes('the') || /^[IVX]+$/.test(words.at(-1) ?? '') ? words[0] : words.at(-1)
}

/** What a place, a body and a work of that name stand behind. */
const around = /^(?:in|into|within|throughout|across|near|outside|around|the)$/

/** A text that says the short name of its title in every tenth sentence, and hardly ever where a thing would stand. */
function isToldOf(title: string, analyses: readonly Analysis[]): boolean {
  const name = shortName(title)
  if (name === undefined || isThing(name, analyses)) return false
  const places = analyses.flatMap(({ tokens }) =>
    tokens.flatMap(({ text, pos }, at) => (text === name && pos === 'name' ? [tokens[at - 1]?.lower ?? ''] : [])),
  )
  const ofThing = places.filter((before) => around.test(before)).length
  return places.length * 10 >= analyses.length && ofThing * 20 <= places.length
}

/**
 * "Otmar Emil-Roth Lang (1861–1930) was ..." under "Otmar Lang": the years are a life's. "Karl Ernst Lang (1861–1930) was a weaver" under
 * "Max Lang": the text begins with the name that he was given. "Otto II (1201–1250), called the Bald," under "Otto the Bald".
 */
export function isLifeOf(title: string, name: string, text: string): boolean {
  const [own, said] = [title.split(' '), name.split(' ')]
  const life =
    /^(?:, \p{Lu}\p{L}+)? \([^()]*\d{3,4} ?[–-][^()]*\d{3,4}[^()]*\)(?:,[^()]*(?:\([^()]*\)[^()]*)?,)? was (an? )?/u.exec(
      text.split(name)[1] ?? '',
    )
  const isSame =
    own.at(-1) === said.at(-1)
      ? own[0] === said[0] || (own.length === 2 && life?.[1] !== undefined)
      : own[0] === said[0] && own[1] === 'the' && said.length === 2 && /^[IVX]+$/.test(said[1] ?? '')
  return own.length > 1 && life !== null && isSame && !notPersonHead.test(own.at(-1) ?? '') && !isHappening(title)
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

/** "She was born Ida Maria Holm in Graz": the name that the person of the title was born with, its first name, and its surname. */
export function bornAs(
  { name, pronoun }: { name: string; pronoun: 'he' | 'she' },
  analyses: readonly Analysis[],
  runs: readonly Run[],
): readonly string[] {
  const born =
    /^(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}) was born (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+)(?= (?:in|on|at)\b|[,.])/u
  for (const { sentence } of analyses) {
    const [, subject = '', given = ''] = born.exec(sentence.text) ?? []
    if (subject.toLowerCase() !== pronoun && ![name, ...name.split(' ')].includes(subject)) continue
    const surname = given.slice(given.lastIndexOf(' ') + 1).toLowerCase()
    // Of parents whom the sentence of the birth names nothing more may be told.
    const isKin = ({ text }: Run): boolean =>
      text.toLowerCase().endsWith(` ${surname}`) &&
      text !== given &&
      (!sentence.text.includes(text) || runs.filter((run) => run.text === text).length > 1)
    return [
      given,
      given.slice(0, given.indexOf(' ')),
      // "Holm attended a school in Graz": she, where nobody else of that surname is told of.
      ...(runs.some(isKin) ? [] : runs.flatMap(({ text }) => (text.toLowerCase() === surname ? [text] : []))),
    ]
  }
  return []
}

/**
 * Other names of the person a document is about, all with the same surname: the first name whole or its beginning ("Louis-Jacques" for
 * "Louis"), and parts of the name that the document begins with ("Johann Mendel" where that is "Gregor Johann Mendel").
 */
export function aliasesOf(
  name: string,
  people: ReadonlySet<string>,
  runs: readonly Run[],
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
