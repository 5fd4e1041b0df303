import { Calendar } from '@/app/_ui/charts/calendar'
import { DataTable } from '@/app/_ui/charts/data-table'
import { progressWords } from '@/app/_ui/charts/words'
import { reader } from '@/app/_ui/reader'
import { type Progress, type ProgressDay, progressWeeks } from '@/lib/data/progress'
import { addDays, weekdayOf } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'

const mondayOf = ({ day }: ProgressDay) => addDays(day, 1 - weekdayOf(day))

/** A Monday, to name the days of the week. */
const someMonday = '2026-01-05'

/** On which days there was study, rest, or a gap; and how long it took. */
export async function CalendarPanel({ progress: { days, streak } }: { progress: Progress }) {
  const { p, c, day, minutes } = await progressWords()
  const { format } = await reader()
  const count = (kind: ProgressDay['kind']) => days.filter((each) => each.kind === kind).length
  const weeks = [...grouped(days, mondayOf)]
  const weekday = (at: number) =>
    format.dateTime(new Date(`${addDays(someMonday, at)}T12:00:00Z`), { weekday: 'short', timeZone: 'UTC' })
  return (
    <section className="panel">
      <h2 className="h2">{p('calendarTitle', { days: count('done'), streak: streak.days })}</h2>
      <p className="small quiet">{p('calendarNote', { weeks: progressWeeks })}</p>
      <Calendar
        label={p('calendarLabel', {
          weeks: progressWeeks,
          done: count('done'),
          rest: count('rest'),
          missed: count('missed'),
        })}
        days={days.map((each) => ({ day: each.day, kind: each.kind, count: each.answers }))}
        firstWeekday={weekdayOf(days[0]?.day ?? someMonday)}
        weekdays={[0, 1, 2, 3, 4, 5, 6].map((at) => (at % 2 === 0 ? weekday(at) : ''))}
        weekNames={weeks.map(([monday], index) => (index % 2 === 0 ? day(monday) : ''))}
        legend={{ done: p('day_done'), rest: p('day_rest'), missed: p('day_missed'), open: p('day_open') }}
      />
      <DataTable
        open={c('showTable')}
        caption={p('calendarCaption')}
        columns={[p('weekOf'), p('answers'), p('daysStudied'), p('daysMissed'), p('time')]}
        rows={weeks.map(([monday, own]) => [
          day(monday),
          String(own.reduce((sum, { answers }) => sum + answers, 0)),
          String(own.filter(({ kind }) => kind === 'done').length),
          String(own.filter(({ kind }) => kind === 'missed').length),
          minutes(own.reduce((sum, { seconds }) => sum + seconds, 0)),
        ])}
      />
    </section>
  )
}
