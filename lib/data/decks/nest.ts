import { decksAround } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { fold } from '@/lib/domain/text'
import { Prisma } from '@/lib/generated/client'
import { deckFrames } from '../decks'
import { runStatement } from '../prisma'

/** A deck in its place among those of its owner. */
export type PlacedDeck = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** The names from the outermost deck to this one, and the same folded. */
  readonly path: readonly string[]
  readonly pathKeys: readonly string[]
}

/** The learner's decks with their places, the oldest first. */
export const placedDecks = async (actor: Learner): Promise<readonly PlacedDeck[]> => {
  const decks = await deckFrames(actor)
  return decks.map(({ id, name, parentId }) => {
    const path = decksAround(decks, id)
      .map((deck) => deck.name)
      .reverse()
    return { id, name, parentId, path, pathKeys: path.map(fold) }
  })
}

/** By document, the learner's deck that holds what has no card yet: of several that draw on it the oldest. */
export const decksHolding = async (
  actor: Learner,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await runStatement<{ documentId: string; deckId: string }>(Prisma.sql`
    SELECT s."documentId", k.id AS "deckId" FROM "DeckSource" s JOIN "Deck" k ON k.id = s."deckId"
    WHERE s."documentId" = ANY (${documentIds}::uuid[]) AND k."ownerId" = ${actor.userId}::uuid ORDER BY k."createdAt" DESC, k.id DESC`)
  return new Map(rows.map(({ documentId, deckId }) => [documentId, deckId]))
}
