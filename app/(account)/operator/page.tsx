import type { Metadata } from 'next'
import { reader } from '@/app/_ui/reader'
import { requireOperator } from '@/lib/auth/actor'
import { signUpMode } from '@/lib/auth/sign-up-policy'
import { AccountsTable } from './accounts-table'
import { NewAccountPanel } from './new-account-panel'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await reader()).t('common')('operator') })

export default async function OperatorPage({ searchParams }: Props) {
  const actor = await requireOperator()
  const [{ t }, { q }] = await Promise.all([reader(), searchParams])
  const a = t('accounts')
  const modes = { open: a('modeOpen'), invite: a('modeInvite'), closed: a('modeClosed') }
  return (
    <main id="main" className="main account wide">
      <h1 className="h1">{a('operatorTitle')}</h1>
      <section className="panel">
        <h2 className="h2">{a('signUpMode')}</h2>
        <p>{modes[signUpMode()]}</p>
        <p className="small quiet">{a('modeHow')}</p>
      </section>
      <AccountsTable actor={actor} search={typeof q === 'string' ? q : ''} />
      <NewAccountPanel />
    </main>
  )
}
