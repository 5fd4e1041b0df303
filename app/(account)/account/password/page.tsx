import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { requireUser } from '@/lib/auth/actor'
import { ownPasswordHash } from '@/lib/data/users'
import { changePassword } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('passwordTitle'),
})

export default async function PasswordPage() {
  const { actor, profile } = await requireUser()
  if ((await ownPasswordHash(actor)) === null) notFound()
  const a = (await reader()).t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('passwordTitle')}</h1>
      {profile.mustChangePassword && (
        <p className="notice">
          {profile.passwordFrom ? a('passwordGivenBy', { name: profile.passwordFrom }) : a('passwordGiven')}
        </p>
      )}
      <Form action={changePassword}>
        <input type="text" value={profile.username ?? ''} autoComplete="username" readOnly hidden />
        <Field name="oldPassword" type="password" label={a('oldPassword')} autoComplete="current-password" required />
        <Field
          name="newPassword"
          type="password"
          label={a('newPassword')}
          hint={a('newPasswordHint')}
          autoComplete="new-password"
          minLength={8}
          required
        />
        <p className="small quiet">{a('passwordEnds')}</p>
        <div className="form-end">
          <Submit>{a('changePassword')}</Submit>
        </div>
      </Form>
    </main>
  )
}
