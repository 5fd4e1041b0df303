import { lastClosing } from '@/lib/domain/assignment'
import { isId } from '@/lib/domain/id'
import type { Actor, Person, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from './access'
import { type TimedAssignment, timesOf, withTimes } from './assignments/times'
import { handInOverdue, handInRunning } from './attempts/hand-in'
import { audit } from './audit'
import { enqueue } from './enqueue'
import { db } from './prisma'

/** Whether somebody may still be asked for the answers. */
const mayStillWork = (assignment: TimedAssignment, now: Date): boolean => {
  const closing = lastClosing(assignment, assignment.windows)
  return closing === null || closing > now
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
  const rows = await db().assignment.findMany({
    where: { releasedAt: null, closesAt: { lte: now } },
    include: withTimes,
    take: 1000,
  })
  let released = 0
  for (const assignment of rows.map(timesOf)) {
    const at = lastClosing(assignment, assignment.windows)
    if (assignment.settings.release === 'by-hand' || at === null || at > now) continue
    if (await release(system, assignment, at, now)) released++
  }
  if (handedIn instanceof AggregateError) throw handedIn
  return { handedIn, released }
}
