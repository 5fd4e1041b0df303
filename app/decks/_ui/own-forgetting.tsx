import { CheckField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { RefitView } from '@/lib/data/refits'
import { leastAnswers } from '@/lib/domain/refit'
import { saveRefit } from '../actions'

/** By which figures forgetting is foreseen, what decided it, and the choice. */
export async function OwnForgetting({ refit: { isOn, answers, last } }: { refit: RefitView }) {
  const { t, format } = await reader()
  const [d, c] = [t('decks'), t('common')]
  const loss = (value: number) => format.number(value, { maximumFractionDigits: 3 })
  return (
    <section className="panel" aria-labelledby="own-forgetting">
      <h2 className="h2" id="own-forgetting">
        {d('refitTitle')}
      </h2>
      {!isOn && <p className="small quiet">{d('refitOff')}</p>}
      {isOn && !last && (
        <p className="small quiet">
          {d('refitText', { least: leastAnswers })} {d('refitSoFar', { answers })}
        </p>
      )}
      {isOn && last && (
        <>
          <p className="small">
            {d(last.lossAfter < last.lossBefore ? 'refitBetter' : 'refitNotBetter', {
              answers: last.answers,
              heldOut: last.heldOut,
              date: format.dateTime(last.fittedAt, { day: 'numeric', month: 'long', year: 'numeric' }),
              before: loss(last.lossBefore),
              after: loss(last.lossAfter),
            })}
          </p>
          <p className="small quiet">{d('refitUnit')}</p>
        </>
      )}
      <Form action={saveRefit} done={d('refitSaved')}>
        <CheckField name="isOn" label={d('refitChoice')} isTicked={isOn} />
        <Submit className="btn">{c('save')}</Submit>
      </Form>
    </section>
  )
}
