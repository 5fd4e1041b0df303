import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { readableDocument } from '../access'
import { type DeckView, listDecks, ownDeckId, ownDeckRows } from '../decks'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'

/** A document that a deck may draw from, and the deck that does now; null: none yet. */
export type DrawableDocument = {
  readonly id: string
  readonly title: string
  readonly deck: Pick<DeckView, 'id' | 'name'> | null
}

/** The learner's own documents, and what else their decks draw from, by title. Notes are not among them: they stay where they were written. */
export const drawableDocuments = async (
  actor: Learner,
  decks: readonly DeckView[],
): Promise<readonly DrawableDocument[]> => {
  const drawn = decks.flatMap(({ documentIds }) => documentIds)
  const rows = await db().document.findMany({
    where: {
      AND: [readableDocument(actor), { OR: [{ ownerId: actor.userId }, { id: { in: drawn } }] }],
      kind: 'text',
      archivedAt: null,
    },
    select: { id: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => {
    const deck = decks.find(({ documentIds }) => documentIds.includes(row.id))
    return { ...row, deck: deck ? { id: deck.id, name: deck.name } : null }
  })
}

const moveCards = (tx: Transaction, userId: string, documentId: string, homeDeckId: string) =>
  tx.card.updateMany({ where: { userId, fact: { documentId } }, data: { homeDeckId } })

/** A document's own deck that is left with nothing is not kept. */
const dropEmptied = (tx: Transaction, userId: string, documentId: string) =>
  tx.deck.deleteMany({
    where: {
      id: ownDeckId(userId, documentId),
      sources: { none: {} },
      cards: { none: {} },
      exams: { none: {} },
      children: { none: {} },
    },
  })

/**
 * Lets a deck draw from exactly these documents of those it may. One deck draws from a document, so it leaves the deck it was
 * in; its cards come along. What is left out goes to its own deck. `conflict` where that is this deck.
 */
export const drawFrom = async (
  actor: Learner,
  deckId: string,
  documentIds: readonly string[],
  now: Date,
): Promise<Result<null>> => {
  const { userId } = actor
  const decks = await listDecks(actor)
  if (!decks.some(({ id }) => id === deckId)) return notFound
  const documents = await drawableDocuments(actor, decks)
  const wanted = new Set(documentIds.filter(isId))
  if ([...wanted].some((id) => !documents.some((document) => document.id === id))) return notFound
  const added = documents.filter(({ id, deck }) => wanted.has(id) && deck?.id !== deckId)
  const removed = documents.filter(({ id, deck }) => !wanted.has(id) && deck?.id === deckId)
  const stuck = removed.find(({ id }) => ownDeckId(userId, id) === deckId)
  if (stuck) return failure('conflict', 'sourceOfOwnDeck', { params: { title: stuck.title } })
  await db().$transaction(async (tx) => {
    for (const { id: documentId } of added) {
      await tx.deckSource.deleteMany({ where: { documentId, deck: { ownerId: userId } } })
      await tx.deckSource.create({ data: { id: newId(now), deckId, documentId } })
      await moveCards(tx, userId, documentId, deckId)
      await dropEmptied(tx, userId, documentId)
    }
    for (const document of removed) {
      await tx.deckSource.deleteMany({ where: { deckId, documentId: document.id } })
      await ownDeckRows(tx, userId, document, now)
      await moveCards(tx, userId, document.id, ownDeckId(userId, document.id))
    }
  })
  return ok(null)
}
