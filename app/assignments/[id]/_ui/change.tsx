import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { TimedAssignment } from '@/lib/data/assignments/times'
import { localTimeOf } from '@/lib/domain/local-time'
import { change, withdraw } from '../actions'

type Props = { assignment: TimedAssignment; hasBegun: boolean; now: Date }

/** Another title, other times for the class, and the way to take back what nobody has begun. */
export async function Change({ assignment, hasBegun, now }: Props) {
  const t = (await reader()).t('assignments')
  const { id, title, opensAt, dueAt, closesAt, releasedAt, timeZone } = assignment
  const local = (at: Date | null) => (at ? localTimeOf(at, timeZone) : '')
  return (
    <>
      {releasedAt === null && (
        <details className="confirm">
          <summary className="small">{t('change')}</summary>
          <p className="small">{t('changeExplained')}</p>
          <Form action={change} className="confirm-form" done={t('changeDone')}>
            <input type="hidden" name="assignmentId" value={id} />
            <Field name="title" label={t('changeTitle')} required maxLength={120} defaultValue={title} />
            {opensAt > now && (
              <Field name="opens" label={t('changeOpens')} type="datetime-local" defaultValue={local(opensAt)} />
            )}
            <Field name="due" label={t('changeDue')} type="datetime-local" defaultValue={local(dueAt)} />
            <Field name="closes" label={t('changeCloses')} type="datetime-local" defaultValue={local(closesAt)} />
            <Submit className="btn slim">{t('changeSave')}</Submit>
          </Form>
        </details>
      )}
      {!hasBegun && (
        <details className="confirm">
          <summary className="small">{t('withdraw')}</summary>
          <p className="small">{t('withdrawExplained')}</p>
          <Form action={withdraw} className="confirm-form">
            <input type="hidden" name="assignmentId" value={id} />
            <Submit className="btn slim">{t('withdrawNow')}</Submit>
          </Form>
        </details>
      )}
    </>
  )
}
