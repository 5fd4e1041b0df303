import { reader } from '@/app/_ui/reader'
import type { OwnAssignment } from '@/lib/data/assignments/shown'

/** How it goes, before one starts: times on the clocks of the class, which are named. */
export async function Rules({ assignment }: { assignment: OwnAssignment }) {
  const { t: translate, format } = await reader()
  const [t, a] = [translate('assignments'), translate('assigning')]
  const {
    opensAt,
    dueAt,
    closesAt,
    timeZone,
    questions,
    isDrawn,
    goalPercent,
    timeLimitMinutes,
    hasMoreTime,
    attempts,
  } = assignment
  const say = (at: Date) =>
    t('inZone', {
      time: format.dateTime(at, { dateStyle: 'full', timeStyle: 'short', timeZone }),
      zone: timeZone.replaceAll('_', ' '),
    })
  const lines = [
    [t('questions'), t(isDrawn ? 'questionCountDrawn' : 'questionCount', { count: questions })],
    ...(goalPercent === null ? [] : [[t('goal'), t('goalKeep', { percent: String(goalPercent) })]]),
    [t('opensAt'), say(opensAt)],
    ...(dueAt ? [[t('due'), say(dueAt)]] : []),
    [t('closes'), closesAt ? say(closesAt) : t('never')],
    [t('limit'), timeLimitMinutes === null ? t('limitNone') : t('limitMinutes', { count: timeLimitMinutes })],
    [t('attemptsAllowed'), t('attemptCount', { used: attempts.length, allowed: assignment.attemptsAllowed })],
    ...(Math.max(assignment.attemptsAllowed, attempts.length) > 1
      ? [[a('whichCounts'), a(`counts_${assignment.whichCounts}`)]]
      : []),
    ...(assignment.late.percentPerDay > 0
      ? [
          [
            t('latePolicy'),
            t('lateExplained', { percent: assignment.late.percentPerDay, floor: assignment.late.floorPercent }),
          ],
        ]
      : []),
    ...(assignment.kind === 'graded'
      ? [[a('documentRule'), a(assignment.documentOpen ? 'documentIsOpen' : 'documentIsClosed')]]
      : []),
    [t('shown'), t(`shows_${assignment.shows}`)],
  ] as const
  return (
    <section aria-labelledby="rules-h">
      <h2 className="h2" id="rules-h">
        {t('rules')}
      </h2>
      <dl className="sum">
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        {t('savedAsYouGo')} {timeLimitMinutes !== null && t('clockRuns')} {hasMoreTime && t('moreTime')}
      </p>
    </section>
  )
}
