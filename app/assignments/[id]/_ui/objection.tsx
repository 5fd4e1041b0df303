import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { FeedbackItem } from '@/lib/data/assignments/feedback'
import type { OwnAssignment } from '@/lib/data/assignments/shown'
import { contest } from '../actions'

type Props = { item: FeedbackItem; assignment: Pick<OwnAssignment, 'shownAttemptId' | 'contests'> }

/** How a student objects to a mark, and what became of it. */
export async function Objection({ item, assignment }: Props) {
  const t = (await reader()).t('marking')
  const { itemId, mark, given, dropped } = item
  const { shownAttemptId, contests } = assignment
  const said = contests.get(itemId)
  if (said !== undefined)
    return (
      <p className="small quiet">
        {t(`own_${said.resolution ?? 'open'}`)}{' '}
        {said.reply && <span dir="auto">{t('teacherSays', { reply: said.reply })}</span>}
      </p>
    )
  if (shownAttemptId === null || mark === null || mark >= 1 || given === null || dropped) return null
  return (
    <details className="confirm">
      <summary className="small">{t('object')}</summary>
      <Form action={contest} className="confirm-form" done={t('objectSent')}>
        <input type="hidden" name="attemptId" value={shownAttemptId} />
        <input type="hidden" name="itemId" value={itemId} />
        <Field name="reason" label={t('objectReason')} maxLength={500} />
        <Submit className="btn slim">{t('objectSend')}</Submit>
      </Form>
    </details>
  )
}
