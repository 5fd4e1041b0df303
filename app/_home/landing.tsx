import { Link } from '@/app/_ui/link'
import { PasteBox, type Refused } from '@/app/_ui/paste-box'
import { reader } from '@/app/_ui/reader'
import { Wordmark } from '@/app/_ui/top'
import { landingSample } from '@/lib/data/samples/landing'
import { Sample } from './sample'

const panels = ['cites', 'waits', 'shows'] as const

const LandingTop = async () => {
  const { t } = await reader()
  const [h, c] = [t('home'), t('common')]
  return (
    <header className="top">
      <Wordmark label={c('startPage')} />
      <nav className="nav" aria-label={c('main')}>
        <a href="#sample">{h('sampleLink')}</a>
        <a href="#teachers">{h('teachersLink')}</a>
      </nav>
      <div className="top-end">
        <Link className="btn text" href="/sign-up">
          {c('signUp')}
        </Link>
        <Link className="btn" href="/sign-in">
          {c('signIn')}
        </Link>
      </div>
    </header>
  )
}

/** The first page for visitors: the promise, the box to begin with, and a sample that can be tried at once. */
export async function Landing({ query }: { query: Refused }) {
  const [{ t }, sample] = await Promise.all([reader(), landingSample()])
  const h = t('home')
  return (
    <>
      <LandingTop />
      <main id="main" className="home">
        <section className="promise">
          <h1>{h('title')}</h1>
          <p>{h('lead')}</p>
        </section>
        <PasteBox query={query} />
        {sample && <Sample sample={sample} />}
        <section className="three" id="teachers" aria-label={h('howItWorks')}>
          {panels.map((panel) => (
            <div className="panel" key={panel}>
              <h2 className="h2">{h(`${panel}Head`)}</h2>
              <p className="quiet">{h(`${panel}Text`)}</p>
            </div>
          ))}
        </section>
      </main>
      <footer className="foot">
        <p className="small quiet">{h('foot')}</p>
      </footer>
    </>
  )
}
