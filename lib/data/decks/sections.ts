import type { DrawnSection } from '@/lib/domain/section'
import { Prisma } from '@/lib/generated/client'
import { type DeckFrame, framesOf } from '../decks'
import { runStatement } from '../prisma'

const { sql } = Prisma

/** The sections that the learner's decks draw from, the narrowest first; most learners have none. */
export const sectionsStatement = (userId: string): Prisma.Sql => sql`
  SELECT s."deckId", s."documentId", s.start, s."end" FROM "Deck" k
  JOIN "DeckSource" s ON s."deckId" = k.id AND s.section IS NOT NULL AND s.start IS NOT NULL
  WHERE k."ownerId" = ${userId}::uuid ORDER BY s."end" - s.start, k."createdAt", k.id`

export const drawnSections = (userId: string): Promise<readonly DrawnSection[]> =>
  runStatement<DrawnSection>(sectionsStatement(userId))

/** Where a fact is first stated in the newest version of its document. */
export const firstPlace = (factId: Prisma.Sql, documentId: Prisma.Sql): Prisma.Sql => sql`
  (SELECT e.start FROM "FactEvidence" e WHERE e."factId" = ${factId} AND e.slot IS NULL AND e."documentVersionId" =
      (SELECT v.id FROM "DocumentVersion" v WHERE v."documentId" = ${documentId} ORDER BY v.number DESC LIMIT 1)
    ORDER BY e.start LIMIT 1)`

/** The deck of the narrowest section in which a fact stands, as an expression; null outside of all. */
export const deckOfSection = (
  sections: readonly DrawnSection[],
  factId: Prisma.Sql,
  documentId: Prisma.Sql,
): Prisma.Sql => sql`
  (SELECT x."deckId" FROM unnest(${sections.map((each) => each.documentId)}::uuid[], ${sections.map((each) => each.deckId)}::uuid[],
      ${sections.map(({ start }) => start)}::int[], ${sections.map(({ end }) => end)}::int[]) WITH ORDINALITY AS x("documentId", "deckId", start, "end", n)
    WHERE x."documentId" = ${documentId} AND ${firstPlace(factId, sql`x."documentId"`)} BETWEEN x.start AND x."end" - 1
    ORDER BY x.n LIMIT 1)`

/** By fact, the deck whose section it stands in, of all facts of some documents that stand in one. */
export const decksOfSections = async (
  userId: string,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = new Set(documentIds)
  const sections = (await drawnSections(userId)).filter(({ documentId }) => wanted.has(documentId))
  if (sections.length === 0) return new Map()
  const rows = await runStatement<{ id: string; deckId: string }>(sql`
    SELECT f.id, f."deckId" FROM (
      SELECT f.id, ${deckOfSection(sections, sql`f.id`, sql`f."documentId"`)} AS "deckId" FROM "Fact" f
      WHERE f."documentId" = ANY (${[...new Set(sections.map(({ documentId }) => documentId))]}::uuid[])) f
    WHERE f."deckId" IS NOT NULL`)
  return new Map(rows.map(({ id, deckId }) => [id, deckId]))
}

/** By fact, the deck in which its cards begin: that of its section, else that of its document. */
export const beginningDecks = async (
  userId: string,
  facts: readonly { readonly id: string; readonly documentId: string }[],
  byDocument: ReadonlyMap<string, DeckFrame>,
): Promise<ReadonlyMap<string, DeckFrame>> => {
  const inSection = await decksOfSections(
    userId,
    facts.map(({ documentId }) => documentId),
  )
  const frames = inSection.size === 0 ? [] : await framesOf(userId)
  return new Map(
    facts.flatMap(({ id, documentId }) => {
      const deck = frames.find((frame) => frame.id === inSection.get(id)) ?? byDocument.get(documentId)
      return deck ? [[id, deck] as const] : []
    }),
  )
}
