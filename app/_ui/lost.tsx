import { Link } from './link'
import { reader } from './reader'

/** What stands where there is nothing. */
export async function Lost() {
  const c = (await reader()).t('common')
  return (
    <main id="main" className="main lost">
      <h1 className="h1">{c('notFoundTitle')}</h1>
      <p className="cite">{c('notFoundText')}</p>
      <p>
        <Link className="btn" href="/">
          {c('backToStart')}
        </Link>
      </p>
    </main>
  )
}
