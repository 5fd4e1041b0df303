import type { Guest, Person } from '@/lib/domain/policy'
import { db, type Transaction } from '../prisma'
import { refoldCards } from '../study-events/refold'

type SharedSlot = { readonly factId: string; readonly slot: string }

// Both may study the same sample: the log joins, and of two cards for one slot the person's stays until it is refolded.
const moveCards = async (tx: Transaction, guestId: string, personId: string): Promise<readonly SharedSlot[]> => {
  const shared = await tx.$queryRaw<SharedSlot[]>`
    SELECT g."factId", g.slot FROM "Card" g JOIN "Card" p ON p."factId" = g."factId" AND p.slot = g.slot
    WHERE g."userId" = ${guestId}::uuid AND p."userId" = ${personId}::uuid`
  await tx.$executeRaw`
    DELETE FROM "Card" g USING "Card" p WHERE p."factId" = g."factId" AND p.slot = g.slot
      AND g."userId" = ${guestId}::uuid AND p."userId" = ${personId}::uuid`
  await tx.card.updateMany({ where: { userId: guestId }, data: { userId: personId } })
  return shared
}

// A second deck of a document that the person already studies would only split it.
const joinDecks = async (tx: Transaction, guestId: string, personId: string): Promise<void> => {
  const pairs = await tx.$queryRaw<{ guestDeck: string; personDeck: string }[]>`
    SELECT g.id AS "guestDeck", min(p.id::text) AS "personDeck"
    FROM "Deck" g JOIN "DeckSource" gs ON gs."deckId" = g.id AND gs.section IS NULL
    JOIN "DeckSource" ps ON ps."documentId" = gs."documentId" AND ps.section IS NULL
    JOIN "Deck" p ON p.id = ps."deckId" AND p."ownerId" = ${personId}::uuid
    WHERE g."ownerId" = ${guestId}::uuid
      AND (SELECT count(*) FROM "DeckSource" s WHERE s."deckId" = g.id) = 1
      AND NOT EXISTS (SELECT 1 FROM "DeckFact" f WHERE f."deckId" = g.id)
    GROUP BY g.id`
  for (const { guestDeck, personDeck } of pairs) {
    await tx.card.updateMany({ where: { homeDeckId: guestDeck }, data: { homeDeckId: personDeck } })
    await tx.deck.deleteMany({ where: { id: guestDeck } })
  }
  await tx.deck.updateMany({ where: { ownerId: guestId }, data: { ownerId: personId } })
}

/** The rows of the guest become the person's; returns the slots of which both had a card. */
const joinRows = (from: string, to: string): Promise<readonly SharedSlot[]> =>
  db().$transaction(async (tx) => {
    const left = await tx.user.findFirst({ where: { id: from, kind: 'guest' }, select: { id: true } })
    if (!left) return []
    await tx.document.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
    await tx.upload.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
    await tx.studyEvent.updateMany({ where: { userId: from }, data: { userId: to } })
    await tx.contest.updateMany({ where: { userId: from }, data: { userId: to } })
    const shared = await moveCards(tx, from, to)
    await joinDecks(tx, from, to)
    await tx.user.delete({ where: { id: from } })
    return shared
  })

/**
 * Gives a guest's documents, decks, log and cards to the person who has just signed in, and removes the guest's row.
 * Cards of which both had one are folded again from the joined log.
 */
export const mergeGuest = async (person: Person, guest: Guest, now: Date): Promise<void> => {
  const shared = await joinRows(guest.userId, person.userId)
  await refoldCards(person.userId, shared, now)
}
