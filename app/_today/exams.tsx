import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { ExamView } from '@/lib/data/decks/exams'

const shown = 2

const dayOf = (at: Date) => ({ at, format: { weekday: 'long', day: 'numeric', month: 'long' } as const })

/** The exams to come, the soonest first: what would be recalled now and then, and what is aimed at. */
export async function Exams({ exams }: { exams: readonly ExamView[] }) {
  const { t, format } = await reader()
  const s = t('today')
  const [next] = exams.slice(shown)
  return (
    <div className="exams">
      {exams.slice(0, shown).map((exam) => (
        <Exam key={exam.id} exam={exam} />
      ))}
      {next && (
        <p className="small quiet">
          {s('examsMore', { count: exams.length - shown, day: format.dateTime(next.at, dayOf(next.at).format) })}
        </p>
      )}
    </div>
  )
}

async function Exam({ exam }: { exam: ExamView }) {
  const { t, format } = await reader()
  const s = t('today')
  const { id, deckId, deckName, title, at, daysLeft, mastery, readiness, readinessNow, target, newPerDay } = exam
  const inPercent = (share: number) => format.number(share, { style: 'percent' })
  const [now, onDay, aim] = [readinessNow, readiness, target].map(inPercent)
  const width = (share: number) => ({ inlineSize: `${share * 100}%` })
  return (
    <section className="exam" aria-labelledby={`exam-${id}`}>
      <div className="head">
        <h2 className="h2" id={`exam-${id}`}>
          {s('examIn', { days: daysLeft })}
        </h2>
        <Link className="small" href={`/decks/${deckId}`}>
          {s('examChange')}
        </Link>
      </div>
      <p className="small quiet">
        {s('examOf', { title, deck: deckName, day: format.dateTime(at, dayOf(at).format) })}
      </p>
      <div
        className="gauge"
        role="img"
        aria-label={s('examGauge', { now: now ?? '', onDay: onDay ?? '', target: aim ?? '' })}
      >
        <i className="inkbox ink-3" style={width(readiness)} />
        {readinessNow > readiness && (
          <i
            className="g-plan"
            style={{ insetInlineStart: `${readiness * 100}%`, ...width(readinessNow - readiness) }}
          />
        )}
        <i className="g-target" style={{ insetInlineStart: `${target * 100}%` }} />
      </div>
      <dl className="gauge-l">
        <div>
          <dt>{s('examNow')}</dt>
          <dd>{now}</dd>
        </div>
        <div>
          <dt>{s('examThen')}</dt>
          <dd>{onDay}</dd>
        </div>
        <div>
          <dt>{s('examTarget')}</dt>
          <dd>{aim}</dd>
        </div>
      </dl>
      <p className="small">
        {s('examStudied', { studied: mastery.studied, total: mastery.total })}{' '}
        {newPerDay > 0 ? s.rich('examNew', { count: newPerDay, b: (words) => <b>{words}</b> }) : s('examAll')}
      </p>
    </section>
  )
}
