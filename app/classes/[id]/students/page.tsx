import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { termToCopy } from '@/lib/data/classes/copy'
import { membersOf, studentIdsOf } from '@/lib/data/memberships'
import { ClassBar } from '../_ui/class-bar'
import { JoinCode } from '../_ui/join-code'
import { type ClassParams, loadClass } from '../load'
import { Members } from './_ui/members'
import { membersNamed } from './_ui/members-named'
import { NextTerm } from './_ui/next-term'
import { PutAway } from './_ui/put-away'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('tab_students') })

export default async function StudentsPage(props: ClassParams) {
  const { actor, classroom } = await loadClass(props, 'teacher')
  const t = (await reader()).t('classes')
  const [members, term] = [await membersOf(actor, classroom.id), await termToCopy(actor, classroom.id, new Date())]
  if (!members.ok || !term.ok) notFound()
  return (
    <>
      <Top />
      <ClassBar classroom={classroom} current="students" />
      <main id="main" className="main class">
        <h1 className="vh">{t('studentsTitle', { name: classroom.name })}</h1>
        <div className="class-grid">
          <Members
            classId={classroom.id}
            members={await membersNamed(members.value, await studentIdsOf(actor, classroom.id))}
          />
          <div className="class-side">
            {!classroom.archived && <JoinCode classroom={classroom} />}
            <NextTerm classroom={classroom} term={term.value} />
            <PutAway classroom={classroom} />
          </div>
        </div>
      </main>
    </>
  )
}
