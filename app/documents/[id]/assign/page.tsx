import { notFound } from 'next/navigation'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { AssignBar } from './_ui/assign-bar'
import { AssignFields } from './_ui/assign-fields'
import { ForStudents } from './_ui/for-students'
import { NothingToAssign } from './_ui/nothing'
import { assignTexts } from './_ui/texts'
import { assignQuestions } from './actions'
import { classesToAssign } from './load'

export const generateMetadata = async () => ({ title: (await reader()).t('assignments')('assignTitle') })

type Query = { class?: string | string[]; fact?: string | string[]; student?: string | string[] }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export default async function AssignPage({ params, searchParams }: Props) {
  const [actor, now] = [await requirePerson(), new Date()]
  const { class: asked, fact = [], student = [] } = await searchParams
  const view = await questionsToAssign(actor, (await params).id, now, [fact].flat())
  if (!view.ok) notFound()
  const classes = await classesToAssign(actor, now)
  const ticked = classes.filter(({ id }) => classes.length === 1 || id === asked).map(({ id }) => id)
  return (
    <>
      <Top />
      <AssignBar view={view.value} />
      {view.value.questions.length === 0 ? (
        <NothingToAssign documentId={view.value.documentId} />
      ) : (
        <Form action={assignQuestions} className="main assign">
          <AssignFields view={view.value} {...{ classes, ticked }} texts={assignTexts((await reader()).locale)}>
            <ForStudents students={[student].flat()} />
          </AssignFields>
        </Form>
      )}
    </>
  )
}
