import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** What is said of a link that was good once; `href` is where there is a new one. */
export async function ExpiredLink({ href }: { href: string }) {
  const { t } = await reader()
  const [a, e] = [t('accounts'), t('errors')]
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('expiredTitle')}</h1>
      <p>{e('linkExpired')}</p>
      <p className="form-end">
        <Link className="btn primary" href={href}>
          {a('expiredGoOn')}
        </Link>
      </p>
    </main>
  )
}
