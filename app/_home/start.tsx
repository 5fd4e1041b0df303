import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'

/** The first page of somebody who is known here, until there is something due. */
export async function Start() {
  const c = (await reader()).t('common')
  return (
    <>
      <Top />
      <main id="main" className="main">
        <h1 className="h1">{c('today')}</h1>
        <p>
          <Link className="btn primary" href="/documents">
            {c('documents')}
          </Link>
        </p>
      </main>
    </>
  )
}
