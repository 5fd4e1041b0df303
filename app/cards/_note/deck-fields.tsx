'use client'
import { Field, SelectField } from '@/app/_ui/field'
import { noteLimits } from '@/lib/domain/note'
import { newDeck } from '@/lib/domain/note-forms'
import type { Texts } from '../texts'

export type DeckOption = { readonly id: string; readonly name: string }
export type Filing = { readonly deck: string; readonly deckName: string; readonly tags: string }

type Props = {
  readonly decks: readonly DeckOption[]
  readonly filing: Filing
  readonly onFiling: (filing: Filing) => void
  readonly texts: Texts
}

/** Where cards go: a deck there is or a new one, and their tags. */
export function DeckFields({ decks, filing, onFiling, texts }: Props) {
  const choices = [
    ...decks.map(({ id, name }) => ({ value: id, label: name })),
    { value: newDeck, label: texts.newDeck },
  ]
  return (
    <>
      <SelectField
        name="deck"
        label={texts.deck}
        choices={choices}
        value={filing.deck}
        onChange={(event) => onFiling({ ...filing, deck: event.target.value })}
      />
      {filing.deck === newDeck && (
        <Field
          name="deckName"
          label={texts.deckName}
          value={filing.deckName}
          maxLength={noteLimits.deckCharacters}
          placeholder={texts.myCards}
          onChange={(event) => onFiling({ ...filing, deckName: event.target.value })}
        />
      )}
      <Field
        name="tags"
        label={texts.tags}
        hint={texts.tagsHint}
        value={filing.tags}
        onChange={(event) => onFiling({ ...filing, tags: event.target.value })}
      />
    </>
  )
}
