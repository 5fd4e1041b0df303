import { z } from 'zod'
import { newCard, packCard } from '@/lib/domain/card'
import type { CardAct } from '@/lib/domain/card-act'
import type { Learner } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import type { Transaction } from '../prisma'

/** What an act that is no event changed of one card. Of a move `homeDeckId` is where it was; null where it had no row. */
const Changed = z.array(
  z.strictObject({ factId: z.string(), slot: z.string(), homeDeckId: z.string().nullable().exactOptional() }),
)
export type Changed = z.infer<typeof Changed>
export const parseChanged = (column: unknown): Changed => Changed.parse(column)

type Ref = { readonly factId: string; readonly slot: string }

/** Cards by name as a table `k`: each act is one statement, however many there are. */
const named = (refs: readonly Ref[]): Prisma.Sql => Prisma.sql`unnest(
  ${refs.map(({ factId }) => factId)}::uuid[], ${refs.map(({ slot }) => slot)}::text[]) AS k("factId", slot)`

/** Gives cards a tag; those that have it already are left out of what is answered. */
export const addTag = (tx: Transaction, { userId }: Learner, refs: readonly Ref[], tag: string): Promise<Changed> =>
  tx.$queryRaw<Changed>`
    INSERT INTO "CardTag" ("userId", "factId", slot, tag)
    SELECT ${userId}::uuid, k."factId", k.slot, ${tag} FROM ${named(refs)}
    ON CONFLICT DO NOTHING RETURNING "factId", slot`

/** Takes a tag from cards; those that do not have it are left out of what is answered. */
export const removeTag = (tx: Transaction, { userId }: Learner, refs: readonly Ref[], tag: string): Promise<Changed> =>
  tx.$queryRaw<Changed>`
    DELETE FROM "CardTag" g USING ${named(refs)}
    WHERE g."userId" = ${userId}::uuid AND g.tag = ${tag} AND g."factId" = k."factId" AND g.slot = k.slot
    RETURNING g."factId", g.slot`

/** Moves cards to a deck of the learner; slots without a card get one, which nobody has answered yet. */
export const moveCards = (
  tx: Transaction,
  { userId }: Learner,
  refs: readonly Ref[],
  deckId: string,
): Promise<Changed> => {
  const { state, step, stability, difficulty, dueAt, reps, lapses, memory } = packCard(newCard)
  return tx.$queryRaw<Changed>`
    WITH wanted AS MATERIALIZED (SELECT * FROM ${named(refs)}), held AS MATERIALIZED (
      SELECT c."factId", c.slot, c."homeDeckId" FROM "Card" c JOIN wanted w ON w."factId" = c."factId" AND w.slot = c.slot
      WHERE c."userId" = ${userId}::uuid ORDER BY c."factId", c.slot FOR UPDATE OF c
    ), moved AS (
      UPDATE "Card" c SET "homeDeckId" = ${deckId}::uuid FROM held h
      WHERE c."userId" = ${userId}::uuid AND c."factId" = h."factId" AND c.slot = h.slot AND h."homeDeckId" <> ${deckId}::uuid
      RETURNING h."factId", h.slot, h."homeDeckId"
    ), made AS (
      INSERT INTO "Card" ("userId", "factId", slot, "homeDeckId", state, step, stability, difficulty, "dueAt", reps, lapses, memory)
      SELECT ${userId}::uuid, w."factId", w.slot, ${deckId}::uuid, ${state}, ${step}::int, ${stability}::float8,
        ${difficulty}::float8, ${dueAt}::timestamptz, ${reps}::int, ${lapses}::int, ${JSON.stringify(memory)}::jsonb
      FROM wanted w WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h."factId" = w."factId" AND h.slot = w.slot)
      ON CONFLICT DO NOTHING RETURNING "factId", slot
    )
    SELECT "factId", slot, "homeDeckId" FROM moved UNION ALL SELECT "factId", slot, NULL FROM made`
}

const moveBack = async (tx: Transaction, { userId }: Learner, changed: Changed, deckId: string): Promise<void> => {
  const rows = Prisma.sql`jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
    AS k("factId" uuid, slot text, "homeDeckId" uuid)`
  await tx.$executeRaw`
    UPDATE "Card" c SET "homeDeckId" = k."homeDeckId" FROM ${rows} JOIN "Deck" d ON d.id = k."homeDeckId"
    WHERE c."userId" = ${userId}::uuid AND c."homeDeckId" = ${deckId}::uuid
      AND c."factId" = k."factId" AND c.slot = k.slot`
  // A card that the move made goes again, unless something has happened to it since.
  await tx.$executeRaw`
    DELETE FROM "Card" c USING ${rows}
    WHERE c."userId" = ${userId}::uuid AND c."homeDeckId" = ${deckId}::uuid AND c.version = 1 AND k."homeDeckId" IS NULL
      AND c."factId" = k."factId" AND c.slot = k.slot`
}

/** Takes back what `addTag`, `removeTag` or `moveCards` changed; what others changed since stays. */
export const undoChange = async (
  tx: Transaction,
  actor: Learner,
  act: Extract<CardAct, { type: 'tag' | 'untag' | 'move' }>,
  changed: Changed,
): Promise<void> => {
  if (act.type === 'tag') await removeTag(tx, actor, changed, act.tag)
  else if (act.type === 'untag') await addTag(tx, actor, changed, act.tag)
  else await moveBack(tx, actor, changed, act.deckId)
}
