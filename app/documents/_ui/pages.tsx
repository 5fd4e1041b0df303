import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import { addressOf } from '../address'
import type { Filter } from '../filter'

/** The way through a list too long for one page. */
export async function Pages({ documentId, filter, pages }: { documentId: string; filter: Filter; pages: number }) {
  const d = (await reader()).t('documents')
  if (pages < 2) return null
  return (
    <nav className="row" aria-label={d('pagesLabel')}>
      {filter.page > 1 && (
        <Link className="btn" href={addressOf(documentId, { ...filter, page: filter.page - 1 })}>
          {d('previousPage')}
        </Link>
      )}
      <span className="small quiet">{d('pageOf', { page: filter.page, pages })}</span>
      {filter.page < pages && (
        <Link className="btn" href={addressOf(documentId, { ...filter, page: filter.page + 1 })}>
          {d('nextPage')}
        </Link>
      )}
    </nav>
  )
}
