import type { StudyDay } from '@/lib/domain/day'
import type { DeckSettings } from '@/lib/domain/deck'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { cardOfJson } from '../cards/json'
import type { DeckFrame } from '../decks'
import { examDaysBy } from '../decks/exam-days'
import { parseDeckSettings } from '../decks/settings'
import type { Loaded } from './load'
import { beginning, type HeldCard } from './plan'

type Deck = Pick<DeckFrame, 'id' | 'settings'>

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
  const examDays = examDaysBy(loaded.exams, loaded.learner ?? { timeZone: 'UTC', dayStartsAtHour: 0 })
  // The same settings object for every card of a deck: rules are made once for each.
  const known = new Map<string, DeckSettings>()
  const settingsOf = (deckId: string, read: (days: readonly StudyDay[]) => DeckSettings): DeckSettings => {
    const settings = known.get(deckId) ?? read(examDays(deckId))
    known.set(deckId, settings)
    return settings
  }
  for (const row of loaded.cards) {
    const { factId, slot, homeDeckId, version } = row
    if (!isSlot(slot)) continue
    const settings = settingsOf(homeDeckId, (days) => parseDeckSettings(row.deckSettings, days))
    held.set(slotKey({ factId, slot }), { factId, slot, homeDeckId, version, card: cardOfJson(row), settings })
  }
  const without = refs.filter((ref) => !held.has(slotKey(ref)))
  if (without.length === 0) return held
  const decks = await deckOfFacts(without.map(({ factId }) => factId))
  for (const { factId, slot } of without) {
    const deck = decks.get(factId)
    if (!deck) continue
    const settings = settingsOf(deck.id, (days) => ({ ...deck.settings, examDays: days }))
    held.set(slotKey({ factId, slot }), beginning({ factId, slot }, { id: deck.id, settings }))
  }
  return held
}
