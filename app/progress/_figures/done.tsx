import { Bars } from '@/app/_ui/charts/bars'
import { Calendar } from '@/app/_ui/charts/calendar'
import { PartsKey } from '@/app/_ui/charts/parts-key'
import type { ProgressDay } from '@/lib/data/progress'
import { addDays, weekdayOf } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import { type StepFigures, stages } from '@/lib/domain/history'
import { type Figure, namedEvery, type Setting } from './figure'

const mondayOf = ({ day }: ProgressDay) => addDays(day, 1 - weekdayOf(day))

/** A Monday, to name the days of the week. */
const someMonday = '2026-01-05'

/** On which days there was study, rest, or a gap; and how long it took. */
export const calendar = ({ progress: { days, streak }, words }: Setting): Figure => {
  const { p, day, weekday } = words
  const count = (kind: ProgressDay['kind']) => days.filter((each) => each.kind === kind).length
  const sum = (own: readonly ProgressDay[], of: 'answers' | 'seconds') =>
    own.reduce((total, each) => total + each[of], 0)
  const weeks = [...grouped(days, mondayOf)]
  const every = weeks.length > 16 ? 5 : 2
  return {
    title: p('calendarTitle', { days: count('done'), streak: streak.days }),
    note: `${p('calendarNote', { weeks: days.length / 7 })}${weeks.length > 16 ? ` ${p('calendarDarker')}` : ''}`,
    drawing: (
      <Calendar
        label={p('calendarLabel', {
          weeks: days.length / 7,
          done: count('done'),
          rest: count('rest'),
          missed: count('missed'),
        })}
        days={days.map((each) => ({ day: each.day, kind: each.kind, count: each.answers }))}
        firstWeekday={weekdayOf(days[0]?.day ?? someMonday)}
        weekdays={[0, 1, 2, 3, 4, 5, 6].map((at) => (at % 2 === 0 ? weekday(addDays(someMonday, at)) : ''))}
        weekNames={weeks.map(([monday], index) => (index % every === 0 ? day(monday) : ''))}
        legend={{ done: p('day_done'), rest: p('day_rest'), missed: p('day_missed'), open: p('day_open') }}
      />
    ),
    table: {
      caption: p('calendarCaption'),
      columns: [
        { name: p('weekOf'), as: 'day' },
        { name: p('answers') },
        { name: p('daysStudied') },
        { name: p('daysMissed') },
        { name: p('time'), as: 'minutes' },
      ],
      rows: weeks.map(([monday, own]) => [
        monday,
        sum(own, 'answers'),
        own.filter(({ kind }) => kind === 'done').length,
        own.filter(({ kind }) => kind === 'missed').length,
        sum(own, 'seconds'),
      ]),
    },
    acts: [],
  }
}

const answersIn = ({ answers }: StepFigures) => stages.reduce((sum, stage) => sum + answers[stage], 0)

/** How much was answered, told apart by what it was to the card. */
export const answers = ({ progress: { steps, span, studiedDays }, words: { f, fr, day } }: Setting): Figure => {
  const counts = steps.map(answersIn)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const step = f('stepOf', { days: span.stepDays })
  const every = namedEvery(steps.length)
  const names = stages.map((stage) => fr(`stage_${stage}`))
  return {
    title: f('answersTitle', { days: studiedDays, each: Math.round(all / Math.max(1, studiedDays)) }),
    note: f('answersNote', { step }),
    drawing:
      all === 0 ? null : (
        <>
          <Bars
            label={f('answersLabel', {
              all,
              days: studiedDays,
              most: Math.max(...counts),
              step: f('inStep', { days: span.stepDays }),
            })}
            isPast
            width={660}
            bars={steps.map((own, index) => ({
              key: own.from,
              value: counts[index] ?? 0,
              parts: stages.map((stage) => own.answers[stage]),
              ...(index % every === 0 ? { name: day(own.from) } : {}),
            }))}
          />
          <PartsKey names={names} />
        </>
      ),
    table: {
      caption: f('answersCaption'),
      columns: [{ name: f('from'), as: 'day' }, ...names.map((name) => ({ name })), { name: f('together') }],
      rows: steps.map((own) => [own.from, ...stages.map((stage) => own.answers[stage]), answersIn(own)]),
    },
    acts: [],
  }
}

/** How long study took. */
export const time = ({ progress: { steps, span, studiedDays }, words: { f, day, minutes } }: Setting): Figure => {
  const seconds = steps.reduce((sum, own) => sum + own.seconds, 0)
  const all = steps.reduce((sum, own) => sum + answersIn(own), 0)
  const step = f('stepOf', { days: span.stepDays })
  const every = namedEvery(steps.length)
  return {
    title: f('timeTitle', { days: studiedDays, each: minutes(seconds / Math.max(1, studiedDays)) }),
    note: f('timeNote', { step, seconds: Math.round(seconds / Math.max(1, all)) }),
    drawing:
      seconds === 0 ? null : (
        <Bars
          isPast
          width={660}
          label={f('timeLabel', {
            all: minutes(seconds),
            days: studiedDays,
            most: minutes(Math.max(...steps.map((own) => own.seconds))),
            step: f('inStep', { days: span.stepDays }),
          })}
          bars={steps.map((own, index) => ({
            key: own.from,
            value: Math.round(own.seconds / 60),
            ...(index % every === 0 ? { name: day(own.from) } : {}),
          }))}
        />
      ),
    table: {
      caption: f('timeCaption'),
      columns: [{ name: f('from'), as: 'day' }, { name: f('minutes'), as: 'minutes' }, { name: f('answers') }],
      rows: steps.map((own) => [own.from, own.seconds, answersIn(own)]),
    },
    acts: [],
  }
}
