import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { AssignmentResults } from '@/lib/data/assignments/results'
import { lastClosing } from '@/lib/domain/assignment'
import { release } from '../actions'

/** When marks are released, or the button that does it, with a warning while somebody may still work. */
export async function Release({ results, now }: { results: AssignmentResults; now: Date }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const { assignment, running } = results
  const { releasedAt, timeZone } = assignment
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  if (releasedAt) return <p className="small quiet">{t('releasedAt', { time: say(releasedAt) })}</p>
  const closing = lastClosing(assignment, assignment.windows)
  const isOpen = closing === null || closing > now
  const { release: released, feedback } = assignment.settings
  const itself = closing === null ? t(`releasesOpen_${feedback}`) : t(`releases_${feedback}`, { time: say(closing) })
  const comes = released === 'by-hand' ? t('releasesByHand') : itself
  return (
    <section className="release">
      <p className="small quiet">{comes}</p>
      {isOpen ? (
        <details className="confirm">
          <summary className="small">{t('releaseClosing')}</summary>
          <p className="small">{t('releaseWarning', { running })}</p>
          <Form action={release} className="">
            <input type="hidden" name="assignmentId" value={assignment.id} />
            <input type="hidden" name="closing" value="yes" />
            <Submit className="btn slim">{t('releaseClosing')}</Submit>
          </Form>
        </details>
      ) : (
        <Form action={release} className="">
          <input type="hidden" name="assignmentId" value={assignment.id} />
          <Submit className="btn primary">{t('release_now')}</Submit>
        </Form>
      )}
    </section>
  )
}
