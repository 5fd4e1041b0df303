import type { ListedStudent } from '@/lib/domain/classroom'
import type { Cell } from '@/lib/domain/gradebook'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { totalOf, Weighting } from '@/lib/domain/weighting'
import { memberClass } from './access'
import { columnsOf, type GradebookColumn } from './gradebook/columns'
import { scoresOf } from './gradebook/scores'
import { asListed, listed } from './memberships/listed'
import { db } from './prisma'

export type GradebookRow = ListedStudent & {
  /** In the order of the columns. */
  readonly cells: readonly Cell[]
  /** Percent over all graded ones that count so far; null while none does. */
  readonly total: number | null
}
export type Gradebook = {
  readonly className: string
  readonly timeZone: string
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
          name: true,
          timeZone: true,
          weighting: true,
          memberships: {
            where: { role: 'student' },
            select: listed,
          },
        },
      })
    : null
  if (!classroom) return notFound
  const weighting = Weighting.parse(classroom.weighting)
  const assignments = await columnsOf(classId, await scoresOf(classId), now)
  const rows = classroom.memberships
    .map((membership) => {
      const student = asListed(membership)
      const cells = assignments.map(({ cellFor }) => cellFor(student.userId))
      const entries = assignments.map(({ column }, index) => ({ percent: cells[index]?.percent ?? null, column }))
      const total = totalOf(entries, weighting).percent
      return { ...student, cells, total }
    })
    .filter(({ leftAt, cells }) => leftAt === null || cells.some((cell) => cell.attempts > 0))
    .sort((a, b) => a.name.localeCompare(b.name))
  const { name: className, timeZone } = classroom
  return ok({ className, timeZone, columns: assignments.map(({ column }) => column), rows, weighting })
}
