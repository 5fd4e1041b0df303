import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { TimedAssignment } from '@/lib/data/assignments/times'
import { moreMinutes } from '../actions'

const usualMinutes = 5

/** Minutes for everybody, while it is open. */
export async function MoreMinutes({ assignment, now }: { assignment: TimedAssignment; now: Date }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const { id, opensAt, closesAt, releasedAt, settings, timeZone } = assignment
  const isTimed = closesAt !== null || settings.timeLimitMinutes !== null
  if (releasedAt !== null || opensAt > now || (closesAt !== null && closesAt <= now) || !isTimed) return null
  const closes = closesAt && format.dateTime(closesAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <details className="confirm">
      <summary className="small">{t('moreMinutes')}</summary>
      <p className="small">
        {t('moreMinutesExplained')} {closes && t('closesNow', { time: closes })}
      </p>
      <Form action={moreMinutes} className="confirm-form" done={t('moreMinutesDone')}>
        <input type="hidden" name="assignmentId" value={id} />
        <Field
          name="minutes"
          label={t('minutesToGive')}
          type="number"
          min={1}
          max={90}
          required
          defaultValue={usualMinutes}
        />
        <Submit className="btn slim">{t('moreMinutesGive')}</Submit>
      </Form>
    </details>
  )
}
