import { Scroller } from '@/app/_ui/charts/scroller'
import { reader } from '@/app/_ui/reader'
import type { StudentGoal } from '@/lib/data/goals'

/** How each student keeps the goal of a practice. */
export async function GoalTable({ kept }: { kept: readonly StudentGoal[] }) {
  const { t: translate, format } = await reader()
  const [t, c] = [translate('assignments'), translate('classes')]
  const [any] = kept
  if (!any) return null
  const round = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  return (
    <section className="panel" aria-labelledby="goal-h">
      <h2 className="h2" id="goal-h">
        {t('goalStudents')}
      </h2>
      <p className="small quiet">{t('goalStudentsNote', { percent: any.percent, days: any.days })}</p>
      <Scroller label={t('goalRegion')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{c('student')}</th>
              {(['goalDays', 'goalNow', 'goalDue'] as const).map((key) => (
                <th scope="col" className="num" key={key}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map(({ userId, name, steady, expected, due }) => (
              <tr key={userId}>
                <th scope="row">{name}</th>
                <td className="num">{steady}</td>
                <td className="num">{c('percent', { value: round(100 * expected) })}</td>
                <td className="num">{due}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
