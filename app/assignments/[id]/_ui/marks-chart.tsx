import { reader } from '@/app/_ui/reader'

const bands = Array.from({ length: 10 }, (_, index) => index)
const bandOf = (percent: number) => Math.min(9, Math.floor(percent / 10))

/** How many students have which mark, by tenths, with the same numbers as a table. */
export async function MarksChart({ percents }: { percents: readonly number[] }) {
  const { t: translate } = await reader()
  const t = translate('assignments')
  const counts = bands.map((band) => percents.filter((percent) => bandOf(percent) === band).length)
  const most = Math.max(1, ...counts)
  const label = (band: number) => `${band * 10}${band === 9 ? '–100' : `–${band * 10 + 9}`}%`
  return (
    <section aria-labelledby="dist-h">
      <h2 className="label" id="dist-h">
        {t('marksTitle')}
      </h2>
      <svg
        className="chart"
        viewBox="0 0 440 128"
        role="img"
        aria-label={t('marksChart', { count: String(percents.length) })}
      >
        {counts.map((count, band) => {
          const height = (75 * count) / most
          const x = 20 + band * 42
          return (
            <g key={label(band)}>
              {count > 0 && <rect className="bar" x={x} y={98 - height} width="34" height={height} />}
              {count > 0 && (
                <text x={x + 17} y={92 - height} textAnchor="middle">
                  {count}
                </text>
              )}
              <text x={x + 17} y="116" textAnchor="middle">
                {band * 10}
              </text>
            </g>
          )
        })}
        <path className="axis" d="M0 98.5H440" />
      </svg>
      <details className="data">
        <summary>{translate('common')('showTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('mark')}</th>
              <th scope="col">{t('students')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((count, band) => (
              <tr key={label(band)}>
                <th scope="row">{label(band)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
