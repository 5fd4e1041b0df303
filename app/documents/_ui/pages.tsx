import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

type Props = { readonly page: number; readonly pages: number; readonly addressOf: (page: number) => string }

/** The way through a list too long for one page. */
export async function Pages({ page, pages, addressOf }: Props) {
  const d = (await reader()).t('documents')
  if (pages < 2) return null
  return (
    <nav className="row" aria-label={d('pagesLabel')}>
      {page > 1 && (
        <Link className="btn" href={addressOf(page - 1)}>
          {d('previousPage')}
        </Link>
      )}
      <span className="small quiet">{d('pageOf', { page, pages })}</span>
      {page < pages && (
        <Link className="btn" href={addressOf(page + 1)}>
          {d('nextPage')}
        </Link>
      )}
    </nav>
  )
}
