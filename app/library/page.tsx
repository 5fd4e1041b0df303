import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { parseSearch } from '@/lib/domain/search/parse'
import { Found } from './_ui/found'
import { SearchBar } from './_ui/search-bar'
import { askedIn, type LibraryQuery } from './address'

export const generateMetadata = async () => ({ title: (await reader()).t('library')('title') })

export default async function LibraryPage({ searchParams }: { searchParams: Promise<LibraryQuery> }) {
  const actor = await requireActor()
  const asked = askedIn(await searchParams)
  const parsed = parseSearch(asked.text)
  return (
    <>
      <Top />
      <main id="main" className="main library">
        <h1 className="h1">{(await reader()).t('library')('title')}</h1>
        <SearchBar asked={asked} problem={parsed.ok ? null : parsed.problem} />
        {parsed.ok && <Found actor={actor} asked={asked} search={parsed.search} />}
      </main>
    </>
  )
}
