import { type Chunk, chunk } from './chunks'
import type { Clause } from './clauseParts'
import { findClauses } from './clauses'
import type { DateMention } from './dates'
import { isDemonym, isFunctionWord, isHumanNoun } from './lexicon'
import { belongsToRelative } from './relatives'
import type { Replacement } from './rewrite'
import type { RawSentence } from './sentences'
import { type Token, tokenise } from './tokens'
import { isListed } from './verbs'

/** A sentence with its grammar. `tokens` leave out brackets and quotation marks; `all` keeps them. */
export type Analysis = {
  readonly sentence: RawSentence
  readonly all: readonly Token[]
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  readonly dates: readonly DateMention[]
  /** Where names were put in for pronouns and short forms, left to right; absent where the words are the document's. */
  readonly replaced?: readonly Replacement[]
}

/** "Lindau is a small city": only something with a name of its own is one. */
const called =
  /^(\p{Lu}\p{Ll}+) (?:\([^()]*\) )?(?:is|was) (?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:city|town|village|municipality|country|province|county|river|lake|island|mountain|constellation|language|dialect|company|newspaper|king|queen|emperor|politician|writer|painter|composer|scientist|physicist|chemist|philosopher|poet)\b/u

/** "Gustavus Adolphus landed": the first of two words of a name that a sentence opens with. */
function opening(text: string): string | undefined {
  const word =
    /^(\p{Lu}\p{Ll}{2,}) (?:(?:de|da|di|van|von|du|del|della|al|ibn|bin|der|den|la|le) ){0,2}\p{Lu}\p{Ll}+ \p{Ll}/u.exec(
      text,
    )?.[1]
  const told = ofThree.exec(text)?.[1]
  if (word === undefined && (told === undefined || isListed(told.toLowerCase()))) return undefined
  const first = word ?? told ?? ''
  return !isFunctionWord(first.toLowerCase()) && !isDemonym(first) && !isHumanNoun(first) ? first : undefined
}

/** "Galsworthy Otto Lang, a Tyrolean weaver,": the first of three, which no list has. */
const ofThree = /^(\p{Lu}\p{Ll}{2,}) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, (?:an?|who|born) /u

/** Endings of nouns that stand without an article and are no names: "Slavery", "Cholera", "Cassiterite". */
const massNoun =
  /(?:y|ion|ism|ness|ment|ing|ure|age|ance|ence|sis|th|dom|hood|ship|tude|ics|aria|era|pox|ine|ium|gen|ide|ite|ate|ose|ase|al|er|or|work|wood|stone|(?:hard|soft|glass|earthen|silver)ware|(?:aster|thyr|ster|alkal)oid|craft|fall|s)$|^(?:Opium|Maize|Wheat|Tobacco|Plague|Basalt|Magma|Ozone|Helium|Krypton|Argon|Radon|Insulin|Pepsin|Keratin|Collagen|Starch|Algebra|Ballet|Drought|Polio|Cocoa|Bile|Lymph|Saliva|Lava|Clay|Silk|Hemp|Kelp|Peat|Blood|Phloem|Xylem|Auxin)$/
const bareOpening =
  /^(\p{Lu}\p{Ll}{3,})(?:, (?:which|who|whose|first|originally|founded|released|published|developed|launched)\b| (?:(?:even|also|then|later|soon|himself|herself) )?(?:was|had|fell|became|rose|lost|won|took|began|\p{Ll}{3,}ed)\b)/u

/** "Syracuse, which had", "Chenonceau spanned": a bare singular that no list has, before what only names have behind them. */
function bareName(text: string): string | undefined {
  const word = bareOpening.exec(text)?.[1]
  return word === undefined || massNoun.test(word) || isListed(word.toLowerCase()) || isDemonym(word) ? undefined : word
}

/** "the Volcanic Risk Index", "the Royal Guild": within a name a word like any other, as in "Volcanic soils are rich". */
const adjective = /^\p{Lu}\p{Ll}+(?:ic|al|ive|ous)$/u

/** Capitalised words that stand inside sentences more often than with a small letter: names wherever they stand. */
export function nameWords(sentences: readonly RawSentence[], title = ''): (word: string) => boolean {
  const inside = new Map<string, number>()
  const small = new Map<string, number>()
  for (const { text } of sentences) {
    for (const match of text.matchAll(/(?<=[\p{L}\p{N},;:)"”]\s+["“(]?)\p{L}[\p{L}\p{N}-]*/gu)) {
      if (adjective.test(match[0]) && /^ \p{Lu}/u.test(text.slice(match.index + match[0].length))) continue
      const counts = /^\p{Lu}/u.test(match[0]) ? inside : small
      counts.set(match[0], (counts.get(match[0]) ?? 0) + 1)
    }
    const name = called.exec(text)?.[1] ?? opening(text)
    if (name !== undefined) inside.set(name, (inside.get(name) ?? 0) + 1)
  }
  for (const { text } of sentences) {
    const name = bareName(text)
    if (name !== undefined && !small.has(name.toLowerCase())) inside.set(name, (inside.get(name) ?? 0) + 1)
  }
  for (const word of bearer(title, sentences[0]?.text ?? ''))
    inside.set(word, Math.max(inside.get(word) ?? 0, (small.get(word.toLowerCase()) ?? 0) + 1))
  return (word) => (inside.get(word) ?? 0) > (small.get(word.toLowerCase()) ?? 0)
}

/** A word of a person's name: "Rosa", "al-Fihri", "von". */
const ofName = /^(?:\p{Lu}|(?:al|el|an|ar|as|ad)-\p{Lu}|(?:de|da|di|del|von|van|bin|ibn|la|le|y)$)/u

/** "Otmar Lang" over a text that begins with "Otmar Emil-Roth Lang (1861–1930)": the words of a person's name. */
function bearer(title: string, first: string): readonly string[] {
  const own = title.replace(/\s*\([^)]*\)\s*$/, '').split(' ')
  const isLife = /^\p{Lu}[^(]{3,80}\([^()]*\d{3,4}[^()]*\)/u.test(first)
  return isLife && own.length > 1 && own.every((word) => ofName.test(word)) && first.startsWith(`${own[0]} `) ? own : []
}

/** "First convened in 1931, the council's seats are set": convened was the council. */
const dangles = (tokens: readonly Token[], chunks: readonly Chunk[], { reduced, at, subject }: Clause): boolean =>
  reduced === true &&
  subject !== undefined &&
  at < subject.a &&
  tokens
    .slice(chunks[subject.a]?.i, chunks[subject.b - 1]?.j)
    .some(({ text, pos }) => pos === 'poss' || /^['’]s?$/.test(text))

/** Tokens, chunks and clauses of one sentence. */
export function analyse(
  sentence: RawSentence,
  dates: readonly DateMention[],
  isName: (word: string) => boolean,
): Analysis {
  const all = tokenise(sentence.text, dates, isName)
  const tokens = all.filter((token) => !token.bracketed && token.pos !== 'quote')
  const chunks = chunk(tokens)
  return {
    sentence,
    all,
    tokens,
    chunks,
    clauses: findClauses(chunks).filter(
      (clause) => !dangles(tokens, chunks, clause) && !belongsToRelative(chunks, clause),
    ),
    dates,
  }
}

/** Offsets within the sentence of chunks [a, b). */
export function extent(
  { tokens, chunks }: Pick<Analysis, 'tokens' | 'chunks'>,
  a: number,
  b: number,
): { readonly from: number; readonly to: number } {
  const first = tokens[chunks[a]?.i ?? 0]
  const last = tokens[(chunks[b - 1]?.j ?? 1) - 1]
  return { from: first?.from ?? 0, to: last?.to ?? 0 }
}

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
]

/** Widens a range by a quotation mark or bracket that it cuts off; undefined where that does not mend it. */
export function balance(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  let [a, b] = [from, to]
  if (!/[“”()[\]"]/.test(text)) return { from, to }
  for (const [open, close] of pairs) {
    const count = (mark: string): number => text.slice(a, b).split(mark).length - 1
    const uneven = open === close ? count(open) % 2 === 1 : count(open) !== count(close)
    if (!uneven) continue
    if (text.charAt(b) === close) b += 1
    // "a bell.": the mark stands behind the stop.
    else if (/[.,]/.test(text.charAt(b)) && text.charAt(b + 1) === close) b += 2
    else if (text.charAt(a - 1) === open) a -= 1
    else return undefined
  }
  return { from: a, to: b }
}

/** Words of a range for a question: brackets out, spaces single. */
export const plain = (text: string): string =>
  text
    .replace(/\s*[([][^()[\]]*[)\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:])/g, '$1')
    .replace(/[.,](?=["”](?:\s|$))/g, '')
    .trim()
