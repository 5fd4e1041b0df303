import { Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import type { Backlog } from '@/lib/data/cards/backlog'
import { spreadWays } from '@/lib/domain/backlog'
import { spreadLate, takeAllLate } from '../actions'
import { deckWords } from './words'

/** What is late, and how it is spread over days. */
export async function Late({ backlog }: { backlog: Backlog }) {
  const { d, day } = await deckWords()
  const { late, today, clearOn, offers } = backlog
  return (
    <section className="panel" aria-labelledby="late">
      <h2 className="h2" id="late">
        {d('lateTitle', { count: late })}
      </h2>
      <p className="small quiet">{clearOn ? d('lateRunning', { day: day(clearOn), today }) : d('lateText')}</p>
      <Form action={spreadLate}>
        <div className="form-line">
          <Field
            name="amount"
            type="number"
            inputMode="numeric"
            min={1}
            max={9999}
            label={d('amount')}
            defaultValue={Math.min(7, late)}
            required
          />
          <SelectField
            name="way"
            label={d('spreadBy')}
            choices={spreadWays.map((way) => ({ value: way, label: d(`spread_${way}`) }))}
          />
          <Submit className="btn">{d('spread')}</Submit>
        </div>
        {offers.length > 0 && (
          <ul className="small quiet">
            {offers.map(({ plan: { days }, cardsPerDay, minutesPerDay }) => (
              <li key={days}>{d('spreadOffer', { days, cards: cardsPerDay, minutes: minutesPerDay })}</li>
            ))}
          </ul>
        )}
      </Form>
      {clearOn && (
        <Form action={takeAllLate} className="">
          <Submit className="btn text">{d('spreadStop')}</Submit>
        </Form>
      )}
    </section>
  )
}
