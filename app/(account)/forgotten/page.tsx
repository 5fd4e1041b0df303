import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { mailService } from '@/lib/data/mails'
import { askForLink } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('forgottenTitle'),
})

/** Where a link to a new password is asked for; there is no such page where this server sends no mail. */
export default async function ForgottenPage() {
  if (mailService() !== 'on') notFound()
  const a = (await reader()).t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('forgottenTitle')}</h1>
      <p className="quiet">{a('forgottenText')}</p>
      <Form action={askForLink} done={a('forgottenDone')}>
        <Field name="account" label={a('nameOrEmail')} autoComplete="username" autoCapitalize="none" required />
        <div className="form-end">
          <Submit>{a('forgottenAsk')}</Submit>
          <Link href="/sign-in">{a('signIn')}</Link>
        </div>
      </Form>
      <p className="small quiet">{a('forgottenElse')}</p>
    </main>
  )
}
