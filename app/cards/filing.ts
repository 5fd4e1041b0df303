import { newDeck } from '@/lib/domain/note-forms'
import type { DeckOption, Filing } from './_note/deck-fields'

/** Where a card goes first: the deck that was last used or chosen, else a new one with the usual name. */
export const filingOf = (
  decks: readonly DeckOption[],
  deckId: string | null,
  tags: readonly string[] = [],
): Filing => ({
  deck: decks.some(({ id }) => id === deckId) ? (deckId ?? newDeck) : newDeck,
  deckName: '',
  tags: tags.join(' '),
})
