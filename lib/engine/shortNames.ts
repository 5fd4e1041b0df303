import type { Analysis } from './analysis'
import { honorific } from './personNames'
import type { NameRun, Reference } from './reference'
import { namedPhrase, type Substitution } from './rewrite'

/**
 * A surname stands for the full name only where the text (or its title) says that name first, and no other person of that
 * surname: "Freud" before "Anna Freud" is somebody else. Under "Roth College" no "Roth" is the person it was called after.
 */
export function isSettled(
  short: string,
  full: string,
  runs: readonly { readonly text: string; readonly sentence: number }[],
  people: ReadonlySet<string>,
  title: string,
): boolean {
  const words = new Set(full.split(' '))
  const isOther = (name: string): boolean => {
    if (!name.endsWith(` ${short}`)) return false
    const own = name.split(' ')
    return !own.every((word) => words.has(word)) && ![...words].every((word) => own.includes(word))
  }
  if ([...people].some(isOther) || isShared(short, full, runs)) return false
  if (title.includes(full) || full.replace(honorific, '') === short) return true
  if (opensName(title, short)) return false
  const first = runs.find(({ text }) => text === short || text.endsWith(full) || text.startsWith(full))
  if (first === undefined || first.text === short) return false
  // "Ida Roth" said once, and "Roth" a page further on: somebody else may be meant.
  const again = runs.find(({ text }) => text === short)
  const isOnce = runs.filter(({ text }) => text.endsWith(full) || text.startsWith(full)).length === 1
  return !(isOnce && again !== undefined && again.sentence - first.sentence > farSentences)
}

/** A name that was said once is forgotten behind so many sentences. */
const farSentences = 15

/** "Otto" of "Otto II" where the text knows "Otto III" as well. */
const isShared = (short: string, full: string, runs: readonly { readonly text: string }[]): boolean =>
  runs.some(
    ({ text }) =>
      text.startsWith(`${short} `) &&
      /^[IVX]+\b/.test(text.slice(short.length + 1)) &&
      !text.startsWith(full) &&
      !full.startsWith(text),
  )

/** "Roth" in "Roth College": a word of the title with a capital behind it. */
function opensName(title: string, word: string): boolean {
  const words = title.split(' ')
  return /^\p{Lu}/u.test(words[words.indexOf(word) + 1] ?? '') && words.includes(word)
}

/** "Dr. Bascom" after "Florence Bascom", where nobody else bears the name: the full name of each such title. */
export function learnedTitles(
  runs: readonly { readonly text: string }[],
  people: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const title of people) {
    const surname = /^(?:Dr|Prof|Professor)\.? (\p{Lu}[\p{L}'’-]+)$/u.exec(title)?.[1]
    if (surname === undefined) continue
    const bearers = [...people].filter((name) => name !== title && name.endsWith(` ${surname}`))
    const [bearer] = bearers
    const isFirst = runs.find(({ text }) => text === title || text === bearer)?.text === bearer
    if (bearer !== undefined && bearers.length === 1 && isFirst) found.set(title, bearer)
  }
  return found
}

/** "da" in "da Gama": the name begins before the word, and only a part of it would be put in full. */
const particle = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y|zu|zum|zur|af|av)$/

/** 'changed the name to "Roth"': the word is spoken of, and not who bears it. */
const isQuoted = ({ tokens, sentence: { text } }: Analysis, { i, j }: NameRun): boolean =>
  /["“‘]$/.test(text.slice(0, tokens[i]?.from)) && /^[,.]?["”’](?!s\b)/.test(text.slice(tokens[j - 1]?.to))

/** A person's full name in the place of the surname, at its first mention in the sentence (`named` holds the others). */
export function fullNameAt(
  analysis: Analysis,
  run: NameRun | undefined,
  reference: Reference,
  named: Set<string>,
): Substitution | undefined {
  if (!run) return undefined
  const { tokens } = analysis
  const described = describedAt(tokens, run, reference)
  if (described) {
    named.add(described.name)
    return described
  }
  const full = reference.fullName(run.text)
  if (isQuoted(analysis, run)) return undefined
  if (!reference.isPerson(full) || named.has(full) || isEponym(tokens, run)) return undefined
  named.add(full)
  const firstName = !full.endsWith(run.text) && reference.genderOf(run.text) !== undefined
  if (full === run.text || firstName || /^(?:the|name)$/.test(tokens[run.i - 1]?.lower ?? '')) return undefined
  if (particle.test(tokens[run.i - 1]?.lower ?? '') || /^(?:name|num)$/.test(tokens[run.i - 1]?.pos ?? ''))
    return undefined
  // "Elizabeth" need not be "Queen Elizabeth", nor the end of "Gensfleisch zum Gutenberg" another name.
  if (
    full.slice(full.indexOf(' ') + 1) === run.text &&
    /^(?:King|Queen|Prince|Princess|Pope|Saint|Emperor|Empress)\b/.test(full)
  )
    return undefined
  if (tokens[run.i - 1]?.pos === 'noun' && tokens[run.i - 2]?.pos === 'name') return undefined
  // "Earl of Roth", "the House of Roth": what the name is a part of is called so.
  if (tokens[run.i - 1]?.lower === 'of' && tokens[run.i - 2]?.pos === 'name') return undefined
  // "the new Caesar" is another.
  if (tokens[run.i - 1]?.pos === 'adj' && tokens[run.i - 2]?.pos === 'det') return undefined
  if (/^(?:noun|adj|num)$/.test(tokens[run.j]?.pos ?? '')) return undefined
  return { i: run.i, j: run.j, phrase: namedPhrase(full), name: full, short: true }
}

/** "Roth's comet": what it is called, whoever Roth was. */
const eponymous =
  /^(?:comet|laws?|theorem|lemma|paradox|constant|equations?|disease|syndrome|palsy|principle|razor|effect|number|conjecture|inequality|formula|ladder|pendulum|demon)$/
const isEponym = (tokens: Analysis['tokens'], { j }: NameRun): boolean =>
  tokens[j]?.pos === 'part' && eponymous.test(tokens[j + 1]?.lower ?? '')

/** What a person is like at some time of life, so that a name with it is still that person's; "the next", "the elder" are others. */
const likeOne =
  /^(?:young|old|aged|aging|ageing|elderly|ailing|dying|ambitious|talented|gifted|brilliant|wealthy|powerful|famous|pious|devout|newly-crowned)$/

/** "the old King" may be the one before. */
const otherwise =
  /^(?:King|Queen|Emperor|Empress|Prince|Princess|Pope|Sultan|Shah|Khan|Tsar|Czar|Duke|Count|Earl|Lord|Lady|Sir|Dr|President|Saint)$/

/** "the young Otto" in a text on Otto Lang: the person of the text. */
function describedAt(
  tokens: Analysis['tokens'],
  { i, j, text }: NameRun,
  reference: Reference,
): Substitution | undefined {
  const name = reference.protagonist?.name
  if (name === undefined || !name.includes(' ') || !name.split(' ').includes(text) || otherwise.test(text))
    return undefined
  if (tokens[i - 2]?.lower !== 'the' || !likeOne.test(tokens[i - 1]?.lower ?? '')) return undefined
  if (/^(?:noun|adj|num|name|part)$/.test(tokens[j]?.pos ?? '')) return undefined
  return { i: i - 2, j, phrase: namedPhrase(name), name }
}
