import { Link } from '@/app/_ui/link'
import { PasteBox, type Refused } from '@/app/_ui/paste-box'
import { reader } from '@/app/_ui/reader'

const steps = ['step1', 'step2', 'step3'] as const

/** For who has nothing to study yet: how it goes, and the box in which it begins. */
export async function FirstSteps({ query }: { query: Refused }) {
  const s = (await reader()).t('today')
  return (
    <>
      <section className="lead first-steps">
        <h1 className="today-h">
          {s('emptyTitle')} <span>{s('emptyText')}</span>
        </h1>
        <ol className="first-list">
          {steps.map((step) => (
            <li key={step}>
              <b>{s(step)}</b>
              <span className="sub">{s(`${step}Text`)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel first-text">
        <PasteBox query={query} />
        <p className="small">
          {s('orElse')} <Link href="/documents">{s('trySamples')}</Link> · <Link href="/cards/new">{s('orCards')}</Link>{' '}
          · <Link href="/classes">{s('orJoin')}</Link>
        </p>
      </section>
    </>
  )
}
