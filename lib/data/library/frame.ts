import type { Learner } from '@/lib/domain/policy'
import type { DrawnSection } from '@/lib/domain/section'
import { Prisma } from '@/lib/generated/client'
import { editableIn, readableIn } from '../access'
import { deckOfSection } from '../decks/sections'

const { sql } = Prisma

/** Whose library, in which order their decks were made, and which questions a quiz withholds from them. */
export type Shelf = {
  readonly actor: Learner
  /** The oldest first: of several that draw on a document the first holds what has no card yet. */
  readonly deckIds: readonly string[]
  /** The sections that they draw from. */
  readonly sections: readonly DrawnSection[]
  readonly withheld: ReadonlySet<string>
}

/** The documents of the learner's decks that they may read. Their decks and whether they may be changed is found out where it is asked. */
const readable = ({ actor, deckIds }: Shelf): Prisma.Sql => sql`(
  SELECT d.id, d.kind, d."titleKey", ${editableIn(actor)} AS "canEdit", (
    SELECT min(array_position(${deckIds}::uuid[], s."deckId")) FROM "DeckSource" s WHERE s."documentId" = d.id AND s.section IS NULL) AS deck
  FROM "Document" d
  WHERE d.id IN (SELECT s."documentId" FROM "DeckSource" s WHERE s."deckId" = ANY (${deckIds}::uuid[])) AND ${readableIn(actor)})`

/** The questions `q` that ask slot `a` and are open to the learner, to be put behind FROM, WHERE and more conditions. */
const openQuestions = ({ withheld }: Shelf): Prisma.Sql => sql`
  unnest(a.questions, a.approved, a.kinds, a."searchKeys") AS q(id, "isApproved", kind, "searchKey")
  WHERE (q."isApproved" OR r."canEdit") AND q.id <> ALL (${[...withheld]}::uuid[])`

/** Whether an open question of slot `a` is as a condition on `q` has it. What is open at all has one where it has no other. */
export const someQuestion = (shelf: Shelf, condition: Prisma.Sql): Prisma.Sql => sql`
  (cardinality(a.questions) = 1 OR EXISTS (SELECT 1 FROM ${openQuestions(shelf)} AND ${condition}))`

/** The search key of an open question of slot `a`, the least where several ask it. They stand in this order. */
export const leastSearchKey = (shelf: Shelf): Prisma.Sql => sql`
  CASE WHEN (a.approved[1] OR r."canEdit") AND a.questions[1] <> ALL (${[...shelf.withheld]}::uuid[]) THEN a."searchKeys"[1]
    ELSE (SELECT min(q."searchKey") FROM ${openQuestions(shelf)}) END`

/** Whether some question of slot `a` is open. Most learners are in no quiz: nothing is asked of single questions for them. */
export const isAskable = (shelf: Shelf): Prisma.Sql =>
  shelf.withheld.size === 0
    ? sql`(a."hasApproved" OR r."canEdit")`
    : sql`EXISTS (SELECT 1 FROM ${openQuestions(shelf)})`

/** The place among the decks, from 1, of the one that holds a slot `a` with card `c`: where it was put, of its section, of its document. */
export const placeOfSlot = ({ deckIds, sections }: Shelf): Prisma.Sql => {
  const place = (deckId: Prisma.Sql) => sql`array_position(${deckIds}::uuid[], ${deckId}),`
  const inSection = sections.length === 0 ? Prisma.empty : place(deckOfSection(sections, sql`a."factId"`, sql`r.id`))
  return sql`coalesce(${place(sql`c."homeDeckId"`)} ${inSection} r.deck)`
}

/**
 * The learner's library, to be put behind FROM: a row `a` for each slot that an open question asks, with its document `r` and
 * its card `c`, which may be none. Open is what is approved, or proposed where the learner may change the document, what no
 * quiz withholds, and what asks no barred fact (`AskedSlot` has none that does).
 */
export const libraryOf = (shelf: Shelf): Prisma.Sql => sql`
  ${readable(shelf)} r JOIN "AskedSlot" a ON a."documentId" = r.id AND ${isAskable(shelf)}
  LEFT JOIN "Card" c ON c."userId" = ${shelf.actor.userId}::uuid AND c."factId" = a."factId" AND c.slot = a.slot`
