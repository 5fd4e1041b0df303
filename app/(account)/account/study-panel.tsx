import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** The way to what rules study sessions. */
export async function StudyPanel() {
  const a = (await reader()).t('accounts')
  return (
    <section className="panel">
      <h2 className="h2">{a('studySettings')}</h2>
      <p>
        <Link href="/account/study">{a('studySettingsText')}</Link>
      </p>
    </section>
  )
}
