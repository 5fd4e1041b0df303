import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { bearerOf } from '@/lib/auth/actor'
import { confirmAddress } from '../../actions'
import { ExpiredLink } from '../../expired-link'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('confirmTitle'),
  referrer: 'no-referrer',
})

/** A button, because mail programs open links by themselves to look for harm. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params
  const link = bearerOf(token, 'confirm-email')
  if (!link.ok && link.code === 'not_found') notFound()
  if (!link.ok) return <ExpiredLink href="/account" />
  const a = (await reader()).t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('confirmTitle')}</h1>
      <p>{a('confirmText', { email: link.value.grant.about })}</p>
      <Form action={confirmAddress} done={a('confirmDone')}>
        <input type="hidden" name="token" value={token} />
        <div className="form-end">
          <Submit>{a('confirmAct')}</Submit>
          <Link href="/account">{a('account')}</Link>
        </div>
      </Form>
    </main>
  )
}
