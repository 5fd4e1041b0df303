import type { NoteFields } from '@/lib/domain/note'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { newId } from '../id'
import { db } from '../prisma'
import { chosenDeck, type DeckChoice, ensureDeck } from './deck'
import { insertNotes } from './insert'
import { madeOf, withOwnPictures } from './make'
import { type OriginRef, originOf } from './origin'
import { rewriteVersion } from './rewrite'
import { roomForNotes } from './room'

export type WrittenNote = {
  readonly fields: NoteFields
  readonly deck: DeckChoice
  readonly tags: readonly string[]
  readonly from: OriginRef | null
}

/** A note just saved: how many cards it makes, and where it went. */
export type SavedNote = {
  readonly id: string
  readonly cards: number
  readonly deckId: string
  readonly deckName: string
}

/**
 * Keeps a note of the actor's own. `invalid` names the field that cannot be asked; `limited` where a visitor keeps too much
 * already (`guestNotes`, `guestCharacters`); `not_found` for a deck that is not theirs.
 */
export const createNote = async (actor: Learner, written: WrittenNote, at: Date): Promise<Result<SavedNote>> => {
  const made = madeOf(written.fields)
  if (!made.ok) return made
  const from = written.from && (await originOf(actor, written.from))
  return db().$transaction(async (tx) => {
    const deck = await chosenDeck(tx, actor, written.deck)
    if (!deck.ok) return deck
    const room = await roomForNotes(tx, actor, 1, made.value.content.text.length, at)
    if (!room.ok) return room
    await ensureDeck(tx, actor, deck.value, at)
    const id = newId(at)
    const note = { id, ...made.value, from, tags: written.tags }
    await insertNotes(tx, { ownerId: actor.userId, deckId: deck.value.id, importId: null, at }, [note])
    // Pictures can be given to a document that is there; copies have other addresses.
    const shown = await withOwnPictures(tx, actor, id, made.value, at)
    if (shown !== made.value) await rewriteVersion(tx, id, { ...shown, from })
    return ok({ id, cards: note.content.cards.length, deckId: deck.value.id, deckName: deck.value.name })
  })
}
