import Link from 'next/link'
import { reader } from './_ui/reader'
import { Top } from './_ui/top'

export default async function NotFound() {
  const c = (await reader()).t('common')
  return (
    <>
      <Top />
      <main id="main" className="main">
        <h1 className="h1">{c('notFoundTitle')}</h1>
        <p className="cite">{c('notFoundText')}</p>
        <p>
          <Link className="btn" href="/">
            {c('backToStart')}
          </Link>
        </p>
      </main>
    </>
  )
}
