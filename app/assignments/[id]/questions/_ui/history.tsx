import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { QuestionAnswers } from '@/lib/data/assignments/question'
import type { PastRegrade } from '@/lib/data/regrade/history'
import { undo } from '../actions'

async function Past({ regrade, timeZone }: { regrade: PastRegrade; timeZone: string }) {
  const { t: translate, format } = await reader()
  const t = translate('marking')
  const { remedy, at, by, moved, pointsBefore, pointsAfter, undoneAt } = regrade
  const say = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <>
      <b>
        {remedy === 'points' ? t('past_points', { before: pointsBefore, after: pointsAfter }) : t(`past_${remedy}`)}
      </b>
      <span className="small quiet">
        {t('pastLine', { by: by ?? t('somebody'), time: say(at), moved })}
        {undoneAt && ` ${t('undone', { time: say(undoneAt) })}`}
      </span>
    </>
  )
}

/** What was changed about a question after it was marked; the last change can be taken back. */
export async function History({ asked, regrades }: { asked: QuestionAnswers; regrades: readonly PastRegrade[] }) {
  const t = (await reader()).t('marking')
  const last = regrades.find(({ undoneAt }) => undoneAt === null)
  if (regrades.length === 0) return null
  return (
    <section className="panel" id="history" aria-labelledby="hi-h">
      <h2 className="h2" id="hi-h">
        {t('history')}
      </h2>
      <ol className="plain">
        {regrades.map((regrade) => (
          <li key={regrade.id} className="mq-past">
            <Past regrade={regrade} timeZone={asked.assignment.timeZone} />
          </li>
        ))}
      </ol>
      {last && (
        <Form action={undo} className="" done={t('undoDone')}>
          <input type="hidden" name="assignmentId" value={asked.assignment.id} />
          <input type="hidden" name="itemId" value={asked.itemId} />
          <Submit className="btn slim">{t('undo')}</Submit>
        </Form>
      )}
    </section>
  )
}
