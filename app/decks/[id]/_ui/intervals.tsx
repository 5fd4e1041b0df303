import { Field } from '@/app/_ui/field'
import { reader } from '@/app/_ui/reader'
import type { DeckSettings } from '@/lib/domain/deck'
import { writeSteps } from '@/lib/domain/steps'
import { Retention } from './retention'

/** When a card comes back. */
export async function Intervals({ settings }: { settings: DeckSettings }) {
  const d = (await reader()).t('decks')
  return (
    <>
      <Retention
        percent={Math.round(settings.desiredRetention * 100)}
        texts={{ label: d('retention'), slider: d('retentionSlider'), hint: d('retentionHint') }}
      />
      <div className="deck-pair">
        <Field
          name="learningSteps"
          label={d('learningSteps')}
          hint={d('stepsHint')}
          defaultValue={writeSteps(settings.learningStepsMinutes)}
          maxLength={200}
          autoComplete="off"
        />
        <Field
          name="relearningSteps"
          label={d('relearningSteps')}
          defaultValue={writeSteps(settings.relearningStepsMinutes)}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <div className="deck-pair">
        <Field
          name="maximumIntervalDays"
          type="number"
          inputMode="numeric"
          min={1}
          max={36_500}
          label={`${d('maximumInterval')} (${d('days')})`}
          defaultValue={settings.maximumIntervalDays}
          required
        />
        <fieldset className="deck-checks">
          <legend className="h3">{d('spreading')}</legend>
          <label className="check">
            <input type="checkbox" name="fuzz" defaultChecked={settings.fuzz} />
            {d('fuzz')}
          </label>
          <label className="check">
            <input type="checkbox" name="balance" defaultChecked={settings.balance} />
            {d('balance')}
          </label>
        </fieldset>
      </div>
    </>
  )
}
