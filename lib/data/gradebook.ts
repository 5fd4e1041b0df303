import { scoreOf } from '@/lib/domain/attempt'
import { type Cell, type Column, cellOf, totalOf } from '@/lib/domain/gradebook'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from './access'
import { timesOf, withTimes } from './assignments/times'
import { db } from './prisma'

export type GradebookColumn = Column & { readonly assignmentId: string; readonly title: string }
export type GradebookRow = {
  readonly userId: string
  readonly name: string
  readonly externalId: string | null
  /** In the order of the columns. */
  readonly cells: readonly Cell[]
  /** Percent over all graded ones that count so far; null while none does. */
  readonly total: number | null
}
export type Gradebook = { readonly columns: readonly GradebookColumn[]; readonly rows: readonly GradebookRow[] }

const loadAssignments = (classId: string) =>
  db().assignment.findMany({
    where: { classId },
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
    include: {
      ...withTimes,
      items: { select: { id: true, points: true, droppedAt: true } },
      attempts: {
        orderBy: { number: 'asc' },
        include: { responses: { select: { itemId: true, autoMark: true, manualMark: true, regradeMark: true } } },
      },
    },
  })
type Row = Awaited<ReturnType<typeof loadAssignments>>[number]

const maximumOf = (row: Row) => row.items.reduce((sum, item) => sum + (item.droppedAt === null ? item.points : 0), 0)

/** One assignment as a function from a student to the cell. */
const cellsOf = (row: Row, now: Date) => {
  const assignment = timesOf(row)
  return (userId: string): Cell => {
    const attempts = row.attempts
      .filter((attempt) => attempt.userId === userId)
      .map((attempt) => ({
        ...attempt,
        score: scoreOf(
          row.items.filter((item) => attempt.itemIds.includes(item.id)),
          new Map(attempt.responses.map((response) => [response.itemId, response])),
        ),
      }))
    const excused = assignment.exceptionOf(userId)?.excused ?? false
    return cellOf({ window: assignment.windowOf(userId), settings: assignment.settings, excused, attempts }, now)
  }
}

/** Students by assignments, for the teachers of a class: who is present, and who left but has attempts. */
export const gradebookOf = async (actor: Person, classId: string, now: Date): Promise<Result<Gradebook>> => {
  const classroom = isId(classId)
    ? await db().class.findFirst({
        where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
        select: {
          memberships: {
            where: { role: 'student' },
            select: {
              userId: true,
              realName: true,
              externalId: true,
              removedAt: true,
              user: { select: { displayName: true } },
            },
          },
        },
      })
    : null
  if (!classroom) return notFound
  const assignments = await loadAssignments(classId)
  const columns = assignments.map((row): GradebookColumn => {
    const { id, title, kind, settings } = timesOf(row)
    return { assignmentId: id, title, kind, maximum: maximumOf(row), category: settings.category }
  })
  const cellFor = assignments.map((row) => cellsOf(row, now))
  const rows = classroom.memberships
    .map(({ userId, realName, externalId, removedAt, user }) => {
      const cells = cellFor.map((cell) => cell(userId))
      const total = totalOf(cells.flatMap((cell, index) => (columns[index] ? [{ cell, column: columns[index] }] : [])))
      return { userId, name: realName ?? user.displayName, externalId, removedAt, cells, total }
    })
    .filter(({ removedAt, cells }) => removedAt === null || cells.some((cell) => cell.attempts > 0))
    .map(({ removedAt: _, ...row }) => row)
    .sort((a, b) => a.name.localeCompare(b.name))
  return ok({ columns, rows })
}
