import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { resetSettings } from '../actions'

/** The way back to the usual settings. */
export async function Reset({ deckId }: { deckId: string }) {
  const d = (await reader()).t('decks')
  return (
    <details className="confirm deck-more">
      <summary className="small">{d('resetTitle')}</summary>
      <p className="small">{d('resetText')}</p>
      <Form action={resetSettings} className="">
        <input type="hidden" name="deckId" value={deckId} />
        <Submit className="btn slim">{d('reset')}</Submit>
      </Form>
    </details>
  )
}
