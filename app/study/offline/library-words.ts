import 'server-only'
import { reader } from '@/app/_ui/reader'
import { knownWords } from '@/app/_ui/search-problem'
import { library } from '@/lib/i18n/en/library'
import { offlineLibrary } from '@/lib/i18n/en/offline-library'
import type { LibraryTexts } from './library-texts'

const prefix = 'search_'

/** The sentences of the library without the server, in the reader's language. */
export const libraryTexts = async (): Promise<LibraryTexts> => {
  const { t, locale } = await reader()
  const [l, o] = [t('library'), t('offlineLibrary')]
  const problems = (Object.keys(library) as (keyof typeof library)[]).filter((key) => key.startsWith(prefix))
  const own = Object.keys(offlineLibrary) as (keyof typeof offlineLibrary)[]
  return {
    ...(Object.fromEntries(own.map((key) => [key, o.raw(key)])) as Record<keyof typeof offlineLibrary, string>),
    problems: Object.fromEntries(problems.map((key) => [key.slice(prefix.length), String(l.raw(key))])),
    known: knownWords(locale),
  }
}
