import { notFound } from 'next/navigation'
import { namesFor } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { assignmentsOf } from '@/lib/data/assignments'
import { classProgress, ownClassProgress } from '@/lib/data/class-progress'
import { studentIdsOf } from '@/lib/data/memberships'
import { classNamed } from './_progress/class-named'
import { ClassNotes } from './_progress/class-notes'
import { StudentOverview, TeacherOverview } from './_progress/overview'
import { ClassBar } from './_ui/class-bar'
import { type ClassParams, loadClass } from './load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('thisClass') })

type Props = ClassParams & { searchParams: Promise<{ document?: string | string[]; all?: string }> }

export default async function ClassPage({ params, searchParams }: Props) {
  const { actor, classroom } = await loadClass({ params })
  const { document, all } = await searchParams
  const shown = { documentId: document?.toString(), isAll: all === '1' }
  const now = new Date()
  const isTeacher = classroom.role === 'teacher'
  const [lines, progress] = await Promise.all([
    assignmentsOf(actor, classroom.id, now),
    (isTeacher ? classProgress : ownClassProgress)(actor, classroom.id, now),
  ])
  if (!progress.ok) notFound()
  const nameOf = await namesFor(isTeacher ? await studentIdsOf(actor, classroom.id) : [])
  const seen = isTeacher ? classNamed(progress.value, nameOf) : progress.value
  const frame = { actor, classroom, lines, progress: seen, now }
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="" />
      <main id="main" className="main class">
        <h1 className={isTeacher ? 'vh' : 'h1'}>{classroom.name}</h1>
        <ClassNotes classroom={classroom} />
        {isTeacher ? <TeacherOverview {...frame} {...shown} /> : <StudentOverview {...frame} />}
      </main>
    </>
  )
}
