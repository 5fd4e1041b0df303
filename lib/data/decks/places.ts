import { movedSection, type TextBlock, textSections } from '@/lib/domain/section'
import { Prisma } from '@/lib/generated/client'
import type { Transaction } from '../prisma'
import { firstPlace } from './sections'

const { sql } = Prisma

/**
 * The deck in which a card `c` of fact `f` belongs by where the fact stands: that of the narrowest section around it, else the
 * oldest that gathers its document. As an expression; null where no deck draws from it.
 */
const deckByPlace = sql`
  (SELECT s."deckId" FROM "DeckSource" s JOIN "Deck" k ON k.id = s."deckId"
    WHERE k."ownerId" = c."userId" AND s."documentId" = f."documentId" AND (s.section IS NULL
      OR ${firstPlace(sql`f.id`, sql`f."documentId"`)} BETWEEN s.start AND s."end" - 1)
    ORDER BY s.section IS NULL, s."end" - s.start, k."createdAt", k.id LIMIT 1)`

/** Cards of a document, of one learner or of all who have a deck of a part of it. */
const cardsOf = (documentId: string, userId: string | null): Prisma.Sql =>
  userId === null
    ? sql`f."documentId" = ${documentId}::uuid AND c."userId" IN (SELECT k."ownerId" FROM "DeckSource" s
        JOIN "Deck" k ON k.id = s."deckId" WHERE s."documentId" = ${documentId}::uuid AND s.section IS NOT NULL)`
    : sql`f."documentId" = ${documentId}::uuid AND c."userId" = ${userId}::uuid`

type CardRow = { readonly userId: string; readonly factId: string; readonly slot: string }

/**
 * Changes what decks draw from a document, or where its facts stand, and lets the cards follow: those that lie where their
 * place puts them go where it puts them now. What a learner moved by hand stays.
 */
export const withCardsFollowing = async (
  tx: Transaction,
  documentId: string,
  userId: string | null,
  change: () => Promise<unknown>,
): Promise<void> => {
  const rows = await tx.$queryRaw<CardRow[]>(sql`
    SELECT c."userId", c."factId", c.slot FROM "Card" c JOIN "Fact" f ON f.id = c."factId"
    WHERE ${cardsOf(documentId, userId)} AND c."homeDeckId" = ${deckByPlace}
    ORDER BY c."factId", c.slot, c."userId" FOR UPDATE OF c`)
  await change()
  if (rows.length > 0) await settle(tx, rows)
}

/** Puts cards into the decks in which they belong. */
const settle = (tx: Transaction, rows: readonly CardRow[]) =>
  tx.$executeRaw(sql`
    UPDATE "Card" o SET "homeDeckId" = p."deckId" FROM (
      SELECT c."userId", c."factId", c.slot, ${deckByPlace} AS "deckId" FROM "Card" c JOIN "Fact" f ON f.id = c."factId"
      WHERE (c."userId", c."factId", c.slot) IN (SELECT * FROM unnest(${rows.map(({ userId }) => userId)}::uuid[],
        ${rows.map(({ factId }) => factId)}::uuid[], ${rows.map(({ slot }) => slot)}::text[]))) p
    WHERE o."userId" = p."userId" AND o."factId" = p."factId" AND o.slot = p.slot AND o."homeDeckId" <> p."deckId"`)

/** Puts the cards that lie in a deck into those in which they belong by their place. */
export const settleCardsOf = async (tx: Transaction, deckId: string): Promise<void> => {
  const rows = await tx.$queryRaw<CardRow[]>(sql`
    SELECT c."userId", c."factId", c.slot FROM "Card" c JOIN "Fact" f ON f.id = c."factId"
    WHERE c."homeDeckId" = ${deckId}::uuid
    ORDER BY c."factId", c.slot FOR UPDATE OF c`)
  if (rows.length > 0) await settle(tx, rows)
}

/** Whether anybody has a deck of a part of a document. */
export const hasDrawnSections = async (tx: Transaction, documentId: string): Promise<boolean> =>
  (await tx.deckSource.count({ where: { documentId, section: { not: null } } })) > 0

type Text = { readonly text: string; readonly blocks: readonly TextBlock[] }

/** Brings the sections that decks draw from to where they stand in a text that was read again. */
export const moveSections = async (tx: Transaction, documentId: string, before: Text, after: Text): Promise<void> => {
  const [old, now] = [textSections(before.text, before.blocks), textSections(after.text, after.blocks)]
  const rows = await tx.deckSource.findMany({
    where: { documentId, section: { not: null } },
    distinct: ['section'],
    select: { section: true },
  })
  const moves = rows.map(({ section }) => ({ section, to: movedSection(section ?? '', old, now) }))
  for (const { section, to } of moves)
    await tx.deckSource.updateMany({
      where: { documentId, section },
      data: to ? { start: to.start, end: to.end } : { start: null, end: null },
    })
  const renamed = moves.filter(({ section, to }) => to && to.key !== section)
  for (const { section, to } of renamed)
    await tx.deckSource.updateMany({
      where: { documentId, section, start: to?.start ?? null },
      data: { section: to?.key ?? section },
    })
}
