import { type Accommodation, readAccommodation } from '@/lib/domain/accommodation'
import type { Role } from '@/lib/domain/classroom'
import { isId } from '@/lib/domain/id'
import { type Actor, userIdOf } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from './access'
import { audit } from './audit'
import { db, type Transaction } from './prisma'

export type Member = {
  readonly userId: string
  readonly role: Role
  readonly name: string
  readonly username: string | null
  readonly joinedAt: Date
  readonly externalId: string | null
  /** A list of this class made the account: its teachers may give a new password. */
  readonly isOfRoster: boolean
  /** What they need more of, as it holds in this class. */
  readonly accommodation: Accommodation
}

/** Everybody present in a class, teachers first, by name: for its teachers. */
export const membersOf = async (actor: Actor, classId: string): Promise<Result<Member[]>> => {
  const classroom = await db().class.findFirst({
    where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
    select: {
      memberships: {
        where: { removedAt: null },
        select: {
          userId: true,
          role: true,
          realName: true,
          externalId: true,
          joinedAt: true,
          accommodationOverride: true,
          user: {
            select: {
              displayName: true,
              username: true,
              createdByClassId: true,
              isOperator: true,
              accommodation: true,
            },
          },
        },
      },
    },
  })
  if (!classroom) return notFound
  const members = classroom.memberships.map(
    (row): Member => ({
      userId: row.userId,
      role: row.role === 'teacher' ? 'teacher' : 'student',
      name: row.realName ?? row.user.displayName,
      username: row.user.username,
      joinedAt: row.joinedAt,
      externalId: row.externalId,
      isOfRoster: row.user.createdByClassId === classId && !row.user.isOperator,
      accommodation: readAccommodation(row.accommodationOverride ?? row.user.accommodation),
    }),
  )
  const order = (member: Member) => (member.role === 'teacher' ? 0 : 1)
  return ok(members.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name)))
}

/** Everybody who learns or learnt in a class, in the order of joining: for its teachers. */
export const studentIdsOf = async (actor: Actor, classId: string): Promise<string[]> => {
  const rows = await db().membership.findMany({
    where: { classId, role: 'student', classroom: memberClass(actor, 'teacher') },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** Whether the class would be without a teacher. Holds the class: of two teachers who go at once the second finds the first gone. */
const isLastTeacher = async (tx: Transaction, classId: string, userId: string): Promise<boolean> => {
  await tx.$queryRaw`SELECT 1 FROM "Class" WHERE id = ${classId}::uuid FOR NO KEY UPDATE`
  const teachers = await tx.membership.findMany({
    where: { classId, role: 'teacher', removedAt: null },
    select: { userId: true },
  })
  return teachers.length === 1 && teachers[0]?.userId === userId
}

/** Lets somebody present teach the class, or only learn in it. Teachers of the class; its last teacher stays one. */
export const changeRole = async (
  actor: Actor,
  classId: string,
  userId: string,
  role: Role,
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const taught = { AND: [{ id: classId }, memberClass(actor, 'teacher')] }
    if (!(await tx.class.findFirst({ where: taught, select: { id: true } }))) return notFound
    if (role === 'student' && (await isLastTeacher(tx, classId, userId))) return failure('conflict', 'lastTeacher')
    const before = await tx.membership.findFirst({
      where: { classId, userId, removedAt: null },
      select: { role: true },
    })
    if (!before) return notFound
    await tx.membership.update({ where: { classId_userId: { classId, userId } }, data: { role } })
    await audit(actor, tx, [{ action: 'class.role', subject: `${classId}/${userId}`, before, after: { role } }], at)
    return ok(null)
  })

const remove = (classId: string, userId: string, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    if (await isLastTeacher(tx, classId, userId)) return failure('conflict', 'lastTeacher')
    const { count } = await tx.membership.updateMany({
      where: { classId, userId, removedAt: null },
      data: { removedAt: at },
    })
    return count === 1 ? ok(null) : notFound
  })

/** Takes somebody out of a class; their attempts stay in its gradebook. Teachers of the class; not its last teacher. */
export const removeMember = async (actor: Actor, classId: string, userId: string, at: Date): Promise<Result<null>> => {
  const classroom = await db().class.findFirst({
    where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
    select: { id: true },
  })
  return classroom ? remove(classroom.id, userId, at) : notFound
}

/** Leaves a class; its last teacher archives it instead. */
export const leaveClass = async (actor: Actor, classId: string, at: Date): Promise<Result<null>> => {
  const userId = userIdOf(actor)
  return userId === null || !isId(classId) ? notFound : remove(classId, userId, at)
}
