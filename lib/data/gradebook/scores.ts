import type { ScoredAttempt } from '@/lib/domain/gradebook'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'

type Row = Omit<ScoredAttempt, 'score'> & {
  readonly id: string
  readonly assignmentId: string
  readonly userId: string
  readonly points: number
  readonly maximum: number
  readonly toMark: number
}
export type ScoredRow = ScoredAttempt & Pick<Row, 'id' | 'assignmentId' | 'userId'>

/**
 * Every attempt of a class with its points, in their order: `scoreOf` of lib/domain/attempt as a statement, since a large class
 * has a hundred thousand responses and its gradebook needs no more than their sums.
 */
export const scoresOf = async (classId: string, userId: string | null = null): Promise<ScoredRow[]> => {
  const rows = await runStatement<Row>(Prisma.sql`
    SELECT a.id, a."assignmentId", a."userId", a."startedAt", a."deadlineAt", a."submittedAt", a."gradedAt",
      coalesce(sum(coalesce(r."manualMark", r."regradeMark", r."autoMark", 0) * i.points), 0) AS points,
      coalesce(sum(i.points), 0) AS maximum,
      (count(*) FILTER (WHERE r."itemId" IS NOT NULL
        AND coalesce(r."manualMark", r."regradeMark", r."autoMark") IS NULL))::int AS "toMark"
    FROM "Attempt" a
    JOIN "Assignment" s ON s.id = a."assignmentId"
    LEFT JOIN "AssignmentItem" i
      ON i."assignmentId" = s.id AND i."droppedAt" IS NULL AND i.id = ANY(a."itemIds")
    LEFT JOIN "Response" r ON r."attemptId" = a.id AND r."itemId" = i.id
    WHERE s."classId" = ${classId}::uuid AND (${userId}::uuid IS NULL OR a."userId" = ${userId}::uuid)
    GROUP BY a.id
    ORDER BY a.number`)
  return rows.map(({ points, maximum, toMark, ...row }) => ({ ...row, score: { points, maximum, toMark } }))
}
