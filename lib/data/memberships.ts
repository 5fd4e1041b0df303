import type { Role } from '@/lib/domain/classroom'
import { isId } from '@/lib/domain/id'
import { type Actor, userIdOf } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from './access'
import { db, type Transaction } from './prisma'

export type Member = {
  readonly userId: string
  readonly role: Role
  readonly name: string
  readonly username: string | null
  readonly joinedAt: Date
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
          joinedAt: true,
          user: { select: { displayName: true, username: true } },
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
    }),
  )
  const order = (member: Member) => (member.role === 'teacher' ? 0 : 1)
  return ok(members.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name)))
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
