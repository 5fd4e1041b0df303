import { notFound } from 'next/navigation'
import { namesFor } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { studentGrades } from '@/lib/data/gradebook/student'
import { studentIdsOf } from '@/lib/data/memberships'
import { Grades } from '../../_grades/grades'
import { ClassBar } from '../../_ui/class-bar'
import { loadClass } from '../../load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_gradebook') })

type Props = { params: Promise<{ id: string; student: string }> }

/** All marks of one student, for the teachers of the class. */
export default async function StudentGradesPage({ params }: Props) {
  const { actor, classroom } = await loadClass({ params }, 'teacher')
  const t = (await reader()).t('gradebook')
  const grades = await studentGrades(actor, classroom.id, (await params).student, new Date())
  if (!grades.ok) notFound()
  const { userId, name } = grades.value
  const nameOf = await namesFor(await studentIdsOf(actor, classroom.id))
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="gradebook" />
      <main id="main" className="main class own-grades">
        <h1 className="h1">{t('marksOf', { name: nameOf(userId, name) })}</h1>
        <Grades grades={grades.value} hrefOf={(id) => `/assignments/${id}/students/${userId}`} />
      </main>
    </>
  )
}
