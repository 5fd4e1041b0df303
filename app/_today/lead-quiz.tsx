import { reader } from '@/app/_ui/reader'
import type { OpenAssignment } from '@/lib/data/assignments'
import { Begin } from './begin'

/** What a class has set, where nothing else is to be done: the first of it is what the day is about. */
export async function LeadQuiz({ assignment, now }: { assignment: OpenAssignment; now: Date }) {
  const { t, format } = await reader()
  const s = t('today')
  const { id, title, className, dueAt, timeZone, state } = assignment
  const due = dueAt && {
    time: format.dateTime(dueAt, { dateStyle: 'full', timeStyle: 'short', timeZone }),
    distance: format.relativeTime(dueAt, now),
  }
  return (
    <section className="lead">
      <p className="label">{className}</p>
      <h1 className="today-h">
        {s(state === 'running' ? 'quizRunning' : 'quizWaits', { title })} {due && <span>{s('quizDue', due)}</span>}
      </h1>
      <div className="row today-act">
        <Begin href={`/assignments/${id}`} label={state === 'running' ? s('assignmentGoOn') : s('assignmentOpen')} />
      </div>
    </section>
  )
}
