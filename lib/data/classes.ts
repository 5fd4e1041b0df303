import { randomBytes } from 'node:crypto'
import {
  type ClassChange,
  type CreateClassInput,
  drawJoinCode,
  type JoinClassInput,
  mayCreateClass,
  type Role,
} from '@/lib/domain/classroom'
import { isId } from '@/lib/domain/id'
import { type Actor, type Person, userIdOf } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { seeded } from '@/lib/domain/seeded'
import { env } from '@/lib/env'
import { memberClass } from './access'
import { newId } from './id'
import { dailyKey, postNotice, teachersOf, tellAssigned } from './notices/post'
import { db } from './prisma'
import { beginCode, forgetCodes } from './throttle'

export type ClassSummary = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly role: Role
  readonly students: number
  readonly openAssignments: number
  readonly isSample: boolean
  readonly archived: boolean
}

export type Classroom = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly role: Role
  readonly joinCode: string
  readonly joinOpen: boolean
  readonly archived: boolean
  readonly isSample: boolean
}

/** A join code nobody has seen. */
export const freshCode = (): string => drawJoinCode(seeded(randomBytes(4).readInt32LE()))

/** Makes a class whose teacher is the actor; the id of the class. `limited` where only operators may make one. */
export const addClass = async (
  actor: Person,
  input: CreateClassInput,
  at: Date,
): Promise<Result<{ classId: string }>> => {
  if (!mayCreateClass(actor, env().RECITE_CLASSES)) return failure('limited', 'classesOperatorsOnly')
  const classId = newId(at)
  await db().class.create({
    data: {
      id: classId,
      name: input.name,
      timeZone: input.timeZone,
      joinCode: freshCode(),
      memberships: { create: { userId: actor.userId, role: 'teacher', joinedAt: at } },
    },
  })
  return ok({ classId })
}

/**
 * Joins the class of an open code as a student; who is in already stays what they are. A wrong code and a closed
 * class give the same answer, and after some wrong ones the answer is `limited`, so that codes cannot be probed.
 */
export const joinClass = async (
  actor: Person,
  input: JoinClassInput,
  at: Date,
): Promise<Result<{ classId: string }>> => {
  const tried = await beginCode(actor, at)
  if (!tried.ok) return tried
  const classroom = await db().class.findFirst({
    where: { joinCode: input.code, joinOpen: true, archivedAt: null },
    select: { id: true },
  })
  if (!classroom) return failure('not_found', 'joinCodeUnknown', { fields: { code: 'joinCodeUnknown' } })
  await forgetCodes(actor)
  const key = { classId: classroom.id, userId: actor.userId }
  const present = await db().membership.findFirst({ where: { ...key, removedAt: null }, select: { role: true } })
  if (present) return ok({ classId: classroom.id })
  // Who was removed comes back as a student, whatever they were, and is seen from this day on.
  const entry = {
    role: 'student',
    joinedAt: at,
    removedAt: null,
    ...(input.realName ? { realName: input.realName } : {}),
  }
  await db().$transaction(async (tx) => {
    await tx.membership.upsert({
      where: { classId_userId: key },
      create: { ...key, ...entry },
      update: entry,
    })
    const userIds = await teachersOf(tx, classroom.id)
    await tellAssigned(tx, classroom.id, actor.userId, at)
    await postNotice(tx, 'joined', { userIds, about: { classId: classroom.id }, key: dailyKey(classroom.id, at) }, at)
  })
  return ok({ classId: classroom.id })
}

/** The classes the actor is in now, teaching first, archived last. */
export const classesOf = async (actor: Actor, now: Date): Promise<ClassSummary[]> => {
  const userId = userIdOf(actor)
  if (userId === null) return []
  const rows = await db().class.findMany({
    where: memberClass(actor),
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      timeZone: true,
      isSample: true,
      archivedAt: true,
      memberships: { where: { userId }, select: { role: true } },
      _count: {
        select: {
          memberships: { where: { role: 'student', removedAt: null } },
          assignments: { where: { opensAt: { lte: now }, OR: [{ closesAt: null }, { closesAt: { gt: now } }] } },
        },
      },
    },
  })
  const summaries = rows.map(
    (row): ClassSummary => ({
      id: row.id,
      name: row.name,
      timeZone: row.timeZone,
      role: row.memberships[0]?.role === 'teacher' ? 'teacher' : 'student',
      students: row._count.memberships,
      openAssignments: row._count.assignments,
      isSample: row.isSample,
      archived: row.archivedAt !== null,
    }),
  )
  const weight = (summary: ClassSummary) => (summary.archived ? 2 : 0) + (summary.role === 'teacher' ? 0 : 1)
  return summaries.sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name))
}

/** One class the actor is in, with the role there; the join code is for teachers alone. */
export const classFor = async (actor: Actor, classId: string, role?: Role): Promise<Result<Classroom>> => {
  const userId = userIdOf(actor)
  if (userId === null) return notFound
  const row = await db().class.findFirst({
    where: { AND: [{ id: isId(classId) ? classId : { in: [] } }, memberClass(actor, role)] },
    include: { memberships: { where: { userId }, select: { role: true } } },
  })
  if (!row) return notFound
  const own: Role = row.memberships[0]?.role === 'teacher' ? 'teacher' : 'student'
  return ok({
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    role: own,
    joinCode: own === 'teacher' ? row.joinCode : '',
    joinOpen: row.joinOpen,
    archived: row.archivedAt !== null,
    isSample: row.isSample,
  })
}

/** Renames, opens or closes joining, renews the code, archives or brings back: teachers of the class. */
export const changeClass = async (
  actor: Actor,
  classId: string,
  change: ClassChange,
  at: Date,
): Promise<Result<null>> => {
  const { count } = await db().class.updateMany({
    where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
    data: {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.joinOpen === undefined ? {} : { joinOpen: change.joinOpen }),
      ...(change.archived === undefined ? {} : { archivedAt: change.archived ? at : null }),
      ...(change.renewCode ? { joinCode: freshCode() } : {}),
    },
  })
  return count === 1 ? ok(null) : notFound
}
