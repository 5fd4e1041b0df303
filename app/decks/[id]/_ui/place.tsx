import { Field, SelectField } from '@/app/_ui/field'
import { reader } from '@/app/_ui/reader'
import type { DeckPage } from '@/lib/data/decks/overview'

/** What a deck is called, and the deck it lies in. */
export async function Place({ page: { deck, around } }: { page: DeckPage }) {
  const d = (await reader()).t('decks')
  return (
    <div className="deck-pair">
      <Field name="name" label={d('name')} defaultValue={deck.name} required maxLength={120} autoComplete="off" />
      <SelectField
        name="parentId"
        label={d('around')}
        defaultValue={deck.parentId ?? ''}
        choices={[{ value: '', label: d('aroundNone') }, ...around.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  )
}
