import { CheckField, Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { StudentResult } from '@/lib/data/assignments/results'
import type { TimedAssignment } from '@/lib/data/assignments/times'
import { localTimeOf } from '@/lib/domain/local-time'
import { except } from '../actions'

/**
 * The times of one student, and what a teacher gives: later, longer, once more, or not at all; once the marks are out, that it was
 * not late or does not count. Seen only when opened.
 */
export async function StudentTimes({ assignment, student }: { assignment: TimedAssignment; student: StudentResult }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const { id, timeZone } = assignment
  const isOut = assignment.releasedAt !== null
  const { userId, name, times, submittedAt } = student
  const { dueAt, closesAt, limitMinutes, exception } = times
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const local = (at: Date | null | undefined) => (at ? localTimeOf(at, timeZone) : '')
  const said = [
    dueAt ? t('hasDue', { time: say(dueAt) }) : t('hasNoDue'),
    closesAt && t('hasClosing', { time: say(closesAt) }),
    limitMinutes === null ? t('hasNoLimit') : t('hasLimit', { count: limitMinutes }),
  ]
  return (
    <details className="confirm">
      <summary className="small">
        {t('times')} <span className="vh">{name}</span>
      </summary>
      <p className="small">{said.filter(Boolean).join(' ')}</p>
      <Form action={except} className="confirm-form" done={t('timesDone', { name })}>
        <input type="hidden" name="assignmentId" value={id} />
        <input type="hidden" name="userId" value={userId} />
        <Field name="due" label={t('dueFor')} type="datetime-local" defaultValue={local(exception?.dueAt)} />
        {isOut ? (
          <>
            <input type="hidden" name="closes" value="" />
            <input type="hidden" name="minutes" value="" />
          </>
        ) : (
          <>
            <Field
              name="closes"
              label={t('closesFor')}
              type="datetime-local"
              defaultValue={local(exception?.closesAt)}
            />
            <Field
              name="minutes"
              label={t('minutesFor')}
              type="number"
              min={0}
              max={600}
              defaultValue={exception?.extraMinutes ?? ''}
            />
            {submittedAt && <CheckField name="again" label={t('againFor')} hint={t('againHint')} />}
          </>
        )}
        <CheckField name="excused" label={t('excusedFor')} isTicked={exception?.excused ?? false} />
        <Submit className="btn slim">{t('timesSave', { name })}</Submit>
      </Form>
    </details>
  )
}
