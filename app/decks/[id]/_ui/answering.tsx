import { Field, SelectField } from '@/app/_ui/field'
import { reader } from '@/app/_ui/reader'
import { answerWays, type DeckSettings, leechActions } from '@/lib/domain/deck'

/** How questions are answered, how many a day, and what becomes of those forgotten again and again. */
export async function Answering({ settings }: { settings: DeckSettings }) {
  const d = (await reader()).t('decks')
  return (
    <>
      <div className="deck-pair">
        <SelectField
          name="answerBy"
          label={d('answerBy')}
          hint={d('answerHint')}
          defaultValue={settings.answerBy}
          choices={answerWays.map((way) => ({ value: way, label: d(`answer_${way}`) }))}
        />
        <SelectField
          name="leech"
          label={d('leech')}
          defaultValue={settings.leech}
          choices={leechActions.map((action) => ({ value: action, label: d(`leech_${action}`) }))}
        />
      </div>
      <div className="deck-pair">
        <Field
          name="newPerDay"
          type="number"
          inputMode="numeric"
          min={0}
          max={9999}
          label={d('newPerDay')}
          defaultValue={settings.newPerDay}
          required
        />
        <Field
          name="minutesPerDay"
          type="number"
          inputMode="numeric"
          min={1}
          max={1440}
          label={d('minutesPerDay')}
          hint={d('minutesHint')}
          defaultValue={settings.minutesPerDay ?? ''}
        />
      </div>
    </>
  )
}
