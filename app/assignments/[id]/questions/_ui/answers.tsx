import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { namesAreHidden } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import type { AnswerGroup, QuestionAnswer, QuestionAnswers } from '@/lib/data/assignments/question'
import type { NameOf } from '@/lib/domain/hidden-names'
import { GivenWords } from '../../_ui/given'
import { MarkForm } from '../../_ui/mark-form'
import { leaveMark } from '../actions'

type Around = { readonly asked: QuestionAnswers; readonly nameOf: NameOf }

async function Contest({ answer, name }: { answer: QuestionAnswer; name: string }) {
  const t = (await reader()).t('marking')
  const { contest } = answer
  if (contest === null) return null
  return (
    <div className="notice">
      <p>
        <b>{t('contestedBy', { name })}</b>
        {contest.reason && <span dir="auto">: {contest.reason}</span>}
      </p>
      {contest.resolution === null ? (
        <Form action={leaveMark} className="confirm-form">
          <input type="hidden" name="contestId" value={contest.id} />
          <Field name="reply" label={t('reply')} maxLength={500} />
          <Submit className="btn slim">{t('leaveMark')}</Submit>
        </Form>
      ) : (
        <p className="small quiet">
          {t(contest.resolution === 'accepted' ? 'contestAccepted' : 'contestRefused')}
          {contest.reply && <span dir="auto"> {contest.reply}</span>}
        </p>
      )}
    </div>
  )
}

async function Answer({ answer, group, asked, nameOf }: Around & { answer: QuestionAnswer; group: AnswerGroup }) {
  const { t: translate } = await reader()
  const t = translate('marking')
  const { itemId, points, scheme } = asked
  const { attemptId, manualMark, comment } = answer
  const name = nameOf(answer.userId, answer.name)
  const form = <MarkForm key={`${manualMark}`} {...{ attemptId, itemId, points, scheme, manualMark, comment }} />
  return (
    <li>
      {group.mark === null ? (
        <>
          <h3 className="h3">{translate('assignments')('answerOf', { name })}</h3>
          <p className="mq-given">
            <GivenWords given={group.given} none={translate('assignments')('nothingGiven')} />
          </p>
          {form}
        </>
      ) : (
        <details className="confirm" open={answer.contest?.resolution === null}>
          <summary className="small">
            {name}
            {manualMark !== null && <span className="quiet"> ({t('byHand')})</span>}
            <span className="vh">. {t('markThis')}</span>
          </summary>
          <Contest answer={answer} name={name} />
          {form}
        </details>
      )}
    </li>
  )
}

async function Group({ group, ...around }: Around & { group: AnswerGroup }) {
  const { t: translate } = await reader()
  const t = translate('marking')
  const { points } = around.asked
  const { given, mark, answers } = group
  return (
    <li className="fb">
      {mark !== null && (
        <div className="mq-group">
          <p className="mq-given">
            <GivenWords given={given} none={translate('assignments')('nothingGiven')} />
          </p>
          <p className="small quiet">
            {t('groupMark', { points: Math.round(mark * points * 100) / 100, maximum: points })}.{' '}
            {t('given', { count: answers.length })}
          </p>
        </div>
      )}
      <ul className="plain">
        {answers.map((answer) => (
          <Answer key={answer.attemptId} {...{ answer, group, ...around }} />
        ))}
      </ul>
    </li>
  )
}

/** What students answered: each that waits with its form, those that are marked together with who gave the same. */
export async function Answers({ asked, nameOf }: Around) {
  const t = (await reader()).t('marking')
  const { groups, leftOut } = asked
  const waiting = groups.filter(({ mark }) => mark === null).length
  return (
    <section className="panel" id="answers" aria-labelledby="an-h">
      <h2 className="h2" id="an-h">
        {waiting > 0 ? t('waiting', { count: waiting }) : t('answers')}
      </h2>
      {waiting > 0 && <p className="small quiet">{t((await namesAreHidden()) ? 'blindHidden' : 'blind')}</p>}
      {groups.length === 0 && <p className="cite">{t('noAnswers')}</p>}
      <ul className="fbs">
        {groups.map((group) => (
          <Group key={group.answers[0]?.attemptId} {...{ group, asked, nameOf }} />
        ))}
      </ul>
      {leftOut > 0 && <p className="small quiet">{t('leftOut', { count: leftOut })}</p>}
    </section>
  )
}
