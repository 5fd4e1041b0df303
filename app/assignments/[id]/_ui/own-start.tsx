import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { OwnAssignment } from '@/lib/data/assignments/shown'
import { sentencesOf } from '@/lib/i18n'
import { Start } from './start-gate'

/** The way in: start, go on, or why neither can be. */
export async function OwnStart({ assignment }: { assignment: OwnAssignment }) {
  const { locale, t: translate, format } = await reader()
  const t = translate('assignments')
  const { id, refusal, attempts, asksStartCode, timeZone } = assignment
  const running = attempts.find((attempt) => attempt.state === 'running')
  if (running) {
    const time = running.deadlineAt && format.dateTime(running.deadlineAt, { timeStyle: 'short', timeZone })
    return (
      <section className="start">
        <p>{time ? t('goOnText', { time }) : t('goOnTextAlways')}</p>
        <Link className="btn primary big" href={`/attempts/${running.id}`}>
          {t('goOn')}
        </Link>
      </section>
    )
  }
  if (refusal === null) {
    const label =
      attempts.length === 0 ? t('start') : `${t('start')}: ${t('attemptNumber', { number: attempts.length + 1 })}`
    const sentences = sentencesOf(locale, 'errors')
    const codeLabel = asksStartCode ? t('startCode') : null
    return <Start assignmentId={id} label={label} codeLabel={codeLabel} sentences={sentences} />
  }
  if (refusal === 'running' || refusal === 'start-code') return null
  const isDone = attempts.length > 0
  return isDone ? null : <p className="notice">{t(`refusal_${refusal}`)}</p>
}
