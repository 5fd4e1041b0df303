import type { DayClock, StudyDay } from '@/lib/domain/day'
import { correctionsIn } from '@/lib/domain/effective'
import { idleModes } from '@/lib/domain/event'
import type { Wait } from '@/lib/domain/history'
import type { Learner } from '@/lib/domain/policy'
import { type StudyEvent as EventRow, Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { eventOf } from '../study-events/rows'

/** What was done on a study day. Seconds are those of each answer up to two minutes. */
export type DayDone = {
  readonly day: StudyDay
  readonly answers: number
  readonly right: number
  readonly seconds: number
}

export type History = {
  /** Days with answers, in order. */
  readonly days: readonly DayDone[]
  /** When cards waited; of those that were due from one day on the longest. */
  readonly waits: readonly Wait[]
  /** Answers to cards that were known before, with their time. */
  readonly timedReviews: number
}

/** Undone are answers and corrections: few, and told by the rules (an undo may be undone). */
const undoneSince = async (actor: Learner, since: Date): Promise<readonly string[]> => {
  const rows = await runStatement<EventRow>(Prisma.sql`
    SELECT * FROM "StudyEvent" WHERE "userId" = ${actor.userId}::uuid AND "answeredAt" >= ${since} AND type = 'undo'`)
  return [...correctionsIn(rows.map(eventOf)).undone]
}

/** The last correction of a kind for each answer, in the order of the log (`compareEvents`). */
const lastOf = (type: 'amend' | 'reschedule', undone: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (e."targetAnswerId") e."targetAnswerId", e.rating, e."scheduledDueAt" FROM recent e
  WHERE e.type = ${type} AND e."answerId" <> ALL (${undone}::uuid[])
  ORDER BY e."targetAnswerId", e."answeredAt" DESC, e."deviceId" DESC, e.sequence DESC, e.id DESC`

/**
 * The learner's answers since a moment as they count (as `answersSince` has them), summed by day: of hundreds of thousands
 * only the days leave the database.
 */
export const historySince = async (
  actor: Learner,
  since: Date,
  today: StudyDay,
  { timeZone, dayStartsAtHour }: DayClock,
): Promise<History> => {
  const undone = await undoneSince(actor, since)
  const [row] = await runStatement<History>(Prisma.sql`
    WITH recent AS MATERIALIZED (
      SELECT "factId", slot, type, mode, id, "answerId", "targetAnswerId", "deviceId", sequence, "answeredAt", "studyDay", rating,
        "scheduledDueAt", "durationMs", "predictedRetrievability"
      FROM "StudyEvent" WHERE "userId" = ${actor.userId}::uuid AND "answeredAt" >= ${since}
        AND type IN ('answer', 'import', 'amend', 'reschedule')
    ), amended AS MATERIALIZED (${lastOf('amend', undone)}), moved AS MATERIALIZED (${lastOf('reschedule', undone)}),
    answered AS MATERIALIZED (
      SELECT e."factId", e.slot, e."answeredAt", e."studyDay", e."durationMs", e."predictedRetrievability",
        coalesce(a.rating, e.rating) AS rating, coalesce(m."scheduledDueAt", e."scheduledDueAt") AS due
      FROM recent e LEFT JOIN amended a ON a."targetAnswerId" = e."answerId" LEFT JOIN moved m ON m."targetAnswerId" = e."answerId"
      WHERE e.type IN ('answer', 'import') AND e.mode <> ALL (${[...idleModes]}::text[]) AND e."answerId" <> ALL (${undone}::uuid[])
        AND coalesce(a.rating, e.rating) IS NOT NULL
    ), waits AS (
      SELECT to_char((due AT TIME ZONE ${timeZone}) - make_interval(hours => ${dayStartsAtHour}::int), 'YYYY-MM-DD') AS "from",
        coalesce(lead("studyDay") OVER (PARTITION BY "factId", slot ORDER BY "answeredAt"), ${today}) AS until, due
      FROM answered)
    SELECT
      (SELECT coalesce(json_agg(d ORDER BY d.day), '[]') FROM (
        SELECT "studyDay" AS day, count(*)::int AS answers, count(*) FILTER (WHERE rating > 1)::int AS right,
          sum(least(coalesce("durationMs", 0), 120000))::float8 / 1000 AS seconds
        FROM answered GROUP BY 1) d) AS days,
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT "from", max(until) AS until FROM waits WHERE due IS NOT NULL GROUP BY 1) w) AS waits,
      (SELECT count(*)::int FROM answered
        WHERE "durationMs" IS NOT NULL AND "predictedRetrievability" IS NOT NULL) AS "timedReviews"`)
  return row ?? { days: [], waits: [], timedReviews: 0 }
}
