import { parseDate } from '@/lib/domain/date'
import { acronym, aliases, answerKey, contentTokens, fold, stem, tokens } from '@/lib/domain/text'

/** So many texts that were asked for lately, and as many before them, are what a book compares within a while. */
const most = 6_000

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

/** Folded words in order, with those that carry grammar. */
export const tokensOf = remembered((text): readonly string[] => tokens(text))
/** Folded words that carry content. */
export const contentOf = remembered((text): readonly string[] => contentTokens(text))
/** Stems of the content words of a phrase. */
export const stemsOf = remembered((text): readonly string[] => contentTokens(text).map(stem))
export const keyOf = remembered(answerKey)
/** A phrase in all its forms: as it stands, its aliases, its acronym. */
export const formsOf = remembered((text): readonly string[] => [
  ...new Set([text, ...aliases(text), acronym(text).replace(/^\d+$/, '')].map(answerKey).filter((form) => form !== '')),
])
export const foldOf = remembered(fold)
export const dateOf = remembered(parseDate)
