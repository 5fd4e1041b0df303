import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CheckField, Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { safeNext } from '@/lib/auth/next-path'
import { ProviderDoor } from '../provider-door'
import { VisitorFirst } from '../visitor-first'
import { signIn } from './actions'
import { Forgotten } from './forgotten'
import { Notes } from './notes'

type Props = { searchParams: Promise<Record<'next' | 'error' | 'done', string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await reader()).t('accounts')('signIn') })

export default async function SignInPage({ searchParams }: Props) {
  const [{ user, t }, { next, error, done }] = await Promise.all([reader(), searchParams])
  const wanted = safeNext(typeof next === 'string' ? next : null)
  if (user?.actor.kind === 'person') redirect(wanted)
  const a = t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{a('signIn')}</h1>
      <Notes isVisitor={user !== null} hasNewPassword={done === 'password'} next={wanted} />
      <VisitorFirst>
        <ProviderDoor next={wanted} error={typeof error === 'string' ? error : null} />
        <Form action={signIn}>
          <input type="hidden" name="next" value={wanted} />
          <Field name="username" label={a('username')} autoComplete="username" autoCapitalize="none" required />
          <Field name="password" type="password" label={a('password')} autoComplete="current-password" required />
          <CheckField name="shared" label={a('shared')} hint={a('sharedHint')} />
          <div className="form-end">
            <Submit>{a('signIn')}</Submit>
            <span>
              {a('noAccount')} <Link href={`/sign-up?next=${encodeURIComponent(wanted)}`}>{a('makeOne')}</Link>
            </span>
          </div>
        </Form>
      </VisitorFirst>
      <Forgotten />
    </main>
  )
}
