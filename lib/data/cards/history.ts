import type { DayClock, StudyDay } from '@/lib/domain/day'
import type { Wait } from '@/lib/domain/history'
import type { Learner } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { answersTable, type EventScope, everyCard, undoneSince } from './answers-table'

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

/**
 * The learner's answers since a moment as they count (as `answersSince` has them), summed by day: of hundreds of thousands
 * only the days leave the database. `scope` narrows them to some cards.
 */
export const historySince = async (
  actor: Learner,
  since: Date,
  today: StudyDay,
  { timeZone, dayStartsAtHour }: DayClock,
  scope: EventScope = everyCard,
): Promise<History> => {
  const undone = await undoneSince(actor, since)
  const [row] = await runStatement<History>(Prisma.sql`${scope.plan}
    WITH ${scope.tables} ${answersTable(actor, since, undone, scope)},
    placed AS (
      SELECT *, lead("studyDay") OVER (PARTITION BY "factId", slot ORDER BY "answeredAt") AS next FROM answered
    ), cells AS MATERIALIZED (
      SELECT "studyDay", ((due AT TIME ZONE ${timeZone}) - make_interval(hours => ${dayStartsAtHour}::int))::date AS "from",
        max(coalesce(next, ${today})) AS until, count(*) AS answers, count(*) FILTER (WHERE rating > 1) AS right,
        sum(least(coalesce("durationMs", 0), 120000)) AS millis,
        count(*) FILTER (WHERE "durationMs" IS NOT NULL AND "predictedRetrievability" IS NOT NULL) AS timed
      FROM placed GROUP BY 1, 2)
    SELECT
      (SELECT coalesce(json_agg(d ORDER BY d.day), '[]') FROM (
        SELECT "studyDay" AS day, sum(answers)::int AS answers, sum("right")::int AS right, sum(millis)::float8 / 1000 AS seconds
        FROM cells GROUP BY 1) d) AS days,
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT to_char("from", 'YYYY-MM-DD') AS "from", max(until) AS until FROM cells WHERE "from" IS NOT NULL GROUP BY 1) w) AS waits,
      (SELECT coalesce(sum(timed), 0)::int FROM cells) AS "timedReviews"`)
  return row ?? { days: [], waits: [], timedReviews: 0 }
}
