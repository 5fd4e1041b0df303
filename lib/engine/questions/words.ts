import { parseDate } from '@/lib/domain/date'
import { acronym, aliases, articles, fold, isFunctionWord, stem } from '@/lib/domain/text'

/** So many texts that were asked for lately, and as many before them, are what a book compares within a while. */
const most = 2_000

/**
 * The same function, which computes each text once in a while: a document's names are compared with one another thousands of
 * times. What was not asked for lately is forgotten.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>()
  let older = recent
  return (text) => {
    const found = recent.get(text)
    if (found !== undefined || recent.has(text)) return found as T
    const value = older.has(text) ? (older.get(text) as T) : compute(text)
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(text, value)
    return value
  }
}

export const foldOf = remembered(fold)
/** Folded words in order, with those that carry grammar. */
export const tokensOf = remembered((text): readonly string[] =>
  foldOf(text)
    .split(' ')
    .filter((token) => token !== ''),
)
/** Folded words that carry content. */
export const contentOf = remembered((text): readonly string[] =>
  tokensOf(text).filter((token) => !isFunctionWord(token)),
)
/** Stems of the content words of a phrase. */
export const stemsOf = remembered((text): readonly string[] => contentOf(text).map(stem))
export const keyOf = remembered((text) =>
  tokensOf(text)
    .filter((token) => !articles.has(token))
    .join(' '),
)
/** A phrase in all its forms: as it stands, its aliases, its acronym. */
export const formsOf = remembered((text): readonly string[] => [
  ...new Set([text, ...aliases(text), acronym(text).replace(/^\d+$/, '')].map(keyOf).filter((form) => form !== '')),
])
export const dateOf = remembered(parseDate)

/** Words as they stand in a regular expression: any mark in them matches any. */
export const asPattern = (words: string): string => words.replace(/[^\p{L}\p{N} ]/gu, '.')
