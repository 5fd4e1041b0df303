import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { saveEasyDays } from '../actions'
import { deckWords } from './words'

/** How much work each weekday may carry: the learner's, whatever the deck. */
export async function EasyDays({ percents }: { percents: readonly number[] }) {
  const { d, c, weekday } = await deckWords()
  return (
    <section className="panel" aria-labelledby="easy-days">
      <h2 className="h2" id="easy-days">
        {d('easyTitle')}
      </h2>
      <p className="small quiet">{d('easyText')}</p>
      <Form action={saveEasyDays} done={d('easySaved')}>
        <div className="easy-days">
          {percents.map((percent, index) => (
            <label key={weekday(index)}>
              <span className="small">{weekday(index)}</span>
              <input
                className="field"
                name="share"
                type="number"
                inputMode="numeric"
                min={0}
                max={100}
                step={5}
                defaultValue={percent}
                required
              />
            </label>
          ))}
        </div>
        <Submit className="btn">{c('save')}</Submit>
      </Form>
    </section>
  )
}
