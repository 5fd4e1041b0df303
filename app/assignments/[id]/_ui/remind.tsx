import { SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { TimedAssignment } from '@/lib/data/assignments/times'
import type { Remindable } from '@/lib/data/notices/remind'
import { noticeWords } from '@/lib/i18n/notice'
import { remind } from '../actions'

type Props = { assignment: TimedAssignment; students: readonly Remindable[] }

/** Reminds one student or all who have not handed in, and says beforehand how it gets to each. */
export async function Remind({ assignment, students }: Props) {
  const { t, locale } = await reader()
  if (students.length === 0) return null
  const n = t('notices')
  const { id, title, dueAt, closesAt, timeZone } = assignment
  const end = dueAt ?? closesAt
  const text = noticeWords(locale)({
    kind: 'reminder',
    about: 'assignment',
    title,
    count: 1,
    due: end && { at: end, timeZone },
  })
  const choices = [
    { value: 'all', label: n('remindAll', { count: students.length }) },
    ...students.map(({ userId, name, arrival }) => ({ value: userId, label: n(`remind-${arrival}`, { name }) })),
  ]
  return (
    <details className="confirm">
      <summary className="small">{n('remind')}</summary>
      <ul className="small">
        {students.map(({ userId, name, arrival }) => (
          <li key={userId}>{n(`remind-${arrival}`, { name })}</li>
        ))}
      </ul>
      {students.some(({ arrival }) => arrival !== 'mail') && <p className="small quiet">{n('remindCopy', { text })}</p>}
      <Form action={remind} className="confirm-form" done={n('remindDone')}>
        <input type="hidden" name="assignmentId" value={id} />
        <SelectField name="userId" label={n('remindWhom')} defaultValue="all" choices={choices} />
        <Submit className="btn slim">{n('remindAct')}</Submit>
      </Form>
    </details>
  )
}
