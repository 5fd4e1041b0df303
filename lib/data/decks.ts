import type { DeckSettings } from '@/lib/domain/deck'
import { derivedId, isId } from '@/lib/domain/id'
import type { Learner, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { readableDocument } from './access'
import { parseDeckSettings } from './decks/settings'
import { db, type Transaction } from './prisma'

/** A deck as its owner sees it; `documentIds` are its sources. */
export type DeckView = {
  readonly id: string
  /** The deck it lies in. */
  readonly parentId: string | null
  readonly name: string
  readonly settings: DeckSettings
  readonly documentIds: readonly string[]
}

const withSources = { sources: { select: { documentId: true } } } as const

type DeckRow = {
  id: string
  parentId: string | null
  name: string
  settings: unknown
  sources: { documentId: string }[]
}

const present = (row: DeckRow): DeckView => ({
  id: row.id,
  parentId: row.parentId,
  name: row.name,
  settings: parseDeckSettings(row.settings),
  documentIds: row.sources.map((source) => source.documentId),
})

const ownedBy = async (userId: string): Promise<readonly DeckView[]> => {
  const rows = await db().deck.findMany({
    where: { ownerId: userId },
    include: withSources,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(present)
}

/** The learner's decks, the oldest first. */
export const listDecks = (actor: Learner): Promise<readonly DeckView[]> => ownedBy(actor.userId)

/** One of the learner's own decks. */
export const readDeck = async (actor: Learner, deckId: string): Promise<Result<DeckView>> => {
  if (!isId(deckId)) return notFound
  const row = await db().deck.findFirst({ where: { id: deckId, ownerId: actor.userId }, include: withSources })
  return row ? ok(present(row)) : notFound
}

/** The deck that a document has of its own: two requests at once make the same, not two. */
export const ownDeckId = (userId: string, documentId: string) => derivedId('deck', userId, documentId)

/** Makes a document's own deck where it is missing. */
export const ownDeckRows = async (
  client: Pick<Transaction, 'deck' | 'deckSource'>,
  userId: string,
  document: { readonly id: string; readonly title: string },
  now: Date,
): Promise<void> => {
  const id = ownDeckId(userId, document.id)
  await client.deck.createMany({
    data: [{ id, ownerId: userId, name: document.title, createdAt: now }],
    skipDuplicates: true,
  })
  await client.deckSource.createMany({
    data: [{ id: derivedId('source', id), deckId: id, documentId: document.id }],
    skipDuplicates: true,
  })
}

type DocumentRow = { readonly id: string; readonly title: string }

const findOrMake = async (
  userId: string,
  documents: readonly DocumentRow[],
  now: Date,
): Promise<ReadonlyMap<string, DeckView>> => {
  const find = (decks: readonly DeckView[], documentId: string) =>
    decks.find((deck) => deck.documentIds.includes(documentId))
  const decks = await ownedBy(userId)
  const without = documents.filter(({ id }) => !find(decks, id))
  for (const document of without) await db().$transaction((tx) => ownDeckRows(tx, userId, document, now))
  const all = without.length === 0 ? decks : await ownedBy(userId)
  return new Map(
    documents.flatMap(({ id }) => {
      const deck = find(all, id)
      return deck ? [[id, deck] as const] : []
    }),
  )
}

/**
 * The learner's decks of the given documents, by document: where there are several the oldest, where there is none a new
 * one named after the document. Documents the learner may not read are left out.
 */
export const decksOf = async (
  actor: Learner,
  documentIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, DeckView>> => {
  const asked = [...new Set(documentIds)].filter(isId)
  if (asked.length === 0) return new Map()
  const documents = await db().document.findMany({
    where: { AND: [{ id: { in: asked } }, readableDocument(actor)] },
    select: { id: true, title: true },
  })
  return findOrMake(actor.userId, documents, now)
}

/** The same for a learner whose quiz is released: it asked about these documents, whatever may be read by now. */
export const decksForLearner = async (
  _system: System,
  userId: string,
  documentIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, DeckView>> => {
  const documents = await db().document.findMany({
    where: { id: { in: [...documentIds] } },
    select: { id: true, title: true },
  })
  return findOrMake(userId, documents, now)
}

/** The learner's deck of a document they may read: the one there is, or a new one. */
export const deckOf = async (actor: Learner, documentId: string, now: Date): Promise<Result<DeckView>> => {
  const deck = (await decksOf(actor, [documentId], now)).get(documentId)
  return deck ? ok(deck) : notFound
}
