import type { Learner } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { editableIn, readableIn } from '../access'

const { sql } = Prisma

/** Whose library, in which order their decks were made, and which questions a quiz withholds from them. */
export type Shelf = {
  readonly actor: Learner
  /** The oldest first: of several that draw on a document the first holds what has no card yet. */
  readonly deckIds: readonly string[]
  readonly withheld: ReadonlySet<string>
}

/**
 * The tables that a search stands on, to be put behind WITH: `readable` are the documents of the learner's decks that they may
 * read, `barred` facts that must not be asked (as `askableFact` of lib/data/cards/slots.ts has it).
 */
export const frameOf = ({ actor, deckIds }: Shelf): Prisma.Sql => sql`
  readable AS (
    SELECT d.id, d."titleKey", min(k.n)::int AS deck, ${editableIn(actor)} AS "canEdit"
    FROM unnest(${deckIds}::uuid[]) WITH ORDINALITY k(id, n) JOIN "DeckSource" s ON s."deckId" = k.id
    JOIN "Document" d ON d.id = s."documentId" WHERE ${readableIn(actor)} GROUP BY d.id
  ), barred AS MATERIALIZED (
    SELECT f.id FROM readable r JOIN "Fact" f ON f."documentId" = r.id WHERE f.status <> 'active'
    UNION ALL
    SELECT CASE WHEN c.resolution = 'a' THEN c."factBId" ELSE c."factAId" END FROM readable r
    JOIN "Conflict" c ON c."documentId" = r.id WHERE c.resolution IS NULL OR c.resolution IN ('a', 'b', 'neither')
    UNION ALL
    SELECT c."factBId" FROM readable r
    JOIN "Conflict" c ON c."documentId" = r.id WHERE c.resolution IS NULL OR c.resolution = 'neither'
  )`

/**
 * What the open questions of the learner ask, to be put behind FROM: a row `t` for each slot a question `q` of a document `r`
 * asks. Open is what is approved, or proposed where the learner may change the document, what no quiz withholds, and what asks
 * no barred fact. A learner's library is every slot of these, with its card where there is one.
 */
export const openTargets = ({ withheld }: Shelf): Prisma.Sql => sql`
  readable r JOIN "Question" q ON q."documentId" = r.id
    AND (q.status = 'approved' OR (q.status = 'proposed' AND r."canEdit")) AND q.id <> ALL (${[...withheld]}::uuid[])
  JOIN "QuestionTarget" t ON t."questionVersionId" = q."currentVersionId"
    AND NOT EXISTS (SELECT 1 FROM barred b JOIN "QuestionTarget" o ON o."factId" = b.id
      WHERE o."questionVersionId" = q."currentVersionId")`
