import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { type Asked, libraryAddress } from '../address'

/** The way through what is found where it is too long for one page. */
export async function Pages({ asked, pages }: { asked: Asked; pages: number }) {
  const l = (await reader()).t('library')
  const { page } = asked
  if (pages < 2 && page === 1) return null
  return (
    <nav className="row" aria-label={l('pagesLabel')}>
      {page > 1 && (
        <Link className="btn" href={libraryAddress({ ...asked, page: page - 1 })} rel="prev">
          {l('previousPage')}
        </Link>
      )}
      <span className="small quiet">{l('pageOf', { page, pages })}</span>
      {page < pages && (
        <Link className="btn" href={libraryAddress({ ...asked, page: page + 1 })} rel="next">
          {l('nextPage')}
        </Link>
      )}
    </nav>
  )
}
