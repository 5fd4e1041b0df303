import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import { authorQuestions } from '@/lib/data/questions/read'
import type { Learner } from '@/lib/domain/policy'

/** Takes a document to another server, and says what goes with it. */
export async function TakeAlong({ actor, document }: { actor: Learner; document: DocumentView }) {
  const d = (await reader()).t('documents')
  const questions = await authorQuestions(actor, document.id, new Date())
  const count = questions.filter(({ status }) => status === 'approved').length
  const { id, attribution, version } = document
  if (version !== null && version.readTo !== null)
    return (
      <section className="panel take-along">
        <h2 className="h2">{d('takeAlongHead')}</h2>
        <p className="quiet">{d('takeAlongUnread')}</p>
      </section>
    )
  return (
    <section className="panel take-along">
      <h2 className="h2">{d('takeAlongHead')}</h2>
      <p className="quiet">{d('takeAlongNote', { count })}</p>
      <p className="quiet">{attribution ? d('takeAlongTerms', { attribution }) : d('takeAlongNoTerms')}</p>
      <div className="form-end">
        <a className="btn" href={`/documents/${id}/recite-file`} download>
          {d('takeAlong')}
        </a>
      </div>
    </section>
  )
}
