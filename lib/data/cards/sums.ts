import { matureStabilityDays } from '@/lib/domain/card'
import { addDays, type DayClock, type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import type { Learner } from '@/lib/domain/policy'
import { type StudyEvent as EventRow, Prisma } from '@/lib/generated/client'
import { db, runStatement, type Transaction } from '../prisma'
import {
  answersTable,
  byCard,
  type EventScope,
  everyCard,
  undoneBy,
  undoneSince,
  undosStatement,
} from './answers-table'

const { sql } = Prisma

// What figures ask of a long log is summed by study day once and kept (`StudySum`, docs/decisions/022). Days are summed in
// their order, so what is there is all up to its last day; triggers take away what an event may have changed.

/** Of which answers cells are made: those of study days from `from` on, with what came before them since `since`. */
type Stretch = { readonly from: StudyDay; readonly since: Date; readonly undone: readonly string[] }

/**
 * The answers of a stretch by what figures ask of them: the table `told`, a row for each study day, hour, stage, rating, kind of
 * question and tenth of expected recall (-1: no test of memory), to be put behind WITH.
 */
export const cellsTable = (
  actor: Learner,
  { from, since, undone }: Stretch,
  { timeZone, dayStartsAtHour }: DayClock,
  scope: EventScope,
): Prisma.Sql => sql`
  ${scope.tables} ${answersTable(actor, since, undone, scope)},
  placed AS (
    SELECT *, max("studyDay") FILTER (WHERE type = 'answer') OVER earlier AS before, lag(due) OVER earlier AS "dueBefore" FROM answered
    WINDOW earlier AS (${byCard} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), staged AS (
    SELECT "studyDay", rating, "predictedRetrievability" AS expected, "questionVersionId", "durationMs",
      extract(hour FROM "answeredAt" AT TIME ZONE ${timeZone})::int AS hour,
      (("dueBefore" AT TIME ZONE ${timeZone}) - make_interval(hours => ${dayStartsAtHour}::int))::date AS "waitedFrom",
      CASE WHEN type = 'import' THEN 'import' WHEN before = "studyDay" THEN 'again' WHEN "predictedRetrievability" IS NULL THEN 'new'
        WHEN "studyDay"::date - before::date < ${matureStabilityDays}::int THEN 'young' ELSE 'mature' END AS stage
    FROM placed WHERE "studyDay" >= ${from}
  ), told AS MATERIALIZED (
    SELECT s."studyDay", s.hour, s.stage, s.rating, coalesce(q.kind, '') AS kind,
      CASE WHEN s.stage IN ('young', 'mature') THEN least(9, floor(s.expected * 10))::int ELSE -1 END AS bin,
      count(*)::int AS answers, coalesce(sum(s.expected), 0) AS expected, sum(least(coalesce(s."durationMs", 0), 120000))::float8 AS millis,
      count(*) FILTER (WHERE s."durationMs" IS NOT NULL AND s.expected IS NOT NULL)::int AS timed, min(s."waitedFrom") AS "waitedFrom"
    FROM staged s LEFT JOIN "QuestionVersion" v ON v.id = s."questionVersionId" LEFT JOIN "Question" q ON q.id = v."questionId"
    GROUP BY 1, 2, 3, 4, 5, 6
  )`

/** The cards answered on days after `settled`, with all that was ever answered to them. */
const answeredAfter = (actor: Learner, settled: StudyDay | null): EventScope => {
  if (settled === null) return everyCard
  const since = new Date(`${addDays(settled, -1)}T00:00:00Z`)
  const own = sql`e."userId" = ${actor.userId}::uuid`
  return {
    plan: Prisma.empty,
    tables: sql`touched AS MATERIALIZED (
      SELECT DISTINCT e."factId", e.slot FROM "StudyEvent" e
      WHERE ${own} AND e."answeredAt" >= ${since} AND e.type IN ('answer', 'import') AND e."studyDay" > ${settled}),`,
    events: sql`touched t JOIN LATERAL (
      SELECT * FROM "StudyEvent" e WHERE ${own} AND e."factId" = t."factId" AND e.slot = t.slot OFFSET 0) e ON true`,
    within: Prisma.empty,
  }
}

/** All that was answered after the days that are settled, to be put behind WITH. */
const unsettled = (actor: Learner, settled: StudyDay | null, undone: readonly string[], clock: DayClock): Prisma.Sql =>
  cellsTable(
    actor,
    { from: settled === null ? '' : addDays(settled, 1), since: new Date(0), undone },
    clock,
    answeredAfter(actor, settled),
  )

const settledDay = (actor: Learner): Prisma.Sql =>
  sql`(SELECT max("studyDay") FROM "StudySum" WHERE "userId" = ${actor.userId}::uuid)`

const columns = sql`"studyDay", hour, stage, rating, kind, bin, answers, expected, millis, timed, "waitedFrom"`

type Settled = { readonly settled: StudyDay | null }

const lockedClock = async (tx: Transaction, { userId }: Learner): Promise<DayClock | undefined> => {
  const [clock] = await tx.$queryRaw<DayClock[]>`
    SELECT "timeZone", "dayStartsAtHour" FROM "User" WHERE id = ${userId}::uuid FOR SHARE`
  // Who writes the log meanwhile holds this lock shared until it is written: then the sums are made another time.
  const [lock] = await tx.$queryRaw<
    { free: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(study_sums_lock(${userId}::uuid)) AS free`
  return lock?.free ? clock : undefined
}

/** The first time a log of years is summed: 500,000 answers take two seconds, and many on a busy machine. */
const settleMillis = 120_000
/** Enough to put so many in order without files, which took a quarter of the time; only what is needed is taken. */
const settleMemory = '128MB'

/** Sums the days before today that are not summed yet. */
const settle = (actor: Learner, now: Date): Promise<void> => {
  const sum = async (tx: Transaction) => {
    const clock = await lockedClock(tx, actor)
    if (!clock) return
    const [row] = await tx.$queryRaw<Settled[]>(sql`SELECT ${settledDay(actor)} AS settled`)
    const undone = undoneBy(await tx.$queryRaw<EventRow[]>(undosStatement(actor, new Date(0))))
    await tx.$executeRaw`SELECT set_config('work_mem', ${settleMemory}, true)`
    await tx.$executeRaw(sql`
      INSERT INTO "StudySum" ("userId", ${columns})
      WITH ${unsettled(actor, row?.settled ?? null, undone, clock)}
      SELECT ${actor.userId}::uuid, ${columns} FROM told WHERE "studyDay" < ${studyDayOf(now, clock)}`)
  }
  return db().$transaction(sum, { timeout: settleMillis })
}

/** The last day that is summed, after what can be has been. */
const settledFor = async (actor: Learner, now: Date, today: StudyDay, clock: DayClock): Promise<StudyDay | null> => {
  const look = async () => {
    const [row] = await runStatement<Settled & { readonly open: boolean }>(sql`
      SELECT s.settled, EXISTS (
        SELECT 1 FROM "StudyEvent" e WHERE e."userId" = ${actor.userId}::uuid AND e.type IN ('answer', 'import')
          AND e."answeredAt" < ${startOfDay(today, clock)} AND e."answeredAt" >= coalesce(s.settled::date - 1, '-infinity')
          AND e."studyDay" > coalesce(s.settled, '') AND e."studyDay" < ${today}) AS open
      FROM (SELECT ${settledDay(actor)} AS settled) s`)
    return row ?? { settled: null, open: false }
  }
  const found = await look()
  if (!found.open) return found.settled
  await settle(actor, now)
  return (await look()).settled
}

const maxTries = 3

/**
 * Asks something of the table `cells`, all answers of the learner from a study day on: what is settled as it was summed, the
 * rest from the log. `select` is what stands between SELECT and FROM, of subqueries alone.
 */
export const overCells = async <Row extends object>(
  actor: Learner,
  { now, from, clock }: { readonly now: Date; readonly from: StudyDay; readonly clock: DayClock },
  select: Prisma.Sql,
): Promise<Row> => {
  const today = studyDayOf(now, clock)
  for (let tries = 1; ; tries++) {
    const [settled, undone] = await Promise.all([settledFor(actor, now, today, clock), undoneSince(actor, new Date(0))])
    const [row] = await runStatement<Row & Settled>(sql`
      WITH ${unsettled(actor, settled, undone, clock)}, cells AS MATERIALIZED (
        SELECT ${columns} FROM told WHERE "studyDay" >= ${from}
        UNION ALL
        SELECT ${columns} FROM "StudySum" WHERE "userId" = ${actor.userId}::uuid AND "studyDay" >= ${from})
      SELECT ${settledDay(actor)} AS settled, ${select}`)
    if (!row) throw new Error('a statement of sums gives one row')
    // Somebody else may have changed what is settled in between.
    if (row.settled === settled || tries === maxTries) return row
  }
}
