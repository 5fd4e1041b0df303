import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { listSessions } from '@/lib/data/sessions'
import type { Person } from '@/lib/domain/policy'
import { endAllOthers, endOneSession } from './actions'

/** The browsers somebody is signed in with; each can be ended from here. */
export async function SessionsPanel({ actor }: { actor: Person }) {
  const [{ user, format, t }, sessions] = await Promise.all([reader(), listSessions(actor, new Date())])
  const a = t('accounts')
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className="panel">
      <h2 className="h2">{a('sessions')}</h2>
      <ul className="rows">
        {sessions.map(({ id, createdAt, lastSeenAt }) => (
          <li key={id}>
            <span>{a('sessionLine', { since: moment(createdAt), last: moment(lastSeenAt) })}</span>
            {id === user?.sessionId ? (
              <span className="tag">{a('thisOne')}</span>
            ) : (
              <Form action={endOneSession} className="">
                <input type="hidden" name="id" value={id} />
                <Submit className="btn slim">{a('endSession')}</Submit>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <Form action={endAllOthers} className="">
          <Submit className="btn">{a('endOthers')}</Submit>
        </Form>
      )}
    </section>
  )
}
