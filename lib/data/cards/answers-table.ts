import { correctionsIn } from '@/lib/domain/effective'
import { idleModes } from '@/lib/domain/event'
import type { Learner } from '@/lib/domain/policy'
import { type StudyEvent as EventRow, Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { eventOf } from '../study-events/rows'

/**
 * Of which cards answers are read: tables to be put behind WITH, where events `e` are found, and a condition on them that names
 * these cards. `plan` stands before the statement.
 */
export type EventScope = {
  readonly plan: Prisma.Sql
  readonly tables: Prisma.Sql
  readonly events: Prisma.Sql
  readonly within: Prisma.Sql
}

export const everyEvent = Prisma.sql`"StudyEvent" e`

export const everyCard: EventScope = {
  plan: Prisma.empty,
  tables: Prisma.empty,
  events: everyEvent,
  within: Prisma.empty,
}

export const undosStatement = (actor: Learner, since: Date): Prisma.Sql => Prisma.sql`
  SELECT * FROM "StudyEvent" WHERE "userId" = ${actor.userId}::uuid AND "answeredAt" >= ${since} AND type = 'undo'`

/** Undone are answers and corrections: few, and told by the rules (an undo may be undone). */
export const undoneBy = (undos: readonly EventRow[]): readonly string[] => [...correctionsIn(undos.map(eventOf)).undone]

export const undoneSince = async (actor: Learner, since: Date): Promise<readonly string[]> =>
  undoneBy(await runStatement<EventRow>(undosStatement(actor, since)))

/** The answers of each card in the order of the log (`compareEvents`), to be put behind OVER. */
export const byCard = Prisma.sql`PARTITION BY "factId", slot ORDER BY "answeredAt", "deviceId", sequence, id`

/** The last correction of a kind for each answer, in the order of the log (`compareEvents`). */
const lastOf = (type: 'amend' | 'reschedule', undone: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (e."targetAnswerId") e."targetAnswerId", e.rating, e."scheduledDueAt" FROM corrections e
  WHERE e.type = ${type} AND e."answerId" <> ALL (${undone}::uuid[])
  ORDER BY e."targetAnswerId", e."answeredAt" DESC, e."deviceId" DESC, e.sequence DESC, e.id DESC`

/**
 * The learner's answers since a moment as they count (as `answersSince` has them): the table `answered`, to be put behind WITH.
 * Corrections are few and answers many: each are read by themselves, so that no table of all of them is made. What was imported
 * is due here from its coming on.
 */
export const answersTable = (
  actor: Learner,
  since: Date,
  undone: readonly string[],
  { events, within }: EventScope,
): Prisma.Sql => Prisma.sql`
  corrections AS MATERIALIZED (
    SELECT e.type, e.id, e."answerId", e."targetAnswerId", e."deviceId", e.sequence, e."answeredAt", e.rating, e."scheduledDueAt"
    FROM "StudyEvent" e
    WHERE e."userId" = ${actor.userId}::uuid AND e."answeredAt" >= ${since} AND e.type IN ('amend', 'reschedule') ${within}
  ), amended AS MATERIALIZED (${lastOf('amend', undone)}), moved AS MATERIALIZED (${lastOf('reschedule', undone)}),
  answered AS (
    SELECT e."factId", e.slot COLLATE "C" AS slot, e.type, e."answeredAt", e."deviceId", e.sequence, e.id, e."studyDay", e."durationMs", e."predictedRetrievability",
      e."questionVersionId", coalesce(a.rating, e.rating) AS rating,
      CASE WHEN e.type = 'import' AND coalesce(m."scheduledDueAt", e."scheduledDueAt") < e."receivedAt" THEN e."receivedAt"
        ELSE coalesce(m."scheduledDueAt", e."scheduledDueAt") END AS due
    FROM ${events} LEFT JOIN amended a ON a."targetAnswerId" = e."answerId" LEFT JOIN moved m ON m."targetAnswerId" = e."answerId"
    WHERE e."userId" = ${actor.userId}::uuid AND e."answeredAt" >= ${since} AND e.type IN ('answer', 'import')
      AND e.mode <> ALL (${[...idleModes]}::text[]) AND e."answerId" <> ALL (${undone}::uuid[])
      AND coalesce(a.rating, e.rating) IS NOT NULL ${within}
  )`
