import { notFound } from 'next/navigation'
import { Downloads } from '@/app/_ui/downloads'
import { named, namesFor } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { gradebookOf } from '@/lib/data/gradebook'
import { studentIdsOf } from '@/lib/data/memberships'
import { ClassBar } from '../_ui/class-bar'
import { type ClassParams, loadClass } from '../load'
import { GradebookTable } from './_ui/gradebook-table'
import { HowTotal } from './_ui/how-total'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_gradebook') })

export default async function GradebookPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props, 'teacher')
  const { t } = await reader()
  const gradebook = await gradebookOf(actor, classroom.id, new Date())
  if (!gradebook.ok) notFound()
  const { columns, rows, weighting } = gradebook.value
  const nameOf = await namesFor(await studentIdsOf(actor, classroom.id))
  const href = `/classes/${classroom.id}/gradebook`
  const tables = [
    { label: t('gradebook')('marks'), href: `${href}/marks` },
    { label: t('gradebook')('answers'), href: `${href}/responses` },
  ]
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="gradebook" />
      <main id="main" className="main class gradebook">
        <div className="head">
          <h1 className="h2">{t('classes')('gradebookTitle', { name: classroom.name })}</h1>
          {columns.length > 0 && <Downloads tables={tables} />}
        </div>
        <GradebookTable columns={columns} rows={named(rows, nameOf)} classId={classroom.id} />
        {columns.length > 0 && <HowTotal classId={classroom.id} columns={columns} weighting={weighting} />}
      </main>
    </>
  )
}
