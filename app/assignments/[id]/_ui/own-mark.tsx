import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { OwnAssignment } from '@/lib/data/assignments/shown'

/** What came of the attempts: handed in when, and the mark once it is released. */
export async function OwnMark({ assignment }: { assignment: OwnAssignment }) {
  const { t: translate, format } = await reader()
  const [t, a] = [translate('assignments'), translate('assigning')]
  const { id: assignmentId, attempts, released, shows, timeZone, shownAttempt, whichCounts, counting } = assignment
  const finished = attempts.filter((attempt) => attempt.submittedAt !== null)
  if (finished.length === 0) return null
  return (
    <section className="own-mark" aria-labelledby="mark-h">
      <h2 className="h2" id="mark-h">
        {t('yourMark')}
      </h2>
      <dl className="sum">
        {finished.map(({ id, number, submittedAt, score }) => (
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
              {submittedAt &&
                t('handedInAt', {
                  time: format.dateTime(submittedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
                })}
              {number === counting?.number && whichCounts !== 'mean' && `. ${a('thisCounts')}`}
            </dt>
            <dd className="figure">
              {score &&
                t('markOf', {
                  points: Math.round(score.points * 100) / 100,
                  maximum: score.maximum,
                })}
            </dd>
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
