import { matureStabilityDays } from '@/lib/domain/card'
import { addDays, type StudyDay, startOfDay } from '@/lib/domain/day'
import type { BinSum, StageSum } from '@/lib/domain/history'
import type { Span } from '@/lib/domain/period'
import type { Learner } from '@/lib/domain/policy'
import type { Rating } from '@/lib/domain/rating'
import { Prisma } from '@/lib/generated/client'
import { answersTable, type EventScope, undoneSince } from '../cards/answers-table'
import type { LearnerRules } from '../parameters'
import { runStatement } from '../prisma'

/** What the log says of a span; every figure is a sum that the database made. */
export type LogFigures = {
  /** Study days with answers. */
  readonly days: number
  readonly stages: readonly StageSum[]
  readonly hours: readonly {
    readonly hour: number
    readonly answers: number
    readonly tests: number
    readonly right: number
  }[]
  readonly ratings: readonly { readonly stage: StageSum['stage']; readonly rating: Rating; readonly answers: number }[]
  readonly bins: readonly BinSum[]
}

const none: LogFigures = { days: 0, stages: [], hours: [], ratings: [], bins: [] }

/** The study day of the first answer that the learner ever gave. */
export const firstDayOf = async (actor: Learner): Promise<StudyDay | null> => {
  const [row] = await runStatement<{ day: StudyDay }>(Prisma.sql`
    SELECT "studyDay" AS day FROM "StudyEvent" WHERE "userId" = ${actor.userId}::uuid AND type = 'answer'
    ORDER BY "answeredAt" LIMIT 1`)
  return row?.day ?? null
}

/**
 * The answers of a span, told apart by what they were to their card. What was known before, but was not answered within three
 * weeks before the span, had waited for longer: so the days before those need not be read.
 */
export const logFigures = async (
  actor: Learner,
  { from, stepDays }: Span,
  { clock }: Pick<LearnerRules, 'clock'>,
  scope: EventScope,
): Promise<LogFigures> => {
  const since = startOfDay(addDays(from, -matureStabilityDays - 1), clock)
  const undone = await undoneSince(actor, since)
  const [row] = await runStatement<LogFigures>(Prisma.sql`${scope.plan}
    WITH ${scope.tables} ${answersTable(actor, since, undone, scope)},
    placed AS (
      SELECT *, lag("studyDay") OVER (PARTITION BY "factId", slot ORDER BY "answeredAt") AS before
      FROM answered WHERE type = 'answer'
    ), told AS (
      SELECT "studyDay", rating, "predictedRetrievability" AS expected,
        extract(hour FROM "answeredAt" AT TIME ZONE ${clock.timeZone})::int AS hour, "questionVersionId",
        least(coalesce("durationMs", 0), 120000) AS millis,
        CASE WHEN before = "studyDay" THEN 'again' WHEN "predictedRetrievability" IS NULL THEN 'new'
          WHEN "studyDay"::date - before::date < ${matureStabilityDays}::int THEN 'young' ELSE 'mature' END AS stage
      FROM placed WHERE "studyDay" >= ${from}
    ), cells AS MATERIALIZED (
      SELECT t."studyDay", t.hour, t.stage, t.rating, q.kind,
        CASE WHEN t.stage IN ('young', 'mature') THEN least(9, floor(t.expected * 10))::int END AS bin,
        count(*)::int AS answers, sum(t.expected) AS expected, sum(t.millis) AS millis
      FROM told t LEFT JOIN "QuestionVersion" v ON v.id = t."questionVersionId" LEFT JOIN "Question" q ON q.id = v."questionId"
      GROUP BY 1, 2, 3, 4, 5, 6)
    SELECT (SELECT count(DISTINCT "studyDay")::int FROM cells) AS days,
      (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT ("studyDay"::date - ${from}::date) / ${stepDays}::int AS step, stage, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE rating > 1), 0)::int AS right,
          sum(millis)::float8 / 1000 AS seconds
        FROM cells GROUP BY 1, 2) s) AS stages,
      (SELECT coalesce(json_agg(h), '[]') FROM (
        SELECT hour, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE bin IS NOT NULL), 0)::int AS tests,
          coalesce(sum(answers) FILTER (WHERE bin IS NOT NULL AND rating > 1), 0)::int AS right
        FROM cells GROUP BY 1 ORDER BY 1) h) AS hours,
      (SELECT coalesce(json_agg(r), '[]') FROM (
        SELECT stage, rating, sum(answers)::int AS answers FROM cells GROUP BY 1, 2) r) AS ratings,
      (SELECT coalesce(json_agg(b), '[]') FROM (
        SELECT kind, bin, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE rating > 1), 0)::int AS right,
          sum(expected)::float8 AS expected
        FROM cells WHERE bin IS NOT NULL GROUP BY 1, 2 ORDER BY 2) b) AS bins`)
  return row ?? none
}
