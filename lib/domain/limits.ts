import type { DeckSettings } from './deck'
import type { Id } from './id'
import type { Limits } from './queue'
import type { SlotRef } from './slot'

/** A deck among the learner's decks; `parentId` is the deck it lies in. */
export type NestedDeck = { readonly id: Id; readonly parentId: Id | null; readonly settings: DeckSettings }

/** What the learner did on a study day so far in one deck, without those within it: slots begun, and seconds spent on answers. */
export type DoneToday = { readonly begun: number; readonly seconds: number }

/** A deck and those around it, the innermost first. A circle, which no rule makes, ends where it began. */
export const decksAround = <Deck extends Pick<NestedDeck, 'id' | 'parentId'>>(
  decks: readonly Deck[],
  deckId: Id,
): readonly Deck[] => {
  const line: Deck[] = []
  const find = (id: Id | null) => decks.find((deck) => deck.id === id && !line.includes(deck))
  for (let deck = find(deckId); deck !== undefined; deck = find(deck.parentId)) line.push(deck)
  return line
}

/** A deck and all within it. */
export const decksWithin = <Deck extends Pick<NestedDeck, 'id' | 'parentId'>>(
  decks: readonly Deck[],
  deckId: Id,
): readonly Deck[] => decks.filter(({ id }) => decksAround(decks, id).some((around) => around.id === deckId))

type Left = { begin: number; seconds: number }

/**
 * What some decks still allow on a study day. The limits of a deck bind all that lies within it: a new slot needs one left in
 * its deck and in each around it, and what is done anywhere within counts. `deckOf` names the deck that rules a slot; a
 * slot of none is free.
 */
export const limitsOf = (
  decks: readonly NestedDeck[],
  done: Readonly<Record<Id, DoneToday>>,
  deckOf: (slot: SlotRef) => Id | undefined,
): Limits => {
  const left = new Map<Id, Left>(
    decks.map(({ id, settings: { newPerDay, minutesPerDay } }) => [
      id,
      { begin: newPerDay, seconds: minutesPerDay === null ? Number.POSITIVE_INFINITY : minutesPerDay * 60 },
    ]),
  )
  const lines = new Map<Id, readonly Left[]>(
    decks.map(({ id }) => [id, decksAround(decks, id).flatMap((deck) => left.get(deck.id) ?? [])]),
  )
  const lineOf = (id: Id | undefined) => (id === undefined ? [] : (lines.get(id) ?? []))
  for (const [id, { begun, seconds }] of Object.entries(done))
    for (const each of lineOf(id)) {
      each.begin -= begun
      each.seconds -= seconds
    }
  const take = (slot: SlotRef, what: keyof Left, amount: number): boolean => {
    const line = lineOf(deckOf(slot))
    if (line.some((each) => each[what] < amount)) return false
    for (const each of line) each[what] -= amount
    return true
  }
  return {
    mayBegin: (slot) => take(slot, 'begin', 1),
    maySpend: (slot, seconds) => take(slot, 'seconds', seconds),
  }
}
