import { stateOfAttempt } from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { Given, type Sheet } from '@/lib/domain/sheet'
import { timesOf, withTimes } from '../assignments/times'
import { db } from '../prisma'
import { handInOverdue } from './hand-in'
import { askedItem, itemRow, sheetOf } from './items'

const include = {
  assignment: { include: { ...withTimes, items: { select: askedItem } } },
  responses: { select: { itemId: true, sequence: true, answer: true } },
} as const

/**
 * A running attempt of the actor's own, with what was saved in it. `conflict` with reason `attemptOver` where it was handed
 * in; one whose time is over is handed in by this look at it.
 */
export const attemptSheet = async (actor: Person, attemptId: string, now: Date): Promise<Result<Sheet>> => {
  const attempt = isId(attemptId)
    ? await db().attempt.findFirst({ where: { id: attemptId, userId: actor.userId }, include })
    : null
  if (!attempt) return notFound
  const state = stateOfAttempt(attempt, now)
  if (state === 'overdue') await handInOverdue(actor, now, attempt.assignmentId)
  if (state !== 'running') return failure('conflict', 'attemptOver', { params: { assignmentId: attempt.assignmentId } })
  const items = new Map(attempt.assignment.items.map((item) => [item.id, item]))
  const drawn = attempt.itemIds.flatMap((id) => items.get(id) ?? [])
  const responses = attempt.responses.map(({ itemId, sequence, answer }) => ({
    itemId,
    sequence,
    given: answer === null ? null : Given.parse(answer),
  }))
  const assignment = timesOf(attempt.assignment)
  const { dueAt } = assignment.windowOf(actor.userId)
  return ok(sheetOf(assignment, { ...attempt, dueAt }, drawn.map(itemRow), now, responses))
}
