import type { DeckSettings } from '@/lib/domain/deck'
import { derivedId, isId } from '@/lib/domain/id'
import type { Learner, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { readableDocument } from './access'
import { parseDeckSettings } from './decks/settings'
import { db, runStatement, type Transaction } from './prisma'

/** A deck as its owner sees it; `documentIds` are those that it gathers wholly. */
export type DeckView = {
  readonly id: string
  /** The deck it lies in. */
  readonly parentId: string | null
  readonly name: string
  readonly settings: DeckSettings
  readonly documentIds: readonly string[]
}

/** A deck without its documents, of which there may be many thousands. */
export type DeckFrame = Omit<DeckView, 'documentIds'>

const withSources = { sources: { where: { section: null }, select: { documentId: true } } } as const

export type FrameRow = { id: string; parentId: string | null; name: string; settings: unknown }
type DeckRow = FrameRow & { sources: { documentId: string }[] }

export const presentFrame = ({ id, parentId, name, settings }: FrameRow): DeckFrame => ({
  id,
  parentId,
  name,
  settings: parseDeckSettings(settings),
})

const present = (row: DeckRow): DeckView => ({
  ...presentFrame(row),
  documentIds: row.sources.map((source) => source.documentId),
})

const oldestFirst = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]

const ownedBy = async (userId: string): Promise<readonly DeckView[]> => {
  const rows = await db().deck.findMany({ where: { ownerId: userId }, include: withSources, orderBy: oldestFirst })
  return rows.map(present)
}

export const framesStatement = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT id, "parentId", name, settings FROM "Deck" WHERE "ownerId" = ${userId}::uuid ORDER BY "createdAt", id`

/** The learner's decks, the oldest first, without their documents. */
export const deckFrames = (actor: Learner): Promise<readonly DeckFrame[]> => framesOf(actor.userId)

/** The same of a learner whose answers the system takes. */
export const framesOf = async (userId: string): Promise<readonly DeckFrame[]> => {
  const rows = await runStatement<FrameRow>(framesStatement(userId))
  return rows.map(presentFrame)
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

/** The oldest deck that gathers each document, of those that are in one. */
const findDecks = async (userId: string, documentIds: readonly string[]): Promise<Map<string, DeckFrame>> => {
  const rows = await db().deckSource.findMany({
    where: { documentId: { in: [...documentIds] }, section: null, deck: { ownerId: userId } },
    orderBy: [{ deck: { createdAt: 'desc' } }, { deckId: 'desc' }],
    select: { documentId: true, deck: true },
  })
  return new Map(rows.map(({ documentId, deck }) => [documentId, presentFrame(deck)]))
}

const findOrMake = async (
  userId: string,
  documents: readonly DocumentRow[],
  now: Date,
): Promise<ReadonlyMap<string, DeckFrame>> => {
  const ids = documents.map(({ id }) => id)
  const decks = await findDecks(userId, ids)
  const without = documents.filter(({ id }) => !decks.has(id))
  for (const document of without) await db().$transaction((tx) => ownDeckRows(tx, userId, document, now))
  return without.length === 0 ? decks : findDecks(userId, ids)
}

/**
 * The learner's decks of the given documents, by document: where there are several the oldest, where there is none a new
 * one named after the document. Documents the learner may not read are left out.
 */
export const decksOf = async (
  actor: Learner,
  documentIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, DeckFrame>> => {
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
): Promise<ReadonlyMap<string, DeckFrame>> => {
  const documents = await db().document.findMany({
    where: { id: { in: [...documentIds] } },
    select: { id: true, title: true },
  })
  return findOrMake(userId, documents, now)
}

/** The learner's deck of a document they may read: the one there is, or a new one. */
export const deckOf = async (actor: Learner, documentId: string, now: Date): Promise<Result<DeckFrame>> => {
  const deck = (await decksOf(actor, [documentId], now)).get(documentId)
  return deck ? ok(deck) : notFound
}
