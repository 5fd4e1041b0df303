import { isAsked } from '@/app/_ui/document/page-fact'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { StudyWays } from '@/app/_ui/study-ways'
import { deskOf, queueOf } from '@/lib/data/cards'
import type { DocumentView } from '@/lib/data/documents/read'
import type { Learner } from '@/lib/domain/policy'
import type { InkedFact } from '../inked'

type Props = { actor: Learner; now: Date; document: DocumentView; facts: readonly InkedFact[] }

/** What is due of one document, and the minutes it is expected to take at the learner's own pace. */
const dueOf = async (actor: Learner, now: Date, documentId: string) => {
  const desk = await deskOf(actor, now, { documentId })
  if (!desk.ok) return { due: 0, minutes: 0 }
  const { items, expectedSeconds } = await queueOf(desk.value, { mode: 'review' }, 0)
  return { due: items.length, minutes: Math.ceil(expectedSeconds / 60) }
}

/** The way from a document to its questions: what is due, or a first one. */
export async function StudyButton({ actor, now, document, facts }: Props) {
  const d = (await reader()).t('documents')
  const asked = facts.filter(isAsked)
  if (asked.length === 0) return null
  const { due, minutes } = await dueOf(actor, now, document.id)
  const isNew = asked.every((fact) => fact.ink.percent === null)
  return (
    <>
      <span className="small quiet hide-s">
        {isNew ? d('readyCount', { count: asked.length }) : d('dueAbout', { count: due, minutes })}
      </span>
      <Link className="btn primary slim" href={`/study?document=${document.id}`}>
        {isNew ? d('answerFirst') : due > 0 ? d('studyDue') : d('studyNew')}
      </Link>
      <StudyWays path="/study" query={{ document: document.id }} />
    </>
  )
}
