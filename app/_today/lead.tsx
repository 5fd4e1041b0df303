import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { StudyWays } from '@/app/_ui/study-ways'
import type { Overview } from '@/lib/data/cards/overview'
import { Begin } from './begin'
import { Late } from './late'
import { newAtOnce } from './new-at-once'
import { Ahead, Pace } from './notes'

/** A short session, offered where all of it takes longer. */
const shortMinutes = 3

/** What is due on this study day, which after midnight is still yesterday's date, how long it takes, and the way into it. */
export async function Lead({ overview, now }: { overview: Overview; now: Date }) {
  const { t, format } = await reader()
  const s = t('today')
  const { day, due, minutes, newToday, newLeft, done } = overview
  const fresh = Math.min(newToday + newLeft, newAtOnce)
  const isIdle = due + newToday === 0
  const isDone = isIdle && done.answers > 0
  const [today] = overview.forecast
  const later = due === 0 && today ? today.young + today.mature : 0
  const rest = isDone
    ? s('doneCounts', done)
    : due > 0
      ? s('aboutMinutes', { minutes })
      : newToday > 0
        ? s('newWaiting', { count: newToday })
        : s('restDay')
  return (
    <section className="lead">
      <p className="label">
        {format.dateTime(new Date(`${day}T12:00:00Z`), {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        })}
      </p>
      <h1 className="today-h">
        {later > 0 ? s('laterToday', { count: later }) : isDone ? s('doneToday') : s('dueNow', { count: due })}{' '}
        <span>{rest}</span>
      </h1>
      <div className="row today-act">
        {!isIdle && <Begin href="/study" label={s('begin')} />}
        {due > 0 && minutes > shortMinutes && (
          <Link className="btn big" href={`/study?mode=review&minutes=${shortMinutes}`}>
            {s('onlyMinutes', { minutes: shortMinutes })}
          </Link>
        )}
        {fresh > 0 && (due > 0 || newToday === 0) && (
          <Link className="btn text" href={`/study?mode=learn&n=${fresh}`}>
            {s('learnNew', { count: fresh })}
          </Link>
        )}
        <StudyWays path="/study" />
      </div>
      {due > 0 && <Pace overview={overview} />}
      <Late backlog={overview.backlog} day={day} />
      {(isIdle || later > 0) && <Ahead overview={overview} now={now} />}
    </section>
  )
}
