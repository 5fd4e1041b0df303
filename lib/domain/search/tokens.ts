import { SearchTrouble } from './problem'

/** A piece of a search with its place in it; `end` is behind its last character. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly type: '(' | ')' | '-' | 'and' | 'or' | 'not' }
  /** `key` is what stands before the first colon, null for plain words; in quotes a star is a star no more. */
  | { readonly type: 'term'; readonly key: string | null; readonly value: string; readonly isQuoted: boolean }
)

const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/u.test(letter)
const quotes = /["“”„]/u
const isQuote = (letter: string | undefined): boolean => letter !== undefined && quotes.test(letter)

const words = { and: 'and', or: 'or', not: 'not' } as const
const connective = (text: string): 'and' | 'or' | 'not' | undefined =>
  Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase() as keyof typeof words] : undefined

type Read = { readonly token: Token; readonly next: number }

const quoted = (text: string, start: number, open: number, key: string | null): Read => {
  let end = open + 1
  while (end < text.length && !isQuote(text[end])) end++
  if (end >= text.length)
    throw new SearchTrouble({ code: 'openQuote', start: open, end: text.length, text: text.slice(open), hint: null })
  const token = { type: 'term', key, value: text.slice(open + 1, end), isQuoted: true, start, end: end + 1 } as const
  return { token, next: end + 1 }
}

/** A word, `key:value`, or `key:"several words"`. */
const plain = (text: string, start: number): Read => {
  let end = start
  let colon: number | null = null
  while (end < text.length && !isSpace(text[end]) && text[end] !== '(' && text[end] !== ')') {
    if (isQuote(text[end])) {
      // Quotes belong to a key; else they begin a phrase of their own.
      if (colon === end - 1) return quoted(text, start, end, text.slice(start, colon))
      break
    }
    if (text[end] === ':' && colon === null) colon = end
    end++
  }
  const whole = text.slice(start, end)
  const word = connective(whole)
  if (word) return { token: { type: word, start, end }, next: end }
  // 12:30 is a time, not a key.
  const key = colon !== null && /^\p{L}+$/u.test(text.slice(start, colon)) ? text.slice(start, colon) : null
  const value = key === null || colon === null ? whole : text.slice(colon + 1, end)
  return { token: { type: 'term', key, value, isQuoted: false, start, end }, next: end }
}

const readAt = (text: string, at: number): Read => {
  const letter = text[at]
  if (letter === '(' || letter === ')') return { token: { type: letter, start: at, end: at + 1 }, next: at + 1 }
  // A dash between spaces negates nothing.
  if (letter === '-' && at + 1 < text.length && !isSpace(text[at + 1]))
    return { token: { type: '-', start: at, end: at + 1 }, next: at + 1 }
  return isQuote(letter) ? quoted(text, at, at, null) : plain(text, at)
}

/** The tokens of a search. Throws `SearchTrouble` for a quotation that is never closed. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at])) {
      at++
      continue
    }
    const { token, next } = readAt(text, at)
    tokens.push(token)
    at = next
  }
  return tokens
}
