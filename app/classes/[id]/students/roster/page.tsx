import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { lastRoster } from '@/lib/data/roster/undo'
import { sentencesOf } from '@/lib/i18n'
import { ClassBar } from '../../_ui/class-bar'
import { type ClassParams, loadClass } from '../../load'
import { Last } from './_ui/last'
import type { RosterTexts } from './_ui/texts'
import { Upload } from './_ui/upload'

export const generateMetadata = async () => ({ title: (await reader()).t('roster')('title') })

export default async function RosterPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props, 'teacher')
  const last = await lastRoster(actor, classroom.id)
  if (!last.ok) notFound()
  const { locale, t } = await reader()
  const texts = { ...sentencesOf(locale, 'roster'), errors: sentencesOf(locale, 'errors') } as RosterTexts
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="students" />
      <main id="main" className="main class roster">
        <h1 className="h1">{t('roster')('title')}</h1>
        <Upload classId={classroom.id} texts={texts} />
        {last.value && <Last classId={classroom.id} roster={last.value} />}
      </main>
    </>
  )
}
