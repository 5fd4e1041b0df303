import { type Arrival, arrivalOf } from '@/lib/domain/notice'
import type { Person } from '@/lib/domain/policy'
import { preferenceOf } from '@/lib/domain/preferences'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { assignmentIn } from '../assignments/find'
import { timesOf, withTimes } from '../assignments/times'
import { mailService } from '../mails'
import { db } from '../prisma'
import { postNotice } from './post'

/** A student to be reminded, and how a reminder would get there. */
export type Remindable = { readonly userId: string; readonly name: string; readonly arrival: Arrival }

/** The present students among some memberships, by name. */
export const remindableMembers = async (where: Prisma.MembershipWhereInput): Promise<Remindable[]> => {
  const members = await db().membership.findMany({
    where: { AND: [where, { role: 'student', removedAt: null }] },
    select: {
      userId: true,
      realName: true,
      user: { select: { displayName: true, email: true, confirmedEmail: true, settings: true } },
    },
  })
  const students = members.map(({ userId, realName, user }) => ({
    userId,
    name: realName ?? user.displayName,
    arrival: arrivalOf(
      preferenceOf('notices', user.settings),
      mailService() === 'on' && user.email !== null && user.email === user.confirmedEmail,
    ),
  }))
  return students.sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * Those of a class who have not handed in an open assignment and may still do so, by name: for its teachers. Empty before it
 * opens and once it is released.
 */
export const remindable = async (
  actor: Person,
  assignmentId: string,
  now: Date,
): Promise<Result<{ readonly students: readonly Remindable[] }>> => {
  const row = await db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    include: {
      ...withTimes,
      attempts: { where: { submittedAt: { not: null } }, select: { userId: true, startedAt: true } },
    },
  })
  if (!row) return notFound
  const assignment = timesOf(row)
  if (assignment.opensAt > now || assignment.releasedAt !== null) return ok({ students: [] })
  // Who has one more attempt has it still to do.
  const isDone = ({ userId, startedAt }: { userId: string; startedAt: Date }) =>
    startedAt > (assignment.exceptionOf(userId)?.reopenedAt ?? new Date(0))
  const done = new Set(row.attempts.filter(isDone).map(({ userId }) => userId))
  const students = (await remindableMembers({ classId: row.classId })).filter(({ userId }) => {
    const { closesAt } = assignment.windowOf(userId)
    return !done.has(userId) && !assignment.exceptionOf(userId)?.excused && (closesAt === null || closesAt > now)
  })
  return ok({ students })
}

/**
 * Reminds one student of an assignment, or all who have not handed it in; each at most once an hour. Teachers of the class.
 * `conflict` (`nobodyToRemind`) where nobody is left to remind.
 */
export const remind = async (
  actor: Person,
  assignmentId: string,
  userId: string | null,
  now: Date,
): Promise<Result<null>> => {
  const found = await remindable(actor, assignmentId, now)
  if (!found.ok) return found
  const userIds = found.value.students.map((student) => student.userId).filter((id) => userId === null || id === userId)
  if (userIds.length === 0) return failure('conflict', 'nobodyToRemind')
  const key = `${assignmentId} ${now.toISOString().slice(0, 13)}`
  await db().$transaction((tx) => postNotice(tx, 'reminder', { userIds, about: { assignmentId }, key }, now))
  return ok(null)
}
