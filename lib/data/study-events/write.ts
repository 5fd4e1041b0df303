import { type CardState, packCard } from '@/lib/domain/card'
import type { StudyEvent } from '@/lib/domain/event'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { isStaleWrite } from '../trouble'

/** A card as it was read and as it shall be; `version` 0 for one that has no row yet. */
export type CardWrite = {
  readonly factId: string
  readonly slot: string
  readonly homeDeckId: string
  readonly version: number
  readonly card: CardState
}

export type EventWrite = StudyEvent & { readonly body: string }

/** An event without what it does not say: a third of its fields, which would be written, sent and read for nothing. */
const saidOf = (event: EventWrite): Partial<EventWrite> => {
  const said: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(event)) if (value !== null) said[field] = value
  return said
}

/**
 * One statement, all or nothing (architecture, law 1): cards whose version is still the one read are locked, new ones made,
 * the events inserted, the cards moved. Where anything is not as it was read the count at the end divides by zero, which takes
 * the whole statement back. The same id inserted by another request meanwhile has moved the version, too, or fails the count.
 */
export const writeStatement = (
  userId: string,
  cards: readonly CardWrite[],
  events: readonly EventWrite[],
): Prisma.Sql => {
  const cardRows = JSON.stringify(cards.map(({ card, ...row }) => ({ ...row, ...packCard(card) })))
  const eventRows = JSON.stringify(events.map(saidOf))
  return Prisma.sql`
      WITH me AS MATERIALIZED (SELECT ${userId}::uuid AS id), wanted AS MATERIALIZED (
        SELECT * FROM json_to_recordset(${cardRows}::json) AS w("factId" uuid, slot text, "homeDeckId" uuid, version int,
          state text, step int, stability float8, difficulty float8, "dueAt" timestamptz, "lastReviewAt" timestamptz,
          reps int, lapses int, "suspendedAt" timestamptz, memory jsonb)
      ), held AS MATERIALIZED (
        SELECT c."factId", c.slot FROM me CROSS JOIN wanted w
        JOIN "Card" c ON c."userId" = me.id AND c."factId" = w."factId" AND c.slot = w.slot AND c.version = w.version
        ORDER BY c."factId", c.slot FOR UPDATE OF c
      ), made AS (
        INSERT INTO "Card" ("userId", "factId", slot, "homeDeckId", state, step, stability, difficulty, "dueAt",
          "lastReviewAt", reps, lapses, "suspendedAt", memory, version)
        SELECT ${userId}::uuid, w."factId", w.slot, w."homeDeckId", w.state, w.step, w.stability, w.difficulty, w."dueAt",
          w."lastReviewAt", w.reps, w.lapses, w."suspendedAt", w.memory, 1
        FROM wanted w WHERE w.version = 0 ORDER BY w."factId", w.slot
        ON CONFLICT DO NOTHING RETURNING 1
      ), logged AS (
        INSERT INTO "StudyEvent" ("userId", id, "answerId", type, "factId", slot, "questionVersionId", "targetAnswerId", mode,
          rating, verdict, answer, "durationMs", "answeredAt", "receivedAt", "studyDay", "deviceId", sequence,
          "predictedRetrievability", "scheduledDueAt", "attemptId", "itemId", body)
        SELECT ${userId}::uuid, e.id, e."answerId", e.type, e."factId", e.slot, e."questionVersionId", e."targetAnswerId",
          e.mode, e.rating, e.verdict, e.answer, e."durationMs", e."answeredAt", e."receivedAt",
          e."studyDay", e."deviceId", e.sequence, e."predictedRetrievability", e."scheduledDueAt", e."attemptId", e."itemId",
          e.body
        FROM json_to_recordset(${eventRows}::json) AS e(id uuid, "answerId" uuid, type text, "factId" uuid, slot text,
          "questionVersionId" uuid, "targetAnswerId" uuid, mode text, rating int, verdict text, answer jsonb,
          "durationMs" int, "answeredAt" timestamptz, "receivedAt" timestamptz, "studyDay" text, "deviceId" uuid,
          sequence int, "predictedRetrievability" float8, "scheduledDueAt" timestamptz, "attemptId" uuid, "itemId" uuid,
          body text)
        ON CONFLICT DO NOTHING RETURNING 1
      ), moved AS (
        UPDATE "Card" c SET state = w.state, step = w.step, stability = w.stability, difficulty = w.difficulty,
          "dueAt" = w."dueAt", "lastReviewAt" = w."lastReviewAt", reps = w.reps, lapses = w.lapses,
          "suspendedAt" = w."suspendedAt", memory = w.memory, version = w.version + 1
        FROM me CROSS JOIN held h JOIN wanted w ON w."factId" = h."factId" AND w.slot = h.slot
        WHERE c."userId" = me.id AND c."factId" = h."factId" AND c.slot = h.slot RETURNING 1
      )
      SELECT 1 / (CASE WHEN (SELECT count(*) FROM made) + (SELECT count(*) FROM moved) = ${cards.length}
        AND (SELECT count(*) FROM logged) = ${events.length} THEN 1 ELSE 0 END) AS complete`
}

/** Writes events and the cards they lead to. 'stale' where a card was moved since it was read: nothing is written, read again. */
export const writeEvents = async (
  userId: string,
  cards: readonly CardWrite[],
  events: readonly EventWrite[],
): Promise<'written' | 'stale'> => {
  try {
    await runStatement(writeStatement(userId, cards, events))
    return 'written'
  } catch (error) {
    if (isStaleWrite(error)) return 'stale'
    throw error
  }
}
