import type { Asking } from '@/lib/domain/desk'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { editableIn, readableIn } from '../access'
import type { DeckFrame } from '../decks'
import { deckOfSection } from '../decks/sections'
import { runStatement } from '../prisma'
import { type Reach, reachOf } from './reach'

export type ScopeDocument = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly language: string
  /** Proposed questions are open here, and bad ones can be rejected. */
  readonly canEdit: boolean
  /** The newest version: where facts are looked up. */
  readonly versionId: string
  readonly deck: DeckFrame
}

export type Scope = {
  readonly reach: Reach
  readonly documents: readonly ScopeDocument[]
}

const idsOf = (decks: readonly DeckFrame[]) => decks.map(({ id }) => id)

/** Asked for is what some of the decks hold, not all that there is. */
export const isNarrowed = ({ decks, within }: Reach): boolean => within.length < decks.length

/** The documents in reach, as ids: what the decks draw from, and of some decks also what was moved into them. */
export const documentsIn = (reach: Reach): Prisma.Sql => {
  const { within, documentId } = reach
  if (documentId !== null) return Prisma.sql`SELECT ${documentId}::uuid AS "documentId"`
  const drawn = Prisma.sql`SELECT s."documentId" FROM "DeckSource" s WHERE s."deckId" = ANY (${idsOf(within)}::uuid[])`
  if (!isNarrowed(reach)) return drawn
  return Prisma.sql`${drawn} UNION SELECT f."documentId" FROM "Card" c JOIN "Fact" f ON f.id = c."factId"
    WHERE c."homeDeckId" = ANY (${idsOf(within)}::uuid[])`
}

/** The place among the learner's decks, from 1, of the one that gathers document `d`: the oldest; null where none does. */
export const deckPlace = ({ decks }: Reach): Prisma.Sql => Prisma.sql`
  (SELECT min(array_position(${idsOf(decks)}::uuid[], s."deckId")) FROM "DeckSource" s
    WHERE s."documentId" = d.id AND s.section IS NULL)`

/** The place of the deck that holds a slot: where its card was put, else of the section it stands in, else of its document `d`. */
export const slotPlace = (reach: Reach, homeDeckId: Prisma.Sql, factId: Prisma.Sql): Prisma.Sql => {
  const inSection =
    reach.sections.length === 0
      ? Prisma.empty
      : Prisma.sql`array_position(${idsOf(reach.decks)}::uuid[], ${deckOfSection(reach.sections, factId, Prisma.sql`d.id`)}),`
  return Prisma.sql`coalesce(array_position(${idsOf(reach.decks)}::uuid[], ${homeDeckId}), ${inSection} ${deckPlace(reach)})`
}

export type DocumentRow = Omit<ScopeDocument, 'deck'> & { readonly place: number | null }

/** Of the documents that a query gives as ids those that the learner may read now. */
export const documentsStatement = (actor: Learner, reach: Reach, wanted: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT d.id, d.kind, d.title, d.language, ${editableIn(actor)} AS "canEdit", v.id AS "versionId", ${deckPlace(reach)} AS place
  FROM "Document" d JOIN LATERAL (
    SELECT id FROM "DocumentVersion" WHERE "documentId" = d.id ORDER BY number DESC LIMIT 1) v ON true
  WHERE d.id IN (${wanted}) AND ${readableIn(actor)} ORDER BY d.id`

/** Each of them with the deck that rules its new cards; those without one are left out. */
export const presentDocuments = (rows: readonly DocumentRow[], { decks }: Reach): readonly ScopeDocument[] =>
  rows.flatMap(({ place, ...document }) => {
    const deck = place === null ? undefined : decks[place - 1]
    return deck ? [{ ...document, deck }] : []
  })

/** The documents in reach that the learner may read now, all or some of them; each has the deck that rules its new cards. */
export const scopeDocuments = async (
  actor: Learner,
  reach: Reach,
  documentIds?: readonly string[],
): Promise<readonly ScopeDocument[]> => {
  const wanted = documentIds === undefined ? documentsIn(reach) : Prisma.sql`SELECT unnest(${documentIds}::uuid[])`
  return presentDocuments(await runStatement<DocumentRow>(documentsStatement(actor, reach, wanted)), reach)
}

/** Resolves what is asked into documents the learner may read now. */
export const scopeOf = async (actor: Learner, asking: Asking, now: Date): Promise<Result<Scope>> => {
  const reach = await reachOf(actor, asking, now)
  if (!reach.ok) return reach
  return ok({ reach: reach.value, documents: await scopeDocuments(actor, reach.value) })
}
