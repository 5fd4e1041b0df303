import { PasteBox, type Refused } from '@/app/_ui/paste-box'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { listDocuments } from '@/lib/data/documents/list'
import { DocumentTable } from './_ui/document-table'
import { Pages } from './_ui/pages'
import { SearchBar } from './_ui/search-bar'
import { listAddress, pageIn } from './address'

export const generateMetadata = async () => ({ title: (await reader()).t('documents')('title') })

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<Refused> }) {
  const actor = await requireActor()
  const query = await searchParams
  const search = typeof query.q === 'string' ? query.q.slice(0, 200) : ''
  const archived = query.archived === '1'
  const page = pageIn(query.page)
  const { lines, pages } = await listDocuments(actor, { search, archived, page })
  const d = (await reader()).t('documents')
  return (
    <>
      <Top />
      <main id="main" className="main documents">
        <div>
          <h1 className="h1">{d('title')}</h1>
          <SearchBar search={search} archived={archived} />
          {lines.length > 0 && <DocumentTable documents={lines} />}
          <Pages page={page} pages={pages} addressOf={(to) => listAddress({ search, archived }, to)} />
          {lines.length === 0 && <p className="cite">{search || archived ? d('noneFound') : d('none')}</p>}
        </div>
        <PasteBox query={query} />
      </main>
    </>
  )
}
