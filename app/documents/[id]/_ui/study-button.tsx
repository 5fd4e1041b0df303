import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import type { InkedFact } from '../inked'

/** The way from a document to its questions: what is due, or a first one. */
export async function StudyButton({ document, facts }: { document: DocumentView; facts: readonly InkedFact[] }) {
  const d = (await reader()).t('documents')
  const asked = facts.filter((fact) => fact.asked.length > 0 && !fact.disputed)
  if (asked.length === 0) return null
  const due = asked.filter((fact) => fact.ink.lateDays !== null).length
  const isNew = asked.every((fact) => fact.ink.percent === null)
  return (
    <>
      <span className="small quiet hide-s">
        {isNew ? d('readyCount', { count: asked.length }) : d('dueCount', { count: due })}
      </span>
      <Link className="btn primary slim" href={`/study?document=${document.id}`}>
        {isNew ? d('answerFirst') : due > 0 ? d('studyDue') : d('studyNew')}
      </Link>
    </>
  )
}
