import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import type { Overview } from '@/lib/data/cards/overview'
import { Begin } from './begin'

const newAtOnce = 5

/** What is due on this study day, which after midnight is still yesterday's date, how long it takes, and the way into it. */
export async function Lead({ overview, now }: { overview: Overview; now: Date }) {
  const { t, format } = await reader()
  const s = t('study')
  const { day, due, minutes, newToday, newLeft, late, nextDueAt } = overview
  const fresh = Math.min(newToday + newLeft, newAtOnce)
  const rest =
    due > 0 ? s('aboutMinutes', { minutes }) : newToday > 0 ? s('newWaiting', { count: newToday }) : s('restDay')
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
        {s('dueNow', { count: due })} <span>{rest}</span>
      </h1>
      <div className="row today-act">
        {due + newToday > 0 && <Begin href="/study" label={s('begin')} />}
        {fresh > 0 && (due > 0 || newToday === 0) && (
          <Link className="btn text" href={`/study?mode=learn&n=${fresh}`}>
            {s('learnNew', { count: fresh })}
          </Link>
        )}
      </div>
      {late > 0 && <p className="small quiet today-note">{s('lateNote', { count: late })}</p>}
      {due + newToday === 0 && nextDueAt && (
        <p className="small quiet today-note">{s('nextBack', { time: format.relativeTime(nextDueAt, now) })}</p>
      )}
    </section>
  )
}
