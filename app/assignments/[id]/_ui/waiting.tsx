import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { WaitingAnswer } from '@/lib/data/assignments/results'
import { accept, refuse } from '../actions'
import { GivenWords } from './given'
import { MarkForm } from './mark-form'

async function ToMark({ waiting, assignmentId }: { waiting: WaitingAnswer; assignmentId: string }) {
  const { t: translate } = await reader()
  const t = translate('assignments')
  const { attemptId, itemId, name, stem, answer, points, scheme, given } = waiting
  return (
    <li className="fb">
      <h3 className="item-stem" dir="auto">
        {stem}
      </h3>
      <dl>
        <div>
          <dt>{t('answerOf', { name })}</dt>
          <dd>
            <GivenWords given={given} none={t('nothingGiven')} />
          </dd>
        </div>
        <div>
          <dt>{t('expected')}</dt>
          <dd dir="auto">{answer}</dd>
        </div>
      </dl>
      <MarkForm {...{ attemptId, itemId, points, scheme }} />
      <p className="small">
        <Link href={`/assignments/${assignmentId}/questions/${itemId}`}>{translate('marking')('openQuestion')}</Link>
      </p>
    </li>
  )
}

async function Late({ waiting }: { waiting: WaitingAnswer }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const { attemptId, itemId, name, stem, given, receivedAt } = waiting
  const time = receivedAt ? format.dateTime(receivedAt, { dateStyle: 'medium', timeStyle: 'medium' }) : ''
  return (
    <li className="fb">
      <h3 className="item-stem" dir="auto">
        {stem}
      </h3>
      <p className="small quiet">{t('lateLine', { name, time })}</p>
      <p>
        <GivenWords given={given} none={t('nothingGiven')} />
      </p>
      <div className="late-acts">
        {([accept, refuse] as const).map((action) => (
          <Form action={action} className="" key={action === accept ? 'accept' : 'refuse'}>
            <input type="hidden" name="attemptId" value={attemptId} />
            <input type="hidden" name="itemId" value={itemId} />
            <Submit className="btn slim">{t(action === accept ? 'acceptLate' : 'refuseLate')}</Submit>
          </Form>
        ))}
      </div>
    </li>
  )
}

type Props = { assignmentId: string; toMark: readonly WaitingAnswer[]; late: readonly WaitingAnswer[] }

/** What a teacher has to do before the marks are complete. */
export async function Waiting({ assignmentId, toMark, late }: Props) {
  const t = (await reader()).t('assignments')
  return (
    <section className="panel" id="to-mark">
      {toMark.length > 0 && <h2 className="h2">{t('toMarkTitle', { count: toMark.length })}</h2>}
      <ul className="fbs">
        {toMark.map((waiting) => (
          <ToMark key={`${waiting.attemptId}/${waiting.itemId}`} {...{ waiting, assignmentId }} />
        ))}
      </ul>
      {late.length > 0 && <h2 className="h2">{t('lateTitle', { count: late.length })}</h2>}
      <ul className="fbs">
        {late.map((waiting) => (
          <Late key={`${waiting.attemptId}/${waiting.itemId}`} waiting={waiting} />
        ))}
      </ul>
    </section>
  )
}
