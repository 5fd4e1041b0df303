import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { gradebookOf } from '@/lib/data/gradebook'
import { ClassBar } from '../_ui/class-bar'
import { type ClassParams, loadClass } from '../load'
import { GradebookTable } from './_ui/gradebook-table'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_gradebook') })

export default async function GradebookPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props, 'teacher')
  const t = (await reader()).t('classes')
  const gradebook = await gradebookOf(actor, classroom.id, new Date())
  if (!gradebook.ok) notFound()
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="gradebook" />
      <main id="main" className="main class">
        <div className="head">
          <h1 className="h2">{t('gradebookTitle', { name: classroom.name })}</h1>
          <a className="btn slim" href={`/classes/${classroom.id}/gradebook/csv`} download>
            {t('downloadCsv')}
          </a>
        </div>
        {gradebook.value.columns.length === 0 && <p className="cite">{t('gradebookEmpty')}</p>}
        <GradebookTable gradebook={gradebook.value} />
      </main>
    </>
  )
}
