import { notFound } from 'next/navigation'
import { namesFor } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { studentProgress } from '@/lib/data/class-progress'
import { studentIdsOf } from '@/lib/data/memberships'
import { openReports } from '@/lib/data/reports'
import { ClassBar } from '../../_ui/class-bar'
import { loadClass } from '../../load'
import { Guardian } from './_ui/guardian'
import { StudentMemory } from './_ui/student-memory'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_students') })

type Props = { params: Promise<{ id: string; student: string }> }

/** One student as the teachers of the class may see them, and the student too; and what can be done. */
export default async function StudentPage({ params }: Props) {
  const { actor, classroom } = await loadClass({ params }, 'teacher')
  const { student: userId } = await params
  const now = new Date()
  const progress = await studentProgress(actor, classroom.id, userId, now)
  const [student] = progress.ok ? progress.value.students : []
  if (!progress.ok || !student) notFound()
  const t = (await reader()).t('reports')
  const nameOf = await namesFor(await studentIdsOf(actor, classroom.id))
  const name = nameOf(userId, student.name)
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="students" />
      <main id="main" className="main class student-page">
        <h1 className="h1">{t('studentTitle', { name, className: classroom.name })}</h1>
        <StudentMemory {...{ classroom, name, userId }} progress={progress.value} />
        <Guardian {...{ classroom, name, userId }} reports={await openReports(actor, classroom.id, userId, now)} />
      </main>
    </>
  )
}
