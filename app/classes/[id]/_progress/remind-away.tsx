import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { ClassStudent } from '@/lib/data/class-progress'
import type { Classroom } from '@/lib/data/classes'
import { howReminded } from '@/lib/data/notices/remind-away'
import type { Person } from '@/lib/domain/policy'
import { noticeWords } from '@/lib/i18n/notice'
import { remindAway } from '../actions'

type Props = { actor: Person; classroom: Classroom; away: readonly ClassStudent[] }

/** Reminds those who have been away to go on studying, and says beforehand how it gets to each. */
export async function RemindAway({ actor, classroom: { id, name: title }, away }: Props) {
  const { t, locale } = await reader()
  const n = t('notices')
  const ids = away.map(({ userId }) => userId)
  const arrivals = new Map((await howReminded(actor, id, ids)).map(({ userId, arrival }) => [userId, arrival]))
  const told = away.map(({ userId, name }) => ({ userId, name, arrival: arrivals.get(userId) ?? 'sign-in' }))
  const text = noticeWords(locale)({ kind: 'reminder', about: 'class', title, count: 1, due: null })
  return (
    <details className="confirm">
      <summary className="btn">{n('remindAway')}</summary>
      <ul className="small">
        {told.map((student) => (
          <li key={student.userId}>{n(`remind-${student.arrival}`, { name: student.name })}</li>
        ))}
      </ul>
      {told.some(({ arrival }) => arrival !== 'mail') && <p className="small quiet">{n('remindCopy', { text })}</p>}
      <Form action={remindAway} className="confirm-form" done={n('remindAwayDone')}>
        <input type="hidden" name="classId" value={id} />
        <Submit className="btn slim">{n('remindAwayAct', { count: away.length })}</Submit>
      </Form>
    </details>
  )
}
