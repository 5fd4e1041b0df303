import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { guestLimits } from '@/lib/domain/guest'

/** What a visitor should know: what is kept for how long, and how to keep it. */
export async function VisitorPanel() {
  const a = (await reader()).t('accounts')
  const { documents, characters, idleDays } = guestLimits
  return (
    <section className="panel">
      <h2 className="h2">{a('visitorTitle')}</h2>
      <p>{a('visitorText', { documents, characters, days: idleDays })}</p>
      <p className="form-end">
        <Link className="btn primary" href="/sign-up?next=/account">
          {a('signUp')}
        </Link>
        <Link className="btn text" href="/sign-in?next=/account">
          {a('signIn')}
        </Link>
      </p>
    </section>
  )
}
