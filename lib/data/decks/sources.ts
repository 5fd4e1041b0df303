import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { sectionTitle } from '@/lib/domain/section'
import { readableDocument } from '../access'
import { type DeckFrame, deckFrames, ownDeckId, ownDeckRows } from '../decks'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { withCardsFollowing } from './places'

/** A document that a deck may draw from, and the deck that does now; null: none yet. */
export type DrawableDocument = {
  readonly id: string
  readonly title: string
  readonly deck: Pick<DeckFrame, 'id' | 'name'> | null
}

/** The learner's own documents, and what else their decks draw from, by title. Notes are not among them: they stay where they were written. */
export const drawableDocuments = async (actor: Learner): Promise<readonly DrawableDocument[]> => {
  const drawn = { deck: { ownerId: actor.userId } }
  const rows = await db().document.findMany({
    where: {
      AND: [readableDocument(actor), { OR: [{ ownerId: actor.userId }, { sources: { some: drawn } }] }],
      kind: 'text',
      archivedAt: null,
    },
    select: {
      id: true,
      title: true,
      sources: {
        where: { ...drawn, section: null },
        select: { deck: { select: { id: true, name: true } } },
        orderBy: [{ deck: { createdAt: 'asc' } }, { deckId: 'asc' }],
        take: 1,
      },
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ sources, ...row }) => ({ ...row, deck: sources[0]?.deck ?? null }))
}

/** A section that a deck draws from. */
export type SectionSource = {
  readonly id: string
  readonly deckId: string
  readonly title: string
  readonly documentId: string
  readonly documentTitle: string
  /** No heading of the document is called so any more. */
  readonly isGone: boolean
}

/** What the learner's decks draw from documents in part, in the order of the texts. */
export const sectionSources = async (actor: Learner): Promise<readonly SectionSource[]> => {
  const rows = await db().deckSource.findMany({
    where: { section: { not: null }, deck: { ownerId: actor.userId }, document: readableDocument(actor) },
    select: { id: true, deckId: true, section: true, start: true, document: { select: { id: true, title: true } } },
    orderBy: [{ document: { title: 'asc' } }, { documentId: 'asc' }, { start: 'asc' }],
  })
  return rows.map(({ id, deckId, section, start, document }) => ({
    id,
    deckId,
    title: sectionTitle(section ?? ''),
    documentId: document.id,
    documentTitle: document.title,
    isGone: start === null,
  }))
}

/** How many notes were written into each of the learner's decks. */
export const notesByDeck = async (actor: Learner): Promise<ReadonlyMap<string, number>> => {
  const rows = await db().deckSource.groupBy({
    by: ['deckId'],
    where: { deck: { ownerId: actor.userId }, document: { kind: 'note' } },
    _count: true,
  })
  return new Map(rows.map(({ deckId, _count: count }) => [deckId, count]))
}

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
 * in; its cards come along, but for those in the deck of a section and those moved by hand. What is left out goes to its own deck. `conflict` where that is this deck.
 */
export const drawFrom = async (
  actor: Learner,
  deckId: string,
  documentIds: readonly string[],
  now: Date,
): Promise<Result<null>> => {
  const { userId } = actor
  const [decks, documents] = await Promise.all([deckFrames(actor), drawableDocuments(actor)])
  if (!decks.some(({ id }) => id === deckId)) return notFound
  const wanted = new Set(documentIds.filter(isId))
  if ([...wanted].some((id) => !documents.some((document) => document.id === id))) return notFound
  const added = documents.filter(({ id, deck }) => wanted.has(id) && deck?.id !== deckId)
  const removed = documents.filter(({ id, deck }) => !wanted.has(id) && deck?.id === deckId)
  const stuck = removed.find(({ id }) => ownDeckId(userId, id) === deckId)
  if (stuck) return failure('conflict', 'sourceOfOwnDeck', { params: { title: stuck.title } })
  await db().$transaction(async (tx) => {
    for (const { id: documentId } of added) {
      await withCardsFollowing(tx, documentId, userId, async () => {
        await tx.deckSource.deleteMany({ where: { documentId, section: null, deck: { ownerId: userId } } })
        await tx.deckSource.create({ data: { id: newId(now), deckId, documentId } })
      })
      await dropEmptied(tx, userId, documentId)
    }
    for (const document of removed)
      await withCardsFollowing(tx, document.id, userId, async () => {
        await tx.deckSource.deleteMany({ where: { deckId, documentId: document.id, section: null } })
        await ownDeckRows(tx, userId, document, now)
      })
  })
  return ok(null)
}
