import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { Given, ResponseReceipt, SavedReply, SentResponse } from '@/lib/domain/sheet'
import { db } from './prisma'
import { unlessAway } from './trouble'

type Row = {
  readonly deadlineAt: Date | null
  readonly itemId: string
  readonly status: ResponseReceipt['status'] | 'unseen'
  readonly sequence: number
  readonly given: Given | null
}

/**
 * One statement, so that a save costs one round trip and stands or falls as a whole. The rule is `decideSave` of
 * lib/domain/attempt (a test holds them together), and the same number with another answer is stale, too: two devices
 * counted alike. The lock on the attempt makes handing in wait for it. `unseen` is an answer that another request stored
 * while this one ran: asked again, it is seen.
 */
const write = (userId: string, attemptId: string, sent: readonly SentResponse[], now: Date) => db().$queryRaw<Row[]>`
  WITH sent AS MATERIALIZED (
    SELECT s."itemId", s.sequence, coalesce(s.given, 'null'::jsonb) AS given
    FROM jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) AS s("itemId" uuid, sequence int, given jsonb)
  ), attempt AS MATERIALIZED (
    SELECT a.id, a."deadlineAt", a."itemIds", a."submittedAt" IS NULL
      AND (a."deadlineAt" IS NULL OR ${now}::timestamptz <= a."deadlineAt" + interval '2 seconds') AS running
    FROM "Attempt" a WHERE a.id = ${attemptId}::uuid AND a."userId" = ${userId}::uuid
    FOR SHARE
  ), asked AS MATERIALIZED (
    SELECT sent.*, held.sequence AS "heldSequence", held.answer AS "heldAnswer"
    FROM sent LEFT JOIN "Response" held ON held."attemptId" = ${attemptId}::uuid AND held."itemId" = sent."itemId"
  ), saved AS (
    INSERT INTO "Response" ("attemptId", "itemId", sequence, answer, "savedAt")
    SELECT attempt.id, sent."itemId", sent.sequence, sent.given, ${now}
    FROM sent JOIN attempt ON attempt.running AND sent."itemId" = ANY (attempt."itemIds")
    ORDER BY sent."itemId"
    ON CONFLICT ("attemptId", "itemId") DO UPDATE
    SET sequence = excluded.sequence, answer = excluded.answer, "savedAt" = excluded."savedAt"
    WHERE excluded.sequence > "Response".sequence
    RETURNING "itemId"
  ), late AS (
    INSERT INTO "Response" ("attemptId", "itemId", sequence, answer, "savedAt", "lateAnswer", "lateReceivedAt")
    SELECT attempt.id, asked."itemId", 0, 'null'::jsonb, ${now}, asked.given, ${now}
    FROM asked JOIN attempt ON NOT attempt.running AND asked."itemId" = ANY (attempt."itemIds")
    WHERE asked.sequence > coalesce(asked."heldSequence", 0)
    ORDER BY asked."itemId"
    ON CONFLICT ("attemptId", "itemId") DO UPDATE
    SET "lateAnswer" = excluded."lateAnswer", "lateReceivedAt" = excluded."lateReceivedAt"
    RETURNING "itemId"
  )
  SELECT attempt."deadlineAt", asked."itemId",
    CASE
      WHEN NOT asked."itemId" = ANY (attempt."itemIds") THEN 'closed'
      WHEN saved."itemId" IS NOT NULL THEN 'saved'
      WHEN late."itemId" IS NOT NULL THEN 'late'
      WHEN asked."heldSequence" = asked.sequence AND asked."heldAnswer" = asked.given THEN 'saved'
      WHEN asked."heldSequence" >= asked.sequence THEN 'stale'
      ELSE 'unseen'
    END AS status,
    CASE WHEN saved."itemId" IS NOT NULL THEN asked.sequence ELSE coalesce(asked."heldSequence", 0) END AS sequence,
    nullif(asked."heldAnswer", 'null'::jsonb) AS given
  FROM attempt CROSS JOIN asked
  LEFT JOIN saved ON saved."itemId" = asked."itemId"
  LEFT JOIN late ON late."itemId" = asked."itemId"`

const newestOf = (sent: readonly SentResponse[]): SentResponse[] => [
  ...new Map(sent.toSorted((a, b) => a.sequence - b.sequence).map((response) => [response.itemId, response])).values(),
]

const receiptOf = ({ itemId, status, sequence, given }: Row): ResponseReceipt => {
  if (status === 'stale') return { itemId, status, sequence, given }
  return { itemId, status: status === 'unseen' ? 'closed' : status, sequence }
}

/**
 * Saves answers of the actor's own attempt; when it returns, what is `saved` is committed. `unavailable` while the database
 * is away: nothing is acknowledged, and sending the same again is safe.
 */
export const saveResponses = (
  actor: Person,
  attemptId: string,
  sent: readonly SentResponse[],
  now: Date,
): Promise<Result<SavedReply>> =>
  unlessAway(async () => {
    if (!isId(attemptId)) return notFound
    const newest = newestOf(sent)
    for (let tries = 0; tries < 3; tries++) {
      const rows = await write(actor.userId, attemptId, newest, now)
      const [first] = rows
      if (!first) return notFound
      if (rows.some((row) => row.status === 'unseen')) continue
      return ok({
        savedAt: now.toISOString(),
        deadlineAt: first.deadlineAt?.toISOString() ?? null,
        receipts: rows.map(receiptOf),
      })
    }
    return failure('unavailable', 'unavailable', { retryAfterSeconds: 1 })
  })
