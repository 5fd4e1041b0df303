import { Panel, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { DeckPage } from '@/lib/data/decks/overview'
import { submitDeck } from '../actions'
import { Answering } from './answering'
import { Intervals } from './intervals'
import { Place } from './place'

/** The settings of a deck, whose effect is shown before they are saved. */
export async function Settings({ page }: { page: DeckPage }) {
  const d = (await reader()).t('decks')
  const { deck } = page
  return (
    <Form action={submitDeck} className="form deck-form">
      <h1 className="h1">{d('settings')}</h1>
      <input type="hidden" name="deckId" value={deck.id} />
      <Place page={page} />
      <Answering settings={deck.settings} />
      <Intervals settings={deck.settings} />
      <div className="form-end">
        <Submit className="btn" name="intent" value="show">
          {d('showEffect')}
        </Submit>
        <Submit name="intent" value="save">
          {d('save')}
        </Submit>
      </div>
      <Panel className="deck-effect" />
    </Form>
  )
}
