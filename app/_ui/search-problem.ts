import { questionKinds } from '@/lib/domain/question'
import { searchProperties, searchStates } from '@/lib/domain/search'
import type { SearchProblem, SearchProblemCode } from '@/lib/domain/search/problem'
import { searchKeys } from '@/lib/domain/search/terms'
import { reader } from './reader'

const knownFor: Partial<Record<SearchProblemCode, readonly string[]>> = {
  unknownKey: searchKeys.filter((key) => key !== 'card').map((key) => `${key}:`),
  unknownState: searchStates,
  unknownKind: questionKinds,
  badProperty: searchProperties,
}

const listed = (locale: string, words: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(words)

/** By what is wrong with a search: what may stand there instead, as one list. */
export const knownWords = (locale: string): Partial<Record<SearchProblemCode, string>> =>
  Object.fromEntries(Object.entries(knownFor).map(([code, words]) => [code, listed(locale, words)]))

/** What is wrong with a search and what to write instead, as one sentence. */
export const problemWords = async ({ code, text, hint }: SearchProblem): Promise<string> => {
  const { tr, locale } = await reader()
  const known = listed(locale, knownFor[code] ?? [])
  return tr('library')(`search_${code}${hint === null ? '' : 'Near'}`, { text, hint: hint ?? '', known })
}
