import { notFound } from 'next/navigation'
import { namesFor } from '@/app/_ui/names/hidden'
import { NamesSwitch } from '@/app/_ui/names/names-switch'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { questionAnswers } from '@/lib/data/assignments/question'
import { studentIdsOf } from '@/lib/data/memberships'
import { regradesOf } from '@/lib/data/regrade/history'
import { AssignmentBar } from '../../_ui/assignment-bar'
import { Anew } from '../_ui/anew'
import { Answers } from '../_ui/answers'
import { History } from '../_ui/history'
import { QuestionHead } from '../_ui/question-head'
import { Scheme } from '../_ui/scheme'
import { type RegradeQuery, trialOf } from '../trial'

export const generateMetadata = async () => ({ title: (await reader()).t('marking')('openQuestion') })

type Props = { params: Promise<{ id: string; item: string }>; searchParams: Promise<RegradeQuery> }
/** One question across its students, for the teachers of the class: to be marked, and to be marked anew. */
export default async function MarkQuestionPage({ params, searchParams }: Props) {
  const actor = await requirePerson()
  const { id, item } = await params
  const found = await questionAnswers(actor, id, item, new Date())
  if (!found.ok) notFound()
  const asked = found.value
  const { classId, className, title } = asked.assignment
  const nameOf = await namesFor(await studentIdsOf(actor, classId))
  return (
    <>
      <Top />
      <AssignmentBar {...{ classId, className, title, assignmentId: id }}>
        <NamesSwitch />
      </AssignmentBar>
      <main id="main" className="main marking">
        <QuestionHead {...{ asked }} />
        <Answers {...{ asked, nameOf }} />
        <Scheme {...{ asked }} />
        <Anew {...{ asked, nameOf }} trial={await trialOf(actor, asked, await searchParams)} />
        <History {...{ asked }} regrades={await regradesOf(actor, id, item)} />
      </main>
    </>
  )
}
