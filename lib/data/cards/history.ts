import { type DayClock, type StudyDay, studyDayOf } from '@/lib/domain/day'
import type { Wait } from '@/lib/domain/history'
import type { Learner } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { answersTable, byCard, type EventScope, undoneSince } from './answers-table'
import { overCells } from './sums'

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

type Summed = Omit<History, 'waits'> & {
  readonly ended: readonly Wait[]
  /** The day from which on the card waits that has waited longest. */
  readonly waiting: StudyDay | null
}

/** All that the learner did since a study day, from what is summed of it. Cards that wait now are found among the cards. */
export const historyOf = async (
  actor: Learner,
  { now, from, clock }: { readonly now: Date; readonly from: StudyDay; readonly clock: DayClock },
): Promise<History> => {
  const today = studyDayOf(now, clock)
  const { ended, waiting, ...history } = await overCells<Summed>(
    actor,
    { now, from, clock },
    Prisma.sql`
      (SELECT coalesce(json_agg(d ORDER BY d.day), '[]') FROM (
        SELECT "studyDay" AS day, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE rating > 1), 0)::int AS right,
          sum(millis)::float8 / 1000 AS seconds
        FROM cells GROUP BY 1) d) AS days,
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT to_char(min("waitedFrom"), 'YYYY-MM-DD') AS "from", "studyDay" AS until
        FROM cells WHERE "waitedFrom" < "studyDay"::date GROUP BY 2) w) AS ended,
      (SELECT to_char((min(greatest(c."dueAt", i.came)) AT TIME ZONE ${clock.timeZone}) - make_interval(hours => ${clock.dayStartsAtHour}::int), 'YYYY-MM-DD')
        FROM "Card" c LEFT JOIN LATERAL (
          SELECT max(e."receivedAt") AS came FROM "StudyEvent" e
          WHERE coalesce(c.answers, 0) = 0 AND e."userId" = c."userId" AND e."factId" = c."factId" AND e.slot = c.slot
            AND e.type = 'import') i ON true
        WHERE c."userId" = ${actor.userId}::uuid AND c.state <> 'new' AND c."dueAt" < ${now}) AS waiting,
      (SELECT coalesce(sum(timed), 0)::int FROM cells) AS "timedReviews"`,
  )
  return {
    ...history,
    waits: waiting === null || waiting >= today ? ended : [...ended, { from: waiting, until: today }],
  }
}

/**
 * The learner's answers to some cards since a moment as they count (as `answersSince` has them), summed by day: of hundreds of
 * thousands only the days leave the database.
 */
export const historySince = async (
  actor: Learner,
  since: Date,
  today: StudyDay,
  { timeZone, dayStartsAtHour }: DayClock,
  scope: EventScope,
): Promise<History> => {
  const undone = await undoneSince(actor, since)
  const [row] = await runStatement<History>(Prisma.sql`${scope.plan}
    WITH ${scope.tables} ${answersTable(actor, since, undone, scope)},
    placed AS (
      SELECT *, lead("studyDay") OVER (${byCard}) AS next FROM answered
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
