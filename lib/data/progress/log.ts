import { matureStabilityDays } from '@/lib/domain/card'
import { addDays, type StudyDay, startOfDay } from '@/lib/domain/day'
import type { BinSum, StageSum } from '@/lib/domain/history'
import type { Span } from '@/lib/domain/period'
import type { Learner } from '@/lib/domain/policy'
import type { Rating } from '@/lib/domain/rating'
import { Prisma } from '@/lib/generated/client'
import { type EventScope, undoneSince } from '../cards/answers-table'
import { cellsTable, overCells } from '../cards/sums'
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

/** Of the table `cells`; what was imported was not answered here. */
const figures = ({ from, stepDays }: Span): Prisma.Sql => Prisma.sql`
  (SELECT count(DISTINCT "studyDay")::int FROM cells WHERE stage <> 'import') AS days,
  (SELECT coalesce(json_agg(s), '[]') FROM (
    SELECT ("studyDay"::date - ${from}::date) / ${stepDays}::int AS step, stage, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE rating > 1), 0)::int AS right,
      sum(millis)::float8 / 1000 AS seconds
    FROM cells WHERE stage <> 'import' GROUP BY 1, 2) s) AS stages,
  (SELECT coalesce(json_agg(h), '[]') FROM (
    SELECT hour, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE bin >= 0), 0)::int AS tests,
      coalesce(sum(answers) FILTER (WHERE bin >= 0 AND rating > 1), 0)::int AS right
    FROM cells WHERE stage <> 'import' GROUP BY 1 ORDER BY 1) h) AS hours,
  (SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT stage, rating, sum(answers)::int AS answers FROM cells WHERE stage <> 'import' GROUP BY 1, 2) r) AS ratings,
  (SELECT coalesce(json_agg(b), '[]') FROM (
    SELECT nullif(kind, '') AS kind, bin, sum(answers)::int AS answers, coalesce(sum(answers) FILTER (WHERE rating > 1), 0)::int AS right,
      sum(expected)::float8 AS expected
    FROM cells WHERE bin >= 0 GROUP BY 1, 2 ORDER BY 2) b) AS bins`

/**
 * The answers of a span to some cards, told apart by what they were to their card. What was known before, but was not answered
 * within three weeks before the span, had waited for longer: so the days before those need not be read.
 */
export const scannedFigures = async (
  actor: Learner,
  span: Span,
  { clock }: Pick<LearnerRules, 'clock'>,
  scope: EventScope,
): Promise<LogFigures> => {
  const since = startOfDay(addDays(span.from, -matureStabilityDays - 1), clock)
  const undone = await undoneSince(actor, since)
  const [row] = await runStatement<LogFigures>(Prisma.sql`${scope.plan}
    WITH ${cellsTable(actor, { from: span.from, since, undone }, clock, scope)}, cells AS (SELECT * FROM told)
    SELECT ${figures(span)}`)
  return row ?? none
}

/** The same of all answers of a span, from what is summed of them. */
export const logFigures = (
  actor: Learner,
  now: Date,
  span: Span,
  { clock }: Pick<LearnerRules, 'clock'>,
): Promise<LogFigures> => overCells<LogFigures>(actor, { now, from: span.from, clock }, figures(span))
