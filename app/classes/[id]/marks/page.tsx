import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { ownGrades } from '@/lib/data/gradebook/student'
import { Grades } from '../_grades/grades'
import { ClassBar } from '../_ui/class-bar'
import { type ClassParams, loadClass } from '../load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_marks') })

/** A student's own marks in a class: what is released. */
export default async function OwnMarksPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props, 'student')
  const t = (await reader()).t('gradebook')
  const grades = await ownGrades(actor, classroom.id, new Date())
  if (!grades.ok) notFound()
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="marks" />
      <main id="main" className="main class own-grades">
        <h1 className="h1">{t('yourMarks', { name: classroom.name })}</h1>
        <Grades grades={grades.value} hrefOf={(id) => `/assignments/${id}`} />
      </main>
    </>
  )
}
