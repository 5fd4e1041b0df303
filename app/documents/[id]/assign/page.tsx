import { notFound } from 'next/navigation'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { classesOf } from '@/lib/data/classes'
import { usualDue } from '@/lib/domain/assigning'
import { AssignBar } from './_ui/assign-bar'
import { AssignFields } from './_ui/assign-fields'
import { NothingToAssign } from './_ui/nothing'
import { assignTexts } from './_ui/texts'
import { assignQuestions } from './actions'

export const generateMetadata = async () => ({ title: (await reader()).t('assignments')('assignTitle') })

type Query = { class?: string | string[]; fact?: string | string[] }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export default async function AssignPage({ params, searchParams }: Props) {
  const [actor, now] = [await requirePerson(), new Date()]
  const { class: asked, fact = [] } = await searchParams
  const view = await questionsToAssign(actor, (await params).id, now, [fact].flat())
  if (!view.ok) notFound()
  const taught = (await classesOf(actor, now)).filter(({ role, archived }) => role === 'teacher' && !archived)
  const classes = taught.map(({ id, name, timeZone, students }) => ({
    ...{ id, name, timeZone, students },
    due: usualDue(now, timeZone),
  }))
  const ticked = classes.filter(({ id }) => classes.length === 1 || id === asked).map(({ id }) => id)
  const { locale } = await reader()
  return (
    <>
      <Top />
      <AssignBar view={view.value} />
      {view.value.questions.length === 0 ? (
        <NothingToAssign documentId={view.value.documentId} />
      ) : (
        <Form action={assignQuestions} className="main assign">
          <AssignFields view={view.value} classes={classes} ticked={ticked} texts={assignTexts(locale)} />
        </Form>
      )}
    </>
  )
}
