import { SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { DeckPage } from '@/lib/data/decks/overview'
import { removeDeck } from '../actions'

/** Deleting a deck, with what becomes of its cards. */
export async function Remove({ page: { deck, line, others } }: { page: DeckPage }) {
  const d = (await reader()).t('decks')
  return (
    <details className="confirm">
      <summary className="small">{d('deleteTitle')}</summary>
      <p className="small">{d('deleteText')}</p>
      <Form action={removeDeck}>
        <input type="hidden" name="deckId" value={deck.id} />
        {line.notes > 0 && (
          <SelectField
            name="notesTo"
            label={d('deleteNotes')}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Submit className="btn slim">{d('delete')}</Submit>
      </Form>
    </details>
  )
}
