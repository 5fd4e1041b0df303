import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { bearerOf } from '@/lib/auth/actor'
import { accountOfLink } from '@/lib/data/users/reset'
import { choosePassword } from '../../actions'
import { ExpiredLink } from '../../expired-link'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('chooseTitle'),
  referrer: 'no-referrer',
})

export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params
  const link = bearerOf(token, 'reset-password')
  const account = link.ok ? await accountOfLink(link.value) : link
  if (!account.ok && account.code === 'not_found') notFound()
  if (!account.ok) return <ExpiredLink href="/forgotten" />
  const a = (await reader()).t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('chooseTitle')}</h1>
      <p className="quiet">{a('chooseText', { name: account.value })}</p>
      <Form action={choosePassword}>
        <input type="hidden" name="token" value={token} />
        <Field
          name="newPassword"
          type="password"
          label={a('newPassword')}
          hint={a('newPasswordHint')}
          autoComplete="new-password"
          required
        />
        <div className="form-end">
          <Submit>{a('changePassword')}</Submit>
        </div>
      </Form>
    </main>
  )
}
