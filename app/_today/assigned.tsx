import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { OpenAssignment } from '@/lib/data/assignments'
import { GoalLine } from './goal-line'

/** What a class has set, what is due first in front; times are in the zone of the class, which is named. */
export async function Assigned({ assignments, now }: { assignments: readonly OpenAssignment[]; now: Date }) {
  const { t, format } = await reader()
  const s = t('today')
  return (
    <section className="panel docs">
      <h2 className="h2">{s('setForYou')}</h2>
      <ul className="tasks">
        {assignments.map(({ id, title, className, timeZone, dueAt, state, goal }) => (
          <li key={id}>
            <div>
              <Link href={`/assignments/${id}`}>
                <b>{title}</b>
              </Link>
              <span className="sub">{className}</span>
              {goal && <GoalLine goal={goal} />}
            </div>
            <div className="when">
              {dueAt && (
                <>
                  <b>
                    {format.dateTime(dueAt, {
                      weekday: 'long',
                      day: 'numeric',
                      month: 'long',
                      hour: 'numeric',
                      minute: '2-digit',
                      timeZone,
                      timeZoneName: 'short',
                    })}
                  </b>
                  <span className="sub">{format.relativeTime(dueAt, now)}</span>
                </>
              )}
            </div>
            <Link className="btn" href={`/assignments/${id}`}>
              {state === 'running' ? s('assignmentGoOn') : s('assignmentOpen')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
