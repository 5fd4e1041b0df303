import type { SearchProblemCode } from '@/lib/domain/search/problem'
import type { offlineLibrary } from '@/lib/i18n/en/offline-library'

/** What the library says without the server; of what is wrong with a search the sentence by code, and what may stand there instead. */
export type LibraryTexts = Readonly<Record<keyof typeof offlineLibrary, string>> & {
  readonly problems: Readonly<Record<string, string>>
  readonly known: Readonly<Partial<Record<SearchProblemCode, string>>>
}
