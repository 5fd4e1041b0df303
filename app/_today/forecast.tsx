import { reader } from '@/app/_ui/reader'
import type { DueOn } from '@/lib/domain/progress'

const height = 84
const floor = 112
const step = 400 / 14

/** How many facts come due on each of the next days: a chart, and the same as a table. */
export async function Forecast({ forecast }: { forecast: readonly DueOn[] }) {
  const { t, format } = await reader()
  const [s, c] = [t('today'), t('common')]
  const days = forecast.map(({ day, young, mature }) => ({
    day,
    count: young + mature,
    at: new Date(`${day}T12:00:00Z`),
  }))
  const most = Math.max(1, ...days.map(({ count }) => count))
  const inUtc = { timeZone: 'UTC' } as const
  return (
    <section className="panel">
      <h2 className="h2">{s('next14')}</h2>
      <svg
        className="chart"
        viewBox="0 0 400 148"
        role="img"
        aria-label={s('next14Label', {
          today: days[0]?.count ?? 0,
          most: Math.max(...days.map(({ count }) => count)),
        })}
      >
        {days.map(({ day, count, at }, index) => {
          const middle = index * step + step / 2
          const tall = (count / most) * height
          const look = index === 0 ? 'strong' : undefined
          return (
            <g key={day}>
              {count > 0 && (
                <rect
                  className={index === 0 ? 'bar now' : 'bar'}
                  x={middle - 10}
                  y={floor - tall}
                  width="20"
                  height={tall}
                />
              )}
              <text x={middle} y={floor - tall - 6} textAnchor="middle" className={look}>
                {count}
              </text>
              <text x={middle} y={floor + 17} textAnchor="middle" className={look}>
                {format.dateTime(at, { weekday: 'narrow', ...inUtc })}
              </text>
              <text x={middle} y={floor + 34} textAnchor="middle" className={look}>
                {at.getUTCDate()}
              </text>
            </g>
          )
        })}
        <path className="axis" d={`M0 ${floor + 0.5}H400`} />
      </svg>
      <details className="data">
        <summary>{c('showTable')}</summary>
        <table>
          <caption className="vh">{s('next14')}</caption>
          <thead>
            <tr>
              <th scope="col">{s('colDay')}</th>
              <th scope="col">{s('colDue')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count, at }) => (
              <tr key={day}>
                <th scope="row">
                  {format.dateTime(at, { weekday: 'short', day: 'numeric', month: 'short', ...inUtc })}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
