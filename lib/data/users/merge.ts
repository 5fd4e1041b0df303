import type { Guest, Person } from '@/lib/domain/policy'
import { holdDocumentsOf } from '../documents/hold'
import { db, type Transaction } from '../prisma'
import { refoldCards } from '../study-events/refold'

type SharedSlot = { readonly factId: string; readonly slot: string }

// Both may have given a slot the same tag: one of the two is enough.
const moveTags = async (tx: Transaction, guestId: string, personId: string): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO "CardTag" ("userId", "factId", slot, tag)
    SELECT ${personId}::uuid, "factId", slot, tag FROM "CardTag" WHERE "userId" = ${guestId}::uuid
    ON CONFLICT DO NOTHING`
  await tx.cardTag.deleteMany({ where: { userId: guestId } })
}

// Of a document that both have read the person's place holds.
const movePlaces = async (tx: Transaction, guestId: string, personId: string): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO "ReadingPlace" ("userId", "documentId", start, words, at)
    SELECT ${personId}::uuid, "documentId", start, words, at FROM "ReadingPlace" WHERE "userId" = ${guestId}::uuid
    ON CONFLICT DO NOTHING`
}

// Both may study the same sample: the log joins, and of two cards for one slot the person's stays. It is refolded after the
// transaction; should that never happen, the next answer finds nothing folded and replays the whole log.
const moveCards = async (tx: Transaction, guestId: string, personId: string): Promise<readonly SharedSlot[]> => {
  const shared = await tx.$queryRaw<SharedSlot[]>`
    UPDATE "Card" p SET version = p.version + 1, memory = p.memory || '{"foldedUntil": null}'
    FROM "Card" g WHERE p."factId" = g."factId" AND p.slot = g.slot
      AND g."userId" = ${guestId}::uuid AND p."userId" = ${personId}::uuid
    RETURNING p."factId", p.slot`
  await tx.$executeRaw`
    DELETE FROM "Card" g USING "Card" p WHERE p."factId" = g."factId" AND p.slot = g.slot
      AND g."userId" = ${guestId}::uuid AND p."userId" = ${personId}::uuid`
  await tx.card.updateMany({ where: { userId: guestId }, data: { userId: personId } })
  await moveTags(tx, guestId, personId)
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

/**
 * Lets answers of the guest that are being stored come first and keeps later ones out: one that slipped in between would
 * be removed with the guest's row after it was acknowledged. Documents first, as saveReading holds them, and cards
 * before the user, as writeStatement locks them.
 */
const holdGuest = async (tx: Transaction, guestId: string): Promise<boolean> => {
  await holdDocumentsOf(tx, guestId)
  await tx.$queryRaw`SELECT 1 FROM "Card" WHERE "userId" = ${guestId}::uuid ORDER BY "factId", slot FOR UPDATE`
  const rows = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "User" WHERE id = ${guestId}::uuid AND kind = 'guest' FOR UPDATE`
  return rows.length > 0
}

/** The rows of the guest become the person's; returns the slots of which both had a card. */
const joinRows = (from: string, to: string): Promise<readonly SharedSlot[]> =>
  db().$transaction(async (tx) => {
    if (!(await holdGuest(tx, from))) return []
    await tx.document.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
    await tx.upload.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
    await tx.media.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
    await tx.studyEvent.updateMany({ where: { userId: from }, data: { userId: to } })
    await tx.contest.updateMany({ where: { userId: from }, data: { userId: to } })
    await movePlaces(tx, from, to)
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
