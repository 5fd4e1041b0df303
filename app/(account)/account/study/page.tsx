import type { Metadata } from 'next'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { requireActor } from '@/lib/auth/actor'
import { studiedLanguages } from '@/lib/data/decks/languages'
import { readPreference } from '@/lib/data/users/preferences'
import { sentencesOf } from '@/lib/i18n'
import { StudySettings } from './study-settings'
import type { Texts } from './texts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await reader()).t('studySettings')('title') })

export default async function StudySettingsPage() {
  const actor = await requireActor()
  const [preferences, studied, { locale, t }] = await Promise.all([
    readPreference(actor, 'study'),
    studiedLanguages(actor),
    reader(),
  ])
  const s = t('studySettings')
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const languages = studied.map((code) => ({ code, name: names.of(code) ?? code }))
  return (
    <main id="main" className="main account">
      <div className="head">
        <div>
          <Link className="small" href="/account">
            {s('back')}
          </Link>
          <h1 className="h1">{s('title')}</h1>
          <p className="quiet">{s('lead')}</p>
        </div>
      </div>
      <StudySettings
        preferences={preferences}
        languages={languages}
        texts={sentencesOf(locale, 'studySettings') as Texts}
      />
    </main>
  )
}
