import { DataTable } from '@/app/_ui/charts/data-table'
import { Plot } from '@/app/_ui/charts/plot'
import { apart, axisFrom, scale } from '@/app/_ui/charts/scale'
import { reader } from '@/app/_ui/reader'
import type { CardPage } from '@/lib/data/library/card'
import type { RecallCurve, RecallPoint } from '@/lib/domain/card-history'
import { daysBetween, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { nameOfRating } from '@/lib/domain/rating'
import { lineWords } from '../../../line-words'

const [left, right, top, floor] = [40, 590, 14, 176]

type Drawn = {
  readonly curve: RecallCurve
  readonly today: StudyDay
  readonly dueDay: StudyDay | null
  readonly target: number
  readonly label: string
  readonly day: (on: StudyDay) => string
  readonly names: { readonly today: string; readonly due: string; readonly target: string }
}

/** The line as it fell and rose, dotted from today on, with the target and the due day. */
const Drawing = ({ curve, today, dueDay, target, label, day, names }: Drawn) => {
  const all = [...curve.past.flat(), ...curve.ahead]
  const least = axisFrom([...all.map(({ recall }) => recall * 100), target * 100 - 1], 80)
  const x = scale(0, Math.max(1, daysBetween(curve.from, curve.until)), left, right)
  const y = scale(least, 100, floor, top)
  const at = (on: StudyDay) => x(daysBetween(curve.from, on))
  const path = (points: readonly RecallPoint[]) =>
    `M${points.map((point) => `${at(point.day)} ${y(point.recall * 100)}`).join(' L')}`
  const marks = [
    { on: today, name: names.today },
    ...(dueDay !== null && dueDay > today && dueDay <= curve.until ? [{ on: dueDay, name: names.due }] : []),
  ]
  const places = apart(
    marks.map(({ on }) => at(on)),
    44,
  )
  return (
    <Plot label={label} width={660} height={216} isPast>
      {[least, (least + 100) / 2, 100].map((percent) => (
        <g key={percent}>
          <path className="grid" d={`M${left} ${y(percent)}H${right}`} />
          <text x={left - 8} y={y(percent) + 4} textAnchor="end">
            {Math.round(percent)}
          </text>
        </g>
      ))}
      <path className="target" d={`M${left} ${y(target * 100)}H${right}`} />
      <text x={right + 8} y={y(target * 100) + 4}>
        {names.target} {Math.round(target * 100)}
      </text>
      {marks.map(({ on, name }, index) => (
        <g key={name}>
          <path className="axis" d={`M${at(on)} ${top}V${floor}`} />
          <text className="strong" x={places[index]} y={floor + 36} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
      {curve.past.map((points, index) => (
        <path key={curve.reviews[index]?.id} className="line" d={path(points)} />
      ))}
      <path className="line second" d={path(curve.ahead)} />
      {curve.reviews.map((review) => (
        <circle
          key={review.id}
          className={review.rating === 1 ? 'dot' : 'dot full'}
          cx={at(review.day)}
          cy={y((review.before ?? 1) * 100)}
          r={3}
        />
      ))}
      {[curve.from, curve.until].map((on, index) => (
        <text key={on} x={at(on)} y={floor + 18} textAnchor={index === 0 ? 'start' : 'end'}>
          {day(on)}
        </text>
      ))}
    </Plot>
  )
}

/** The forgetting curve with a sentence before it and the figures behind it. */
export async function Curve({ card: { curve, line, target, moment } }: { card: CardPage }) {
  const { t, format } = await reader()
  const [l, c] = [t('library'), t('common')]
  const percent = (share: number | undefined) => format.number(share ?? 0, { style: 'percent' })
  const day = (on: StudyDay) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const { card } = line
  if (curve === null)
    return (
      <section className="panel">
        <h2 className="h2">{l('curveTitle')}</h2>
        <p className="quiet">{l('curveNone')}</p>
      </section>
    )
  const { clock, day: today } = moment
  const dueDay = card.suspendedAt === null ? studyDayOf(card.dueAt, clock) : null
  const isAhead = dueDay !== null && dueDay > today
  const atDue = curve.ahead.findLast((point) => isAhead && point.day <= dueDay)
  const holds = (await lineWords(moment)).holds
  return (
    <section className="panel">
      <h2 className="h2">{l('curveTitle')}</h2>
      <p>
        {l('curveSays', {
          recall: percent(curve.ahead[0]?.recall),
          due: dueDay === null ? 'never' : isAhead ? 'ahead' : card.dueAt <= moment.now ? 'late' : 'today',
          atDue: percent(atDue?.recall),
          day: dueDay === null ? '' : day(dueDay),
          end: percent(curve.ahead.at(-1)?.recall),
          until: day(curve.until),
        })}
      </p>
      <Drawing
        curve={curve}
        today={today}
        dueDay={dueDay}
        target={target}
        label={l('curveLabel', { from: day(curve.from), until: day(curve.until) })}
        day={day}
        names={{ today: l('curveToday'), due: l('curveDue'), target: l('curveTarget') }}
      />
      <DataTable
        open={c('showTable')}
        caption={l('curveCaption')}
        columns={[l('curveDay'), l('curveBefore'), l('curveRating'), l('curveHolds')]}
        rows={curve.reviews.map((review) => [
          day(review.day),
          review.before === null ? l('firstTime') : percent(review.before),
          review.rating === null ? l('entry_known') : l(`rating_${nameOfRating(review.rating)}`),
          holds({ ...card, stability: review.stability }),
        ])}
      />
    </section>
  )
}
