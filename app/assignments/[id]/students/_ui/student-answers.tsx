import { reader } from '@/app/_ui/reader'
import type { AnsweringStudent } from '@/lib/data/assignments/answers'
import { FeedbackList } from '../../_ui/feedback'

/** Every attempt of one student with its questions, answers and marks, the last one first. */
export async function StudentAnswers({ student, timeZone }: { student: AnsweringStudent; timeZone: string }) {
  const { t: translate, format } = await reader()
  const t = translate('gradebook')
  if (student.attempts.length === 0) return <p className="cite">{t('noAttempt')}</p>
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return student.attempts.toReversed().map(({ attemptId, number, startedAt, submittedAt, items }) => (
    <section key={attemptId} aria-labelledby={`a-${attemptId}`}>
      <h2 className="h2" id={`a-${attemptId}`}>
        {t('attempt', { number })}
      </h2>
      <p className="small quiet">
        {submittedAt ? t('attemptDone', { time: say(submittedAt) }) : t('attemptOpen', { time: say(startedAt) })}
      </p>
      <FeedbackList items={items} given={t('answerGiven')} none={t('nothingGiven')} />
    </section>
  ))
}
