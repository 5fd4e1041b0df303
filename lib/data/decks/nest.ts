import { decksAround } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { fold } from '@/lib/domain/text'
import { Prisma } from '@/lib/generated/client'
import { deckFrames } from '../decks'
import { runStatement } from '../prisma'
import { decksOfSections } from './sections'

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

/** By fact, the learner's deck that holds those of its slots that have no card yet: of its section, else the oldest of its document. */
export const decksHolding = async (
  { userId }: Learner,
  facts: readonly { readonly id: string; readonly documentId: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const documentIds = [...new Set(facts.map(({ documentId }) => documentId))]
  const [rows, inSection] = await Promise.all([
    runStatement<{ documentId: string; deckId: string }>(Prisma.sql`
      SELECT s."documentId", k.id AS "deckId" FROM "DeckSource" s JOIN "Deck" k ON k.id = s."deckId"
      WHERE s."documentId" = ANY (${documentIds}::uuid[]) AND s.section IS NULL AND k."ownerId" = ${userId}::uuid
      ORDER BY k."createdAt" DESC, k.id DESC`),
    decksOfSections(userId, documentIds),
  ])
  const gathered = new Map(rows.map(({ documentId, deckId }) => [documentId, deckId]))
  return new Map(
    facts.flatMap(({ id, documentId }) => {
      const deckId = inSection.get(id) ?? gathered.get(documentId)
      return deckId ? [[id, deckId] as const] : []
    }),
  )
}
