import { stateOfAttempt } from '@/lib/domain/attempt'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { handInOverdue } from '../attempts/hand-in'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import { assignmentIn } from './find'
import { type OwnAssignment, shownTo, withItems } from './shown'
import { isReleasedFor, timesOf } from './times'

const load = (actor: Person, assignmentId: string) =>
  db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'student'),
    include: {
      ...withItems,
      attempts: {
        where: { userId: actor.userId },
        orderBy: { number: 'asc' },
        include: { responses: { include: { contests: true } } },
      },
    },
  })

/**
 * An assignment for one of its students: rules, own attempts, and what is released, of the attempt with the number asked for or
 * else the last. Overdue attempts are handed in by the look.
 */
export const ownAssignment = async (
  actor: Person,
  assignmentId: string,
  now: Date,
  attemptNumber?: number,
): Promise<Result<OwnAssignment>> => {
  let row = await load(actor, assignmentId)
  if (!row || row.opensAt > now) return notFound
  if (row.attempts.some((attempt) => stateOfAttempt(attempt, now) === 'overdue')) {
    await handInOverdue(actor, now, row.id)
    row = await load(actor, assignmentId)
    if (!row) return notFound
  }
  const { userId } = actor
  const { attempts } = row
  const released = isReleasedFor(timesOf(row), attempts, now)
  const withheld = await withheldQuestionIds(actor, now)
  return ok(shownTo(row, { userId, attempts, released, attemptNumber, withheld }, now))
}
