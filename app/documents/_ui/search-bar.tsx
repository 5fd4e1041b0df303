import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** Looks for titles, among the documents in use or those put away. */
export async function SearchBar({ search, archived }: { search: string; archived: boolean }) {
  const { t } = await reader()
  const [d, c] = [t('documents'), t('common')]
  return (
    <div className="row documents-bar">
      <search>
        <form className="row" action="/documents">
          <input
            className="field"
            type="search"
            name="q"
            defaultValue={search}
            aria-label={d('searchLabel')}
            placeholder={d('searchLabel')}
          />
          {archived && <input type="hidden" name="archived" value="1" />}
          <button type="submit" className="btn">
            {c('search')}
          </button>
        </form>
      </search>
      <nav className="seg push" aria-label={d('show')}>
        <Link href="/documents" aria-current={archived ? undefined : 'true'}>
          {d('inUse')}
        </Link>
        <Link href="/documents?archived=1" aria-current={archived ? 'true' : undefined}>
          {d('putAway')}
        </Link>
      </nav>
    </div>
  )
}
