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
  const said = { ...event } as Record<string, unknown>
  for (const field in said) if (said[field] === null) said[field] = undefined
  return said
}

/** Field by field: to spread what is left of a write costs more than all else that is done to it here. */
const rowOf = ({ factId, slot, homeDeckId, version, card }: CardWrite) => ({
  factId,
  slot,
  homeDeckId,
  version,
  ...packCard(card),
})

/**
 * One statement, all or nothing (architecture, law 1): cards are made, or moved where their version is still the one read, in one
 * order for all so that no two writes wait for each other, and the events inserted. Where a card is not as it was read the count
 * at the end divides by zero, which takes the whole statement back; an id that another request inserted meanwhile does by itself.
 * What is offered as the version of a card that was read is below zero: one that has gone since is made with it, and not counted.
 */
export const writeStatement = (
  userId: string,
  cards: readonly CardWrite[],
  events: readonly EventWrite[],
): Prisma.Sql => {
  const cardRows = JSON.stringify(cards.map(rowOf))
  const eventRows = JSON.stringify(events.map(saidOf))
  return Prisma.sql`
      WITH moved AS (
        INSERT INTO "Card" AS c ("userId", "factId", slot, "homeDeckId", state, step, stability, difficulty, "dueAt",
          "lastReviewAt", reps, lapses, "suspendedAt", memory, version)
        SELECT ${userId}::uuid, w."factId", w.slot, w."homeDeckId", w.state, w.step, w.stability, w.difficulty, w."dueAt",
          w."lastReviewAt", w.reps, w.lapses, w."suspendedAt", w.memory, CASE w.version WHEN 0 THEN 1 ELSE -w.version END
        FROM json_to_recordset(${cardRows}::json) AS w("factId" uuid, slot text, "homeDeckId" uuid, version int,
          state text, step int, stability float8, difficulty float8, "dueAt" timestamptz, "lastReviewAt" timestamptz,
          reps int, lapses int, "suspendedAt" timestamptz, memory jsonb)
        ORDER BY w."factId", w.slot
        ON CONFLICT ("userId", "factId", slot) DO UPDATE SET state = excluded.state, step = excluded.step,
          stability = excluded.stability, difficulty = excluded.difficulty, "dueAt" = excluded."dueAt",
          "lastReviewAt" = excluded."lastReviewAt", reps = excluded.reps, lapses = excluded.lapses,
          "suspendedAt" = excluded."suspendedAt", memory = excluded.memory, version = c.version + 1
        WHERE c.version = -excluded.version RETURNING c.version
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
          body text) RETURNING 1
      )
      SELECT 1 / (CASE WHEN (SELECT count(*) FROM moved WHERE version > 0) = ${cards.length}
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
