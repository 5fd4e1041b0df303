import type { Cell } from '@/lib/domain/gradebook'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { totalOf, Weighting } from '@/lib/domain/weighting'
import { memberClass } from './access'
import { columnsOf, type GradebookColumn } from './gradebook/columns'
import { scoresOf } from './gradebook/scores'
import { db } from './prisma'

export type GradebookRow = {
  readonly userId: string
  readonly name: string
  readonly externalId: string | null
  /** In the order of the columns. */
  readonly cells: readonly Cell[]
  /** Percent over all graded ones that count so far; null while none does. */
  readonly total: number | null
}
export type Gradebook = {
  readonly columns: readonly GradebookColumn[]
  readonly rows: readonly GradebookRow[]
  readonly weighting: Weighting
}

/** Students by assignments, for the teachers of a class: who is present, and who left but has attempts. */
export const gradebookOf = async (actor: Person, classId: string, now: Date): Promise<Result<Gradebook>> => {
  const classroom = isId(classId)
    ? await db().class.findFirst({
        where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
        select: {
          weighting: true,
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
  const weighting = Weighting.parse(classroom.weighting)
  const assignments = await columnsOf(classId, await scoresOf(classId), now)
  const rows = classroom.memberships
    .map(({ userId, realName, externalId, removedAt, user }) => {
      const cells = assignments.map(({ cellFor }) => cellFor(userId))
      const entries = assignments.map(({ column }, index) => ({ percent: cells[index]?.percent ?? null, column }))
      const total = totalOf(entries, weighting).percent
      return { userId, name: realName ?? user.displayName, externalId, removedAt, cells, total }
    })
    .filter(({ removedAt, cells }) => removedAt === null || cells.some((cell) => cell.attempts > 0))
    .map(({ removedAt: _, ...row }) => row)
    .sort((a, b) => a.name.localeCompare(b.name))
  return ok({ columns: assignments.map(({ column }) => column), rows, weighting })
}
