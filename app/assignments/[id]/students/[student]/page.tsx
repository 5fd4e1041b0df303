import { notFound } from 'next/navigation'
import { Link } from '@/app/_ui/link'
import { namesFor } from '@/app/_ui/names/hidden'
import { NamesSwitch } from '@/app/_ui/names/names-switch'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { answersOf } from '@/lib/data/assignments/answers'
import { studentIdsOf } from '@/lib/data/memberships'
import { AssignmentBar } from '../../_ui/assignment-bar'
import { StudentAnswers } from '../_ui/student-answers'

export const generateMetadata = async () => ({ title: (await reader()).t('gradebook')('answers') })

type Props = { params: Promise<{ id: string; student: string }> }

/** What one student answered to an assignment, for the teachers of the class. */
export default async function StudentAnswersPage({ params }: Props) {
  const actor = await requirePerson()
  const { id, student: userId } = await params
  const answers = await answersOf(actor, id, new Date(), userId)
  const [student] = answers.ok ? answers.value.students : []
  if (!answers.ok || !student) notFound()
  const { classId, className, title, timeZone } = answers.value
  const t = (await reader()).t('gradebook')
  const nameOf = await namesFor(await studentIdsOf(actor, classId))
  return (
    <>
      <Top />
      <AssignmentBar {...{ classId, className, title, assignmentId: id }}>
        <NamesSwitch />
      </AssignmentBar>
      <main id="main" className="main waiting">
        <h1 className="h1">{t('answersOf', { name: nameOf(userId, student.name), title })}</h1>
        <p>
          <Link href={`/assignments/${id}#student-${userId}`}>{t('toTimes')}</Link>
        </p>
        <StudentAnswers student={student} timeZone={timeZone} />
      </main>
    </>
  )
}
