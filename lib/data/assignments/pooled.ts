import { grouped } from '@/lib/domain/grouped'
import { mean } from '@/lib/domain/moments'
import { type Actor, userIdOf } from '@/lib/domain/policy'
import { type ItemStatistics, pooledItem } from '@/lib/domain/statistics'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'

/** The figures of a question version over every assignment that asked it. */
export type PooledItem = { readonly assignments: number; readonly statistics: ItemStatistics }

type Row = {
  readonly versionId: string
  readonly itemId: string
  readonly points: number
  readonly mark: number
  readonly restPoints: number
  readonly restMaximum: number
}

/** One row for each marked attempt (each student's last) that had such an item, with the sum of its other items. */
const load = (userId: string, versionIds: readonly string[]) =>
  runStatement<Row>(Prisma.sql`
    WITH asked AS (
      SELECT i.id, i."questionVersionId", i."assignmentId", i.points
      FROM "AssignmentItem" i JOIN "Assignment" s ON s.id = i."assignmentId"
      JOIN "Membership" m ON m."classId" = s."classId" AND m."userId" = ${userId}::uuid
        AND m.role = 'teacher' AND m."removedAt" IS NULL
      WHERE i."questionVersionId" = ANY(${[...versionIds]}::uuid[]) AND i."droppedAt" IS NULL
    ), sat AS (
      SELECT DISTINCT ON (a."assignmentId", a."userId") a.id, a."assignmentId", a."itemIds"
      FROM "Attempt" a JOIN "Assignment" s ON s.id = a."assignmentId"
      JOIN "Membership" p ON p."classId" = s."classId" AND p."userId" = a."userId" AND p.role = 'student'
      WHERE a."assignmentId" IN (SELECT "assignmentId" FROM asked) AND a."gradedAt" IS NOT NULL
      ORDER BY a."assignmentId", a."userId", a.number DESC
    ), marked AS (
      SELECT t.id AS "attemptId", i.id AS "itemId", i.points,
        coalesce(r."manualMark", r."regradeMark", r."autoMark", 0) * i.points AS mark
      FROM sat t JOIN "AssignmentItem" i
        ON i."assignmentId" = t."assignmentId" AND i."droppedAt" IS NULL AND i.id = ANY(t."itemIds")
      LEFT JOIN "Response" r ON r."attemptId" = t.id AND r."itemId" = i.id
    ), totals AS (
      SELECT "attemptId", sum(mark) AS mark, sum(points) AS points FROM marked GROUP BY "attemptId"
    )
    SELECT q."questionVersionId" AS "versionId", q.id AS "itemId", q.points, m.mark,
      t.mark - m.mark AS "restPoints", t.points - q.points AS "restMaximum"
    FROM asked q JOIN marked m ON m."itemId" = q.id JOIN totals t ON t."attemptId" = m."attemptId"`)

const setOf = (rows: readonly Row[]) => {
  const common = mean(rows.map(({ restMaximum }) => restMaximum))
  return {
    maximum: rows[0]?.points ?? 0,
    marks: rows.map(({ mark }) => mark),
    rests: rows.map(({ restPoints, restMaximum }) => (restMaximum === 0 ? 0 : (restPoints / restMaximum) * common)),
  }
}

/** Question versions with their figures over every assignment of classes that the actor teaches; those never sat are left out. */
export const pooledItems = async (
  actor: Actor,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, PooledItem>> => {
  const userId = userIdOf(actor)
  if (userId === null || versionIds.length === 0) return new Map()
  const byVersion = grouped(await load(userId, versionIds), ({ versionId }) => versionId)
  return new Map(
    [...byVersion].map(([versionId, rows]) => {
      const sets = [...grouped(rows, ({ itemId }) => itemId).values()].map(setOf)
      return [versionId, { assignments: sets.length, statistics: pooledItem(sets) }]
    }),
  )
}
