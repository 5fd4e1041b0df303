import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { OwnAssignment, OwnAttempt } from '@/lib/data/assignments/shown'
import type { Score } from '@/lib/domain/attempt'

/** What came of the attempts: handed in when, and the mark once it is released. */
export async function OwnMark({ assignment }: { assignment: OwnAssignment }) {
  const { t: translate, format } = await reader()
  const [t, a] = [translate('assignments'), translate('assigning')]
  const { id: assignmentId, attempts, released, shows, timeZone, shownAttempt, whichCounts, counting } = assignment
  const finished = attempts.filter((attempt) => attempt.submittedAt !== null)
  if (finished.length === 0) return null
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const markWords = ({ points, maximum, toMark }: Score) => {
    const mark = { points: Math.round(points * 100) / 100, maximum }
    return toMark > 0 ? a('markSoFar', mark) : t('markOf', mark)
  }
  const lateWords = ({ score, daysLate: days, percent }: Pick<OwnAttempt, 'score' | 'daysLate' | 'percent'>) =>
    score !== null && percent !== null && percent < (100 * score.points) / score.maximum
      ? a('lateCounts', { days, percent: Math.round(percent) })
      : a('lateBy', { days })
  return (
    <section className="own-mark" aria-labelledby="mark-h">
      <h2 className="h2" id="mark-h">
        {t('yourMark')}
      </h2>
      <dl className="sum">
        {finished.map(({ id, number, submittedAt, score, daysLate, percent }) => (
          <div key={id}>
            <dt>
              {finished.length > 1 &&
                (shownAttempt === null ? (
                  t('attemptNumber', { number })
                ) : (
                  <Link
                    className="ink"
                    href={`/assignments/${assignmentId}?attempt=${number}`}
                    aria-current={number === shownAttempt || undefined}
                  >
                    {t('attemptNumber', { number })}
                  </Link>
                ))}
              {finished.length > 1 && '. '}
              {[
                submittedAt && t('handedInAt', { time: say(submittedAt) }),
                daysLate > 0 && lateWords({ score, daysLate, percent }),
                number === counting?.number && whichCounts !== 'mean' && a('thisCounts'),
              ]
                .filter(Boolean)
                .join('. ')}
            </dt>
            <dd className="figure">{score && markWords(score)}</dd>
          </div>
        ))}
      </dl>
      {counting && whichCounts === 'mean' && <p>{a('meanCounts', { percent: Math.round(counting.percent) })}</p>}
      {!released && <p className="quiet">{t('waitForMark', { shows: t(`shows_${shows}`) })}</p>}
      {released && finished.some(({ score }) => score !== null && score.toMark > 0) && (
        <p className="quiet">{t('stillToMark', { count: finished.at(-1)?.score?.toMark ?? 0 })}</p>
      )}
      {released && <p className="small quiet">{t('fedNote')}</p>}
    </section>
  )
}
