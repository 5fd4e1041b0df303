import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { assignmentsOf } from '@/lib/data/assignments'
import { membersOf } from '@/lib/data/memberships'
import { AssignmentList } from './_ui/assignment-list'
import { ClassBar } from './_ui/class-bar'
import { Documents } from './_ui/documents'
import { JoinCode } from './_ui/join-code'
import { Leave } from './_ui/leave'
import { Todos } from './_ui/todos'
import { type ClassParams, loadClass } from './load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('thisClass') })

export default async function ClassPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props)
  const t = (await reader()).t('classes')
  const lines = await assignmentsOf(actor, classroom.id, new Date())
  const members = classroom.role === 'teacher' ? await membersOf(actor, classroom.id) : null
  const students = members?.ok ? members.value.filter((member) => member.role === 'student').length : 0
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="" />
      <main id="main" className="main class">
        <h1 className={classroom.role === 'teacher' ? 'vh' : 'h1'}>{classroom.name}</h1>
        {classroom.isSample && <p className="notice">{t('sampleNote')}</p>}
        {classroom.role === 'teacher' && <Todos classroom={classroom} lines={lines} students={students} />}
        <div className="class-grid">
          <AssignmentList classroom={classroom} lines={lines.slice(0, 8)} />
          <div className="class-side">
            <Documents actor={actor} classroom={classroom} />
            {classroom.role === 'teacher' ? <JoinCode classroom={classroom} /> : <Leave classroom={classroom} />}
          </div>
        </div>
      </main>
    </>
  )
}
