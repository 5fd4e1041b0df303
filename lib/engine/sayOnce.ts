import type { Analysis } from './analysis'
import { capital } from './capital'
import type { Replacement } from './rewrite'
import { withToldBeside } from './toldBeside'

type Ask = { readonly stem: string; readonly answer: string; readonly accepted?: readonly string[] }

/** Names that were put in, without the articles that stand for "this". */
const namesIn = ({ replaced }: Analysis): readonly Replacement[] =>
  (replaced ?? []).filter(({ name }) => name !== 'the')

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "the Lund Canal" is the beginning of "the Lund Canal Company"; "Otto Lang's" of no name, whatever is his. */
const goesOn = (text: string, words: string, at: number): boolean =>
  !/['’]s?$/.test(words) && /^ \p{Lu}\p{Ll}/u.test(text.slice(at + words.length))

/** "the Gulf of Lund": the end of a name. */
const endsName = (text: string, at: number): boolean => /\p{Lu}\p{Ll}+ of $/u.test(text.slice(Math.max(0, at - 30), at))

/** Where `words` stand in `text` from `start` on, whole words only, "Ada" not in "Ada's", "the Lund Canal" not in "the Lund Canal Company"; -1 where they do not. */
function find(text: string, words: string, start = 0): number {
  for (let at = text.indexOf(words, start); at >= 0; at = text.indexOf(words, at + 1)) {
    const rest = text.slice(at + words.length)
    if (
      !isWord(text.charAt(at - 1)) &&
      !isWord(rest.charAt(0)) &&
      !/^['’](?:s\b|\s|$)/.test(rest) &&
      !goesOn(text, words, at) &&
      !endsName(text, at)
    )
      return at
  }
  return -1
}

/** Whether a text says a name, not only within a longer one. */
function names(text: string, name: string): boolean {
  const [all, own] = [text.toLowerCase(), name.toLowerCase()]
  for (let at = all.indexOf(own); at >= 0; at = all.indexOf(own, at + 1)) if (!goesOn(text, name, at)) return true
  return false
}

/** "da Lund left his father": the last word of a name, with no other name before or behind it ("Lund v. Ulm"). */
const namesShort = (text: string, name: string): boolean => {
  const last = / (\p{Lu}\p{L}{2,})$/u.exec(name)?.[1]
  if (last === undefined) return false
  const first = name.split(' ')[0]?.replace(/[^\p{L}\p{N}]/gu, '.')
  const alone = '(?<!\\p{Lu}\\p{L}* )(?<!\\p{L})'
  return new RegExp(
    `${alone}${last}(?! v\\.? | \\p{Lu})(?![\\p{L}'’])|${alone}(?:${first}|${last})['’]s? \\p{Ll}+ of $`,
    'u',
  ).test(text)
}

/** "assisted Ida in building her looms": her first name, where the sentence goes on with "her". */
function namesFirst(text: string, name: string, said: string): boolean {
  const first = /^(\p{Lu}\p{Ll}{2,}) \p{Lu}/u.exec(name)?.[1]
  if (first === undefined || !/^(?:he|she|him|his|her)$/i.test(said)) return false
  const at = find(text, first)
  return at >= 0 && !/\p{Lu}\p{L}* $/u.test(text.slice(0, at)) && !/^ \p{Lu}/u.test(text.slice(at + first.length))
}

/** "In honour of her service, Ida Holm": the name that comes behind the comma tells whose. */
const isNamedNext = (rest: string, words: string, name: string): boolean =>
  /['’]s?$/.test(words) && (/^[^,]{1,60}, (.*)$/.exec(rest)?.[1] ?? '').startsWith(`${name} `)

/** Within quotation marks the words stand as they were said. */
const isQuoted = (text: string, at: number): boolean =>
  /“[^”]*$/.test(text.slice(0, at)) || (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1

/** Puts back what the document says ("it", "his") for names that `before` or the text itself has named already. */
function pointBack(text: string, replaced: readonly Replacement[], before: string, all: boolean): string {
  let out = text
  // "the charter of the guild" holds "the guild": what is longer comes first.
  for (const { words, name, said } of [...replaced].sort((a, b) => b.words.length - a.words.length)) {
    let at = find(out, words)
    while (at >= 0) {
      if (
        !isQuoted(out, at) &&
        (all ||
          names(before, name) ||
          names(out.slice(0, at), name) ||
          namesShort(out.slice(0, at), name) ||
          namesFirst(out.slice(0, at), name, said) ||
          isNamedNext(out.slice(at + words.length), words, name))
      ) {
        const rest = out.slice(at + words.length)
        const pronoun = lowerSaid(said)
        const isOnly = replaced.every((own) => own.name !== name || own.said.toLowerCase() === said.toLowerCase())
        out = out.slice(0, at) + (isOnly ? pronoun : inCase(pronoun, rest, out.slice(0, at))) + rest
        at = find(out, words, at + said.length)
      } else at = find(out, words, at + words.length)
    }
  }
  return ownedOnce(out, replaced)
}

const objective: Readonly<Record<string, string>> = { he: 'him', she: 'her', they: 'them' }
const nominative: Readonly<Record<string, string>> = { him: 'he', them: 'they' }

/** Several pronouns may stand for one name: the one that fits its place is told by what follows, a verb or none. */
const inCase = (pronoun: string, rest: string, before: string): string =>
  /\b(?:made|mak(?:es?|ing)|saw|see(?:ing)?|heard|watch(?:ed|ing)|letting|helping|called|named|elected|appointed|let|helped|gave|left|kept|found|considered|crowned|declared)\s$/.test(
    before,
  ) || /^(?:[.,;:?!]|$| [\d$€£]| (?:to|in|on|at|for|from|with|by|as|into|an?|the|and|or|that)\b)/.test(rest)
    ? (objective[pronoun] ?? pronoun)
    : (nominative[pronoun] ?? pronoun)

const possessive: Readonly<Record<string, string>> = { he: 'his', him: 'his', she: 'her', it: 'its', they: 'their' }

/** "Ada ... in Ada's notes": the second is "her", where the document says "she" of Ada somewhere. */
function ownedOnce(whole: string, replaced: readonly Replacement[]): string {
  let text = whole
  for (const { name, said } of replaced) {
    const own = possessive[said.toLowerCase()]
    const first = text.indexOf(name)
    const again = first < 0 ? -1 : text.indexOf(name, first + name.length)
    const mark = again < 0 ? null : /^['’]s? /.exec(text.slice(again + name.length))
    if (own === undefined || mark === null || /^['’]/.test(text.slice(first + name.length))) continue
    text = `${text.slice(0, again)}${own} ${text.slice(again + name.length + mark[0].length)}`
  }
  return text
}

/** "On Ada Lang's arrival she was chosen": the subject has the name, and what stands in front of it is "her". */
function nameSubject(text: string, replaced: readonly Replacement[]): string {
  for (const { name, said, words } of replaced) {
    const front = /^\p{Lu}\p{Ll}+ /u.exec(text)?.[0] ?? ''
    if (!/^(?:his|her|its|their)$/.test(said) || !text.startsWith(`${words} `, front.length)) continue
    const rest = text.slice(front.length + words.length)
    const last = replaced.find((own) => own.name === name && own.short)?.said ?? '-'
    const subject = new RegExp(
      `^((?: (?!(?:${opener})\\b)[\\p{L}\\d-]+){1,7},? )(?:he|she|it|they|${last}) (?=\\p{Ll})`,
      'u',
    )
    const behind = subject.exec(rest)
    if (behind) return `${front}${said}${behind[1]}${name} ${rest.slice(behind[0].length)}`
  }
  return text
}
const opener = 'that|which|who|when|while|because|before|after|where|as|if|until|since|and|but'

const lowerSaid = (said: string): string =>
  /^(?:He|She|It|They|His|Her|Its|Their|The|This)\b/.test(said) ? lowerFirst(said) : said

/** A statement in which a name stands in full once and is a pronoun after that, as in the document. */
export const sayTextOnce = (analysis: Analysis, text: string): string =>
  capital(
    nameSubject(
      personOnce(analysis, pointBack(withToldBeside(analysis, text), namesIn(analysis), '', false)),
      namesIn(analysis),
    ),
  )

/** "that Lang worked", "and Lang wove": a clause of its own, told of whom the stem has named. */
const clauseOf =
  /(?<=, |\b(?:that|when|while|because|before|after|where|as|if|until|since|and|but) )(\p{Lu}\p{L}{2,})(?= (?!(?:and|or|of|in|at|to|by|with|for|from|on)\b)\p{Ll})/gu

/**
 * "What did Otto Lang make in the years that Lang lived in Ulm?": the second time "he", where the document says "he" of him,
 * there or in a sentence that names nobody in between.
 */
function personOnce(analysis: Analysis, text: string): string {
  return namesIn(analysis).reduce((whole, { name, said }) => {
    const pronoun = /^(?:he|she)$/i.test(said) ? said.toLowerCase() : undefined
    const last = / (\p{Lu}\p{L}{2,})$/u.exec(name)?.[1] ?? name
    const first = pronoun === undefined ? -1 : find(whole, last)
    if (pronoun === undefined || first < 0) return whole
    return whole.replace(clauseOf, (word, _, at: number) => {
      if (word !== last || at <= first) return word
      const isBetween = /\p{Lu}|____/u.test(whole.slice(first + last.length, at))
      return isBetween && !stoodFor(analysis, whole.slice(at + word.length)) ? word : pronoun
    })
  }, text)
}

/** Whether a pronoun of the document stood before these words. */
const stoodFor = (analysis: Analysis, behind: string): boolean =>
  namesIn(analysis).some(
    ({ said, to }) => /^(?:he|she)$/i.test(said) && analysis.sentence.text.slice(to, to + 12) === behind.slice(0, 12),
  )

/**
 * A question that says a name in full once: "What does oxygen enter when it is inhaled?" Where the name itself is asked, the
 * stem says what the document says ("Who won the prize for his essay?"), and a short form is a right answer too.
 */
export function sayOnce<A extends Ask>(analysis: Analysis, own: A): A {
  const stem = withToldBeside(analysis, own.stem)
  return namedOnce(analysis, stem === own.stem ? own : { ...own, stem })
}

function namedOnce<A extends Ask>(analysis: Analysis, ask: A): A {
  const replaced = namesIn(analysis)
  if (replaced.length === 0) return ask
  const own = replaced.filter(({ name }) => names(ask.answer, name))
  const others = replaced.filter((range) => !own.includes(range))
  const whole = own.filter(({ name }) => name.toLowerCase() === ask.answer.toLowerCase())
  const stem = pointBack(
    pointBack(ask.stem, whole, '', true),
    [...others, ...own.filter((range) => !whole.includes(range))],
    '',
    false,
  )
  const answer = whole.length > 0 ? ask.answer : pointBack(ask.answer, replaced, stem, false)
  const accepted = [...(ask.accepted ?? []), ...whole.flatMap(({ short, said }) => (short ? [said] : []))]
  return {
    ...ask,
    stem: nameSubject(personOnce(analysis, stem), replaced),
    answer,
    ...(accepted.length > 0 ? { accepted } : {}),
  }
}
