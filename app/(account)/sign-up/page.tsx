import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { safeNext } from '@/lib/auth/next-path'
import { isFirstAccount, signUpAsks } from '@/lib/auth/sign-up-policy'
import { ProviderDoor } from '../provider-door'
import { VisitorFirst } from '../visitor-first'
import { codeOf } from './after'
import { SignUpFields } from './sign-up-fields'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await reader()).t('accounts')('signUpTitle'),
})

export default async function SignUpPage({ searchParams }: Props) {
  const [{ user, t }, { next }, asks, isFirst] = await Promise.all([
    reader(),
    searchParams,
    signUpAsks(),
    isFirstAccount(),
  ])
  const wanted = safeNext(typeof next === 'string' ? next : null)
  if (user?.actor.kind === 'person') redirect(wanted)
  const a = t('accounts')
  return (
    <main id="main" className="main account door">
      <h1 className="h1">{asks === 'closed' ? a('closedTitle') : a('signUpTitle')}</h1>
      {asks === 'closed' && <p>{a('closedText')}</p>}
      {codeOf(wanted) && asks !== 'closed' && <p className="quiet">{a('joining', { code: codeOf(wanted) })}</p>}
      {isFirst && <p className="quiet">{a('firstAccount')}</p>}
      {user && asks !== 'closed' && <p className="quiet">{a('guestKeeps')}</p>}
      <VisitorFirst>
        <ProviderDoor next={wanted} error={null} />
      </VisitorFirst>
      {asks !== 'closed' && <SignUpFields asks={asks} next={wanted} code={codeOf(wanted)} />}
      <p>
        {a('haveAccount')} <Link href={`/sign-in?next=${encodeURIComponent(wanted)}`}>{a('signIn')}</Link>
      </p>
    </main>
  )
}
