import { reader } from '@/app/_ui/reader'
import type { Overview } from '@/lib/data/cards/overview'
import { WhenDue } from './when-due'

/** Where the minutes come from. */
export async function Pace({ overview }: { overview: Overview }) {
  const s = (await reader()).t('today')
  const seconds = Math.round(overview.secondsEach)
  return <p className="small quiet today-note">{s(overview.isOwnPace ? 'paceOwn' : 'paceUsual', { seconds })}</p>
}

/** What comes next where nothing is left to do. */
export async function Ahead({ overview, now }: { overview: Overview; now: Date }) {
  const { t, format } = await reader()
  const s = t('today')
  const { nextDueAt, forecast } = overview
  const [, tomorrow] = forecast
  if (nextDueAt === null) return null
  return (
    <p className="small quiet today-note">
      <WhenDue afterMillis={nextDueAt.getTime() - now.getTime()} />
      {s('nextBack', { time: format.relativeTime(nextDueAt, now) })}{' '}
      {tomorrow && s('tomorrow', { count: tomorrow.young + tomorrow.mature })}
    </p>
  )
}
