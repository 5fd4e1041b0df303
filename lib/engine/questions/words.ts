import { parseDate } from '@/lib/domain/date'
import { acronym, aliases, answerKey, contentTokens, fold, stem, tokens } from '@/lib/domain/text'

const most = 50_000

/** The same function, which computes each text once: a document's names are compared with one another thousands of times. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    if (known.size >= most) known.clear()
    const value = compute(text)
    known.set(text, value)
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
