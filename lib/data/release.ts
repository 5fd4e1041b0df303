import { lastClosing } from '@/lib/domain/assignment'
import { isId } from '@/lib/domain/id'
import type { Actor, Person, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { memberClass } from './access'
import { type TimedAssignment, timesOf, withTimes } from './assignments/times'
import { handInOverdue, handInRunning } from './attempts/hand-in'
import { audit } from './audit'
import { enqueue } from './enqueue'
import { postNotice } from './notices/post'
import { db, type Transaction } from './prisma'

/** Whether somebody may still be asked for the answers. */
const mayStillWork = (assignment: TimedAssignment, now: Date): boolean => {
  const closing = lastClosing(assignment, assignment.windows)
  return closing === null || closing > now
}

const tellMarked = async (tx: Transaction, assignmentId: string, now: Date) => {
  const attempts = await tx.attempt.findMany({
    where: { assignmentId },
    distinct: ['userId'],
    select: { userId: true },
  })
  const userIds = attempts.map(({ userId }) => userId)
  await postNotice(tx, 'marked', { userIds, about: { assignmentId }, key: assignmentId }, now)
}

/** Writes down the release, once, with the job that takes the answers into the students' logs. */
const release = (actor: Actor, assignment: TimedAssignment, at: Date, now: Date): Promise<boolean> =>
  db().$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { id: assignment.id, releasedAt: null },
      data: {
        releasedAt: at,
        // Released answers end it for everybody; a closing time that has passed stays as it was.
        ...(assignment.closesAt === null || assignment.closesAt > at ? { closesAt: at } : {}),
      },
    })
    if (count === 0) return false
    // In the same moment, so that nobody works on beside the keys, even if handing in is cut off: then the clock does it.
    await tx.attempt.updateMany({
      where: { assignmentId: assignment.id, submittedAt: null, OR: [{ deadlineAt: null }, { deadlineAt: { gt: at } }] },
      data: { deadlineAt: at },
    })
    await audit(
      actor,
      tx,
      [{ action: 'assignment.release', subject: assignment.id, after: { releasedAt: at.toISOString() } }],
      now,
    )
    await tellMarked(tx, assignment.id, now)
    await enqueue(tx, 'feed-answers', { assignmentId: assignment.id })
    return true
  })

/**
 * Releases marks and feedback of an assignment to its class. While somebody may still work this is a `conflict`
 * (`releaseStillOpen`) unless `closing` says to end it for everybody: what is saved is handed in.
 */
export const releaseMarks = async (
  actor: Person,
  assignmentId: string,
  closing: boolean,
  now: Date,
): Promise<Result<null>> => {
  const row = isId(assignmentId)
    ? await db().assignment.findFirst({
        where: { id: assignmentId, classroom: memberClass(actor, 'teacher') },
        include: withTimes,
      })
    : null
  if (!row) return notFound
  const assignment = timesOf(row)
  if (assignment.releasedAt !== null) return ok(null)
  if (mayStillWork(assignment, now) && !closing) return failure('conflict', 'releaseStillOpen')
  await release(actor, assignment, now, now)
  await handInRunning(actor, assignmentId, now)
  return ok(null)
}

const pageLength = 200

/** Assignments that release by themselves and have closed for the class, by closing time, page by page. */
async function* closedBefore(now: Date): AsyncGenerator<TimedAssignment> {
  let after: Prisma.AssignmentWhereInput = {}
  for (;;) {
    const rows = await db().assignment.findMany({
      where: {
        AND: [after, { releasedAt: null, closesAt: { lte: now } }],
        // A setting that was never written is the usual one; SQL would leave it out of what is not "by-hand".
        OR: [
          { settings: { path: ['release'], not: 'by-hand' } },
          { settings: { path: ['release'], equals: Prisma.AnyNull } },
        ],
      },
      include: withTimes,
      orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
      take: pageLength,
    })
    yield* rows.map(timesOf)
    const last = rows.at(-1)
    if (!last?.closesAt || rows.length < pageLength) return
    after = { OR: [{ closesAt: { gt: last.closesAt } }, { closesAt: last.closesAt, id: { gt: last.id } }] }
  }
}

/**
 * What the clock brings, for the job that runs every minute: attempts whose time is over are handed in, and assignments
 * that release by themselves are released as of the moment their last student had to be done. What one attempt throws
 * comes after the releases of all others.
 */
export const closeAssignments = async (system: System, now: Date): Promise<{ handedIn: number; released: number }> => {
  const handedIn = await handInOverdue(system, now).catch((error: unknown) => {
    if (error instanceof AggregateError) return error
    throw error
  })
  let released = 0
  for await (const assignment of closedBefore(now)) {
    const at = lastClosing(assignment, assignment.windows)
    if (at === null || at > now) continue
    if (await release(system, assignment, at, now)) released++
  }
  if (handedIn instanceof AggregateError) throw handedIn
  return { handedIn, released }
}
