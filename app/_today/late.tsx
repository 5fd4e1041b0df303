import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { Backlog } from '@/lib/data/cards/backlog'
import { daysBetween, type StudyDay } from '@/lib/domain/day'
import { changePlan } from './actions'

/** How many of what is due is late, and the plan that spreads it: another one is one press away. */
export async function Late({ backlog, day }: { backlog: Backlog; day: StudyDay }) {
  const { t, format } = await reader()
  const s = t('today')
  const { late, today, clearOn, offers } = backlog
  if (late === 0) return null
  const onDay = (on: StudyDay) =>
    format.dateTime(
      new Date(`${on}T12:00:00Z`),
      daysBetween(day, on) < 7
        ? { weekday: 'long', timeZone: 'UTC' }
        : { day: 'numeric', month: 'long', timeZone: 'UTC' },
    )
  const told = clearOn === null ? s('late', { late }) : s('lateSpread', { late, today, day: onDay(clearOn) })
  if (clearOn === null && offers.length === 0) return <p className="small quiet today-note">{told}</p>
  return (
    <details className="late">
      <summary className="small">
        {told}
        <b className="late-act">{s(clearOn === null ? 'spread' : 'spreadChange')}</b>
      </summary>
      <p className="small quiet">{s('spreadText')}</p>
      <Form action={changePlan} className="late-offers">
        {offers.map(({ plan, cardsPerDay, minutesPerDay, clearOn: until }) => (
          <button type="submit" className="late-offer" name="days" value={plan.days} key={plan.days}>
            <b>{s('spreadOver', { days: plan.days, cards: cardsPerDay })}</b>
            <span className="sub">{s('spreadUntil', { minutes: minutesPerDay, day: onDay(until) })}</span>
          </button>
        ))}
        {clearOn !== null && (
          <button type="submit" className="late-offer" name="days" value="">
            <b>{s('spreadNone')}</b>
          </button>
        )}
        <Link className="late-offer" href="/decks#late">
          {s('spreadElse')}
        </Link>
      </Form>
    </details>
  )
}
