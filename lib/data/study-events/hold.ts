import type { DeckSettings } from '@/lib/domain/deck'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import type { DeckView } from '../decks'
import { parseDeckSettings } from '../decks/settings'
import type { Loaded } from './load'
import { beginning, type HeldCard } from './plan'
import { cardOf } from './rows'

type Deck = Pick<DeckView, 'id' | 'settings'>

/**
 * The cards that events name, by slot key: those there are, and for facts without one a beginning in the deck that
 * `deckOfFacts` finds. Facts for which it finds none are left out.
 */
export const holdCards = async (
  refs: readonly SlotRef[],
  loaded: Loaded,
  deckOfFacts: (factIds: readonly string[]) => Promise<ReadonlyMap<string, Deck>>,
): Promise<ReadonlyMap<string, HeldCard>> => {
  const held = new Map<string, HeldCard>()
  const settingsOf = new Map<string, DeckSettings>()
  for (const row of loaded.cards) {
    const { factId, slot, homeDeckId, version } = row
    if (!isSlot(slot)) continue
    const settings = settingsOf.get(homeDeckId) ?? parseDeckSettings(row.deckSettings)
    settingsOf.set(homeDeckId, settings)
    held.set(slotKey({ factId, slot }), { factId, slot, homeDeckId, version, card: cardOf(row), settings })
  }
  const without = refs.filter((ref) => !held.has(slotKey(ref)))
  if (without.length === 0) return held
  const decks = await deckOfFacts(without.map(({ factId }) => factId))
  for (const { factId, slot } of without) {
    const deck = decks.get(factId)
    if (deck) held.set(slotKey({ factId, slot }), beginning({ factId, slot }, deck))
  }
  return held
}
