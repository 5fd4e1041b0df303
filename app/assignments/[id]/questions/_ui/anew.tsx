import type { ReactNode } from 'react'
import { reader } from '@/app/_ui/reader'
import type { QuestionAnswers } from '@/lib/data/assignments/question'
import type { NameOf } from '@/lib/domain/hidden-names'
import { hasKeyForm, type RemedyKind } from '@/lib/domain/regrade'
import type { Result } from '@/lib/domain/result'
import { answerKey } from '@/lib/domain/text'
import type { Trial } from '../trial'
import { DryRun } from './dry-run'

type TryProps = {
  readonly address: string
  readonly remedy: RemedyKind
  readonly act: string
  readonly children: ReactNode
}

/** A form that asks what a remedy would do: nothing is changed, so it is an address. */
const Try = ({ address, remedy, act, children }: TryProps) => (
  <form action={`${address}#trial`} className="form">
    <input type="hidden" name="remedy" value={remedy} />
    {children}
    <button type="submit" className="btn slim">
      {act}
    </button>
  </form>
)

const Tick = ({ value, isTicked }: { value: string; isTicked: boolean }) => (
  <label className="check-field">
    <input type="checkbox" name="right" value={value} defaultChecked={isTicked} />
    <span className="serif" dir="auto">
      {value}
    </span>
  </label>
)

async function KeyOptions({ question }: QuestionAnswers) {
  const t = (await reader()).t('marking')
  return (
    <fieldset className="criteria">
      <legend className="h3">{t('remedyKeyOptions')}</legend>
      {question.options.map(({ text, correct }) => (
        <Tick key={text} value={text} isTicked={correct} />
      ))}
    </fieldset>
  )
}

const wordsGiven = ({ groups }: QuestionAnswers): string[] => {
  const given = groups.flatMap(({ given, mark }) =>
    given?.type === 'text' && (mark ?? 0) < 1 ? [given.text.trim()] : [],
  )
  return given.filter((text, at) => given.findIndex((other) => answerKey(other) === answerKey(text)) === at)
}

async function KeyWords({ asked }: { asked: QuestionAnswers }) {
  const t = (await reader()).t('marking')
  const { question } = asked
  const given = wordsGiven(asked)
  return (
    <>
      <label className="form-field">
        <span className="h3">{t('remedyKeyWords')}</span>
        <textarea
          className="field serif"
          name="answers"
          rows={3}
          maxLength={4000}
          dir="auto"
          defaultValue={[question.answer, ...question.accepted].join('\n')}
        />
        <span className="small quiet">{t('keyWordsHint')}</span>
      </label>
      {given.length > 0 && (
        <fieldset className="criteria">
          <legend className="h3">{t('alsoRight')}</legend>
          {given.map((text) => (
            <Tick key={text} value={text} isTicked={false} />
          ))}
        </fieldset>
      )}
    </>
  )
}

type Props = { readonly asked: QuestionAnswers; readonly nameOf: NameOf; readonly trial: Result<Trial> | null }

/** Ways to change how a question counts. None is chosen beforehand; each is tried before it is done. */
export async function Anew({ asked, nameOf, trial }: Props) {
  const { t: translate, tr } = await reader()
  const t = translate('marking')
  const address = `/assignments/${asked.assignment.id}/questions/${asked.itemId}`
  const { kind, options } = asked.question
  const reasons = trial?.ok === false ? Object.values(trial.fields ?? { form: trial.reason ?? trial.code }) : []
  return (
    <section className="panel" aria-labelledby="anew-h" id="trial">
      <h2 className="h2" id="anew-h">
        {trial?.ok ? t('trial') : t('anew')}
      </h2>
      {reasons.map((reason) => (
        <p className="notice alert" role="alert" key={reason}>
          {tr('errors')(reason)}
        </p>
      ))}
      {trial?.ok ? (
        <DryRun {...{ asked, nameOf, address }} trial={trial.value} />
      ) : (
        <>
          <p className="small quiet">{t('anewText')}</p>
          <div className="remedies">
            {hasKeyForm(kind) && (
              <Try {...{ address }} remedy="key" act={t('tryKey')}>
                {options.length > 0 ? <KeyOptions {...asked} /> : <KeyWords asked={asked} />}
              </Try>
            )}
            <Try {...{ address }} remedy="points" act={t('tryPoints')}>
              <label className="form-field">
                <span className="h3">{t('remedyPoints')}</span>
                <input className="field" name="points" inputMode="decimal" maxLength={6} defaultValue={asked.points} />
              </label>
            </Try>
            <Try {...{ address }} remedy="full-marks" act={t('tryFull')}>
              <h3 className="h3">{t('remedyFull')}</h3>
              <p className="small quiet">{t('remedyFullText')}</p>
            </Try>
            <Try {...{ address }} remedy="drop" act={t('tryFull')}>
              <h3 className="h3">{t('remedyDrop')}</h3>
              <p className="small quiet">{t('remedyDropText')}</p>
            </Try>
          </div>
        </>
      )}
    </section>
  )
}
