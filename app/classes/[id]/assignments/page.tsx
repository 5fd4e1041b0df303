import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { assignmentsOf } from '@/lib/data/assignments'
import { AssignmentList } from '../_ui/assignment-list'
import { ClassBar } from '../_ui/class-bar'
import { type ClassParams, loadClass } from '../load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_assignments') })

export default async function AssignmentsPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props)
  const t = (await reader()).t('classes')
  const lines = await assignmentsOf(actor, classroom.id, new Date())
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="assignments" />
      <main id="main" className="main class">
        <h1 className="vh">{t('assignmentsTitle', { name: classroom.name })}</h1>
        <AssignmentList classroom={classroom} lines={lines} />
      </main>
    </>
  )
}
