import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { OwnGoal } from '@/lib/data/goals'

/** How a student keeps the goal of a practice: steady days so far, and what there is to do today. */
export async function OwnGoalPanel({ goal, timeZone }: { goal: OwnGoal; timeZone: string }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const { percent, steady, days, expected, due, until, documentId, documentTitle } = goal
  return (
    <section className="own-goal" aria-labelledby="goal-h">
      <h2 className="h2" id="goal-h" dir="auto">
        {t('goalTitle', { title: documentTitle, percent })}
      </h2>
      <p>
        <b>{t('goalSteady', { steady, days })}</b>
        {until && ` ${t('goalUntil', { time: format.dateTime(until, { dateStyle: 'long', timeZone }) })}`},{' '}
        {t('goalToday', { expected: Math.round(100 * expected), due })}.
      </p>
      <p className="small quiet">{t('goalExplained', { percent })}</p>
      <Link className={due > 0 ? 'btn primary' : 'btn'} href={`/study?document=${documentId}`}>
        {t('goalStudy')}
      </Link>
    </section>
  )
}
