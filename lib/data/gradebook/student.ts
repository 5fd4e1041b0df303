import type { Cell } from '@/lib/domain/gradebook'
import { isId } from '@/lib/domain/id'
import type { Link, Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Weighting } from '@/lib/domain/weighting'
import { memberClass } from '../access'
import { db } from '../prisma'
import { columnsOf, type GradebookColumn } from './columns'
import { scoresOf } from './scores'

export type GradeLine = { readonly column: GradebookColumn; readonly cell: Cell }
export type StudentGrades = {
  readonly userId: string
  readonly name: string
  readonly weighting: Weighting
  readonly lines: readonly GradeLine[]
}

const studentIn = async (classId: string, userId: string, seenBy: ReturnType<typeof memberClass>) =>
  isId(classId) && isId(userId)
    ? db().membership.findFirst({
        where: { classId, userId, role: 'student', classroom: seenBy },
        select: {
          realName: true,
          user: { select: { displayName: true } },
          classroom: { select: { weighting: true } },
        },
      })
    : null

type Columns = Awaited<ReturnType<typeof columnsOf>>

const gradesOf = async (
  classId: string,
  userId: string,
  seenBy: ReturnType<typeof memberClass>,
  now: Date,
  linesOf: (columns: Columns) => StudentGrades['lines'],
): Promise<Result<StudentGrades>> => {
  const member = await studentIn(classId, userId, seenBy)
  if (!member) return notFound
  return ok({
    userId,
    name: member.realName ?? member.user.displayName,
    weighting: Weighting.parse(member.classroom.weighting),
    lines: linesOf(await columnsOf(classId, await scoresOf(classId, userId), now)),
  })
}

/** The marks of one student of a class, for its teachers; who left keeps them. */
export const studentGrades = (
  actor: Person,
  classId: string,
  userId: string,
  now: Date,
): Promise<Result<StudentGrades>> =>
  gradesOf(classId, userId, memberClass(actor, 'teacher'), now, (columns) =>
    columns.map(({ column, cellFor }) => ({ column, cell: cellFor(userId) })),
  )

const released = (classId: string, userId: string, seenBy: ReturnType<typeof memberClass>, now: Date) =>
  gradesOf(classId, userId, seenBy, now, (columns) =>
    columns
      .filter(({ assignment }) => assignment.opensAt <= now)
      .map(({ column, ownCellFor }) => ({ column, cell: ownCellFor(userId) })),
  )

/** The actor's own marks in a class: what is released, of assignments that have opened. */
export const ownGrades = (actor: Person, classId: string, now: Date): Promise<Result<StudentGrades>> =>
  released(classId, actor.userId, memberClass(actor, 'student'), now)

/** The same for who bears the link of a report, about its student. */
export const reportedGrades = (link: Link, classId: string, now: Date): Promise<Result<StudentGrades>> =>
  released(classId, link.grant.userId, {}, now)
