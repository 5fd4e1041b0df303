import type { Metadata } from 'next'
import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { requireUser } from '@/lib/auth/actor'
import { removeAccount } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('deleteTitle'),
})

export default async function DeleteAccountPage() {
  const { profile } = await requireUser()
  const { t } = await reader()
  const a = t('accounts')
  const isGuest = profile.kind === 'guest'
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('deleteTitle')}</h1>
      <p>{isGuest ? a('deleteVisitorText') : a('deleteText')}</p>
      <Form action={removeAccount}>
        {isGuest ? (
          <input type="hidden" name="confirm" value="" />
        ) : (
          <Field name="confirm" label={a('deleteConfirm', { name: profile.displayName })} autoComplete="off" required />
        )}
        <div className="form-end">
          <Submit className="btn danger">{isGuest ? a('deleteVisitor') : a('delete')}</Submit>
          <Link href="/account">{t('common')('cancel')}</Link>
        </div>
      </Form>
    </main>
  )
}
