import { type CardState, packCard } from '@/lib/domain/card'
import type { StudyEvent } from '@/lib/domain/event'
import { Prisma } from '@/lib/generated/client'
import { type Columns, namesOf, type RowOf, rowsTable } from '../columns'
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

const cardColumns = {
  factId: 'uuid',
  slot: 'text',
  homeDeckId: 'uuid',
  state: 'text',
  step: 'int4',
  stability: 'float8',
  difficulty: 'float8',
  dueAt: 'timestamptz',
  lastReviewAt: 'timestamptz',
  reps: 'int4',
  lapses: 'int4',
  suspendedAt: 'timestamptz',
  memory: 'jsonb',
  version: 'int4',
} as const satisfies Columns

const eventColumns = {
  id: 'uuid',
  answerId: 'uuid',
  type: 'text',
  factId: 'uuid',
  slot: 'text',
  questionVersionId: 'uuid',
  targetAnswerId: 'uuid',
  mode: 'text',
  rating: 'int4',
  verdict: 'text',
  answer: 'jsonb',
  durationMs: 'int4',
  answeredAt: 'timestamptz',
  receivedAt: 'timestamptz',
  studyDay: 'text',
  deviceId: 'uuid',
  sequence: 'int4',
  predictedRetrievability: 'float8',
  scheduledDueAt: 'timestamptz',
  attemptId: 'uuid',
  itemId: 'uuid',
  body: 'text',
} as const satisfies Columns

/**
 * What is offered as the version of a card that was read is below zero: one that has gone since is made with it, and not counted.
 * Nothing is copied by what is left of an object, which costs more than all else that is done to a card here.
 */
const cardRow = ({ factId, slot, homeDeckId, version, card }: CardWrite): RowOf<typeof cardColumns> => {
  const packed = packCard(card)
  return {
    factId,
    slot,
    homeDeckId,
    version: version === 0 ? 1 : -version,
    ...packed,
    memory: JSON.stringify(packed.memory),
  }
}

const eventRow = (event: EventWrite): RowOf<typeof eventColumns> => ({
  ...event,
  answer: event.answer && JSON.stringify(event.answer),
})

/**
 * One statement, all or nothing (architecture, law 1): cards are made, or moved where their version is still the one read, in one
 * order for all so that no two writes wait for each other, and the events inserted. The learner is held after them, once for all
 * events, as a key of the log would hold them for each (docs/decisions/031). Where a card is not as it was read, or the learner
 * gone, the count at the end divides by zero, which takes the whole statement back; an id that another request inserted
 * meanwhile does by itself.
 */
export const writeStatement = (
  userId: string,
  cards: readonly CardWrite[],
  events: readonly EventWrite[],
): Prisma.Sql => Prisma.sql`
      WITH moved AS (
        INSERT INTO "Card" AS c ("userId", ${namesOf(cardColumns)})
        SELECT ${userId}::uuid, ${namesOf(cardColumns, 'w.')} FROM ${rowsTable('w', cardColumns, cards.map(cardRow))}
        ORDER BY w."factId", w.slot
        ON CONFLICT ("userId", "factId", slot) DO UPDATE SET state = excluded.state, step = excluded.step,
          stability = excluded.stability, difficulty = excluded.difficulty, "dueAt" = excluded."dueAt",
          "lastReviewAt" = excluded."lastReviewAt", reps = excluded.reps, lapses = excluded.lapses,
          "suspendedAt" = excluded."suspendedAt", memory = excluded.memory, version = c.version + 1
        WHERE c.version = -excluded.version RETURNING c.version
      ), learner AS MATERIALIZED (
        SELECT id FROM "User" WHERE id = ${userId}::uuid FOR KEY SHARE
      ), logged AS (
        INSERT INTO "StudyEvent" ("userId", ${namesOf(eventColumns)})
        SELECT learner.id, ${namesOf(eventColumns, 'e.')}
        FROM learner CROSS JOIN ${rowsTable('e', eventColumns, events.map(eventRow))}
        RETURNING 1
      )
      SELECT 1 / (CASE WHEN (SELECT count(*) FROM moved WHERE version > 0) = ${cards.length}
        AND (SELECT count(*) FROM logged) = ${events.length} THEN 1 ELSE 0 END) AS complete`

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
