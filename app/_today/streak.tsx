import { reader } from '@/app/_ui/reader'
import type { DayLine, Overview } from '@/lib/data/cards/overview'

/** The last two weeks: days studied, days of rest, days missed. A day with nothing due breaks nothing. */
export async function StreakPanel({ streak, days }: Pick<Overview, 'streak' | 'days'>) {
  const s = (await reader()).t('today')
  const words: Record<DayLine['kind'], string> = {
    done: s('dayDone'),
    rest: s('dayRest'),
    missed: s('dayMissed'),
    open: s('dayToday'),
  }
  const hasStudied = days.some(({ kind }) => kind === 'done')
  return (
    <section className="panel">
      <div className="head">
        <h2 className="h2">
          {streak.days > 0 ? s('streakDays', { count: streak.days }) : s(hasStudied ? 'streakAnew' : 'streakNone')}
        </h2>
        <p className="small quiet">{s('emptyRest')}</p>
      </div>
      <ol className="streak">
        {days.map(({ day, kind }) => (
          <li key={day}>
            <i className={`day-${kind}`} />
            <span>{Number(day.slice(8))}</span>
            <span className="vh">{words[kind]}</span>
          </li>
        ))}
      </ol>
      <ul className="legend">
        {(['done', 'rest', 'missed', 'open'] as const).map((kind) => (
          <li key={kind}>
            <span className={`day-box day-${kind}`} />
            {words[kind]}
          </li>
        ))}
      </ul>
    </section>
  )
}
