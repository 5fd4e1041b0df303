import { type Cell, type Column, cellOf, ownCellOf } from '@/lib/domain/gradebook'
import { maximumOf } from '@/lib/domain/pool'
import { isReleasedFor, type TimedAssignment, timesOf, withTimes } from '../assignments/times'
import { db } from '../prisma'
import type { ScoredRow } from './scores'

export type GradebookColumn = Column & { readonly assignmentId: string; readonly title: string }

/** One assignment with the way to a student's cell. */
export type ColumnOfClass = {
  readonly column: GradebookColumn
  readonly assignment: TimedAssignment
  readonly cellFor: (userId: string) => Cell
  /** The same as the student sees it. */
  readonly ownCellFor: (userId: string) => Cell
}

/** The assignments of a class in the order of their opening, with the cells that its attempts make. */
export const columnsOf = async (classId: string, scores: readonly ScoredRow[], now: Date): Promise<ColumnOfClass[]> => {
  const rows = await db().assignment.findMany({
    where: { classId },
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
    include: { ...withTimes, items: { select: { points: true, poolId: true, droppedAt: true } } },
  })
  const attempts = new Map<string, ScoredRow[]>()
  for (const row of scores) {
    const key = `${row.assignmentId} ${row.userId}`
    attempts.set(key, [...(attempts.get(key) ?? []), row])
  }
  return rows.map((row): ColumnOfClass => {
    const assignment = timesOf(row)
    const { id, title, kind, settings } = assignment
    const own = (userId: string) => attempts.get(`${id} ${userId}`) ?? []
    const cellFor = (userId: string) => {
      const excused = assignment.exceptionOf(userId)?.excused ?? false
      return cellOf({ window: assignment.windowOf(userId), settings, excused, attempts: own(userId) }, now)
    }
    return {
      column: {
        assignmentId: id,
        title,
        kind,
        maximum: maximumOf(row.items, settings.pools),
        category: settings.category,
      },
      assignment,
      cellFor,
      ownCellFor: (userId) => ownCellOf(cellFor(userId), isReleasedFor(assignment, own(userId), now)),
    }
  })
}
