import type { Metadata } from 'next'
import { reader } from '@/app/_ui/reader'
import { requireActor } from '@/lib/auth/actor'
import { DailyMailPanel } from './daily-mail-panel'
import { DataPanel } from './data-panel'
import { NoticesPanel } from './notices-panel'
import { ProfilePanel } from './profile-panel'
import { SessionsPanel } from './sessions-panel'
import { SignOutPanel } from './sign-out-panel'
import { StudyPanel } from './study-panel'
import { ThemePanel } from './theme-panel'
import { VisitorPanel } from './visitor-panel'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await reader()).t('accounts')('account') })

export default async function AccountPage() {
  const actor = await requireActor()
  const a = (await reader()).t('accounts')
  return (
    <main id="main" className="main account">
      <div className="head">
        <h1 className="h1">{a('account')}</h1>
        {actor.kind === 'person' && <SignOutPanel actor={actor} />}
      </div>
      {actor.kind === 'guest' && <VisitorPanel />}
      {actor.kind === 'person' && <ProfilePanel actor={actor} />}
      {actor.kind === 'person' && <DailyMailPanel actor={actor} />}
      {actor.kind === 'person' && <NoticesPanel actor={actor} />}
      <ThemePanel />
      <StudyPanel />
      {actor.kind === 'person' && <SessionsPanel actor={actor} />}
      <DataPanel />
    </main>
  )
}
