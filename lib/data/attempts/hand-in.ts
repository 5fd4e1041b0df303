import { isId } from '@/lib/domain/id'
import type { Actor, Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { isReleasedFor, timesOf, withTimes } from '../assignments/times'
import { enqueue } from '../enqueue'
import { db, type Transaction } from '../prisma'
import { isSilent } from '../pulse'
import { isDatabaseAway } from '../trouble'
import { settledDeadline } from './deadlines'
import { holdAgainstRegrade, markAttempt } from './mark'

/** Answers on their way when time runs out still count: nothing is handed in before they had the time to arrive. */
const graceMillis = 2000

type Handed = { readonly id: string; readonly assignmentId: string; readonly userId: string }

/** Where this student sees feedback at once, the answers go on into the log. */
const feedIfReleased = async (tx: Transaction, { assignmentId, userId }: Omit<Handed, 'id'>, now: Date) => {
  const row = await tx.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { ...withTimes, attempts: { where: { userId }, select: { userId: true, submittedAt: true } } },
  })
  if (isReleasedFor(timesOf(row), row.attempts, now)) await enqueue(tx, 'feed-answers', { assignmentId })
}

/** By the clock: only an attempt whose time is over, also as its times stand now. */
type Why = 'clock' | 'wish'

/** Ends an attempt, at the latest as of its deadline, and marks it, once: whoever comes second finds it done. */
const submit = ({ id, ...attempt }: Handed, why: Why, now: Date): Promise<boolean> =>
  db().$transaction(async (tx) => {
    await holdAgainstRegrade(tx, id)
    const deadlineAt = await settledDeadline(tx, id)
    if (why === 'clock' && (deadlineAt === null || deadlineAt.getTime() > now.getTime() - graceMillis)) return false
    const submittedAt = deadlineAt !== null && deadlineAt < now ? deadlineAt : now
    // This waits for answers that are being saved: they hold the row (responses.ts), and are read after it.
    const { count } = await tx.attempt.updateMany({ where: { id, submittedAt: null }, data: { submittedAt } })
    if (count === 0) return false
    await markAttempt(tx, id, now)
    await feedIfReleased(tx, attempt, now)
    return true
  })

/** Hands in the actor's own attempt; doing it again changes nothing. The id of its assignment. */
export const handIn = async (
  actor: Person,
  attemptId: string,
  now: Date,
): Promise<Result<{ assignmentId: string }>> => {
  if (!isId(attemptId)) return notFound
  const attempt = await db().attempt.findFirst({ where: { id: attemptId, userId: actor.userId } })
  if (!attempt) return notFound
  await submit(attempt, 'wish', now)
  return ok({ assignmentId: attempt.assignmentId })
}

/**
 * Hands in every attempt whose time is over, with what is saved: all, or those of one assignment. How many. Whoever looks
 * may do it: it only carries out what the clock has decided. One that cannot be marked holds up no other: it is thrown at
 * the end, with the rest of its kind in an `AggregateError`.
 */
export const handInOverdue = async (_actor: Actor, now: Date, assignmentId?: string): Promise<number> => {
  if (await isSilent(now)) return 0
  const overdue = await db().attempt.findMany({
    where: {
      submittedAt: null,
      deadlineAt: { lt: new Date(now.getTime() - graceMillis) },
      ...(assignmentId === undefined ? {} : { assignmentId }),
    },
    take: 1000,
  })
  let handedIn = 0
  const failed: unknown[] = []
  for (const attempt of overdue) {
    try {
      if (await submit(attempt, 'clock', now)) handedIn++
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} attempts could not be handed in`)
  return handedIn
}

/** Hands in whatever still runs of an assignment that ends now for everybody. */
export const handInRunning = async (_actor: Actor, assignmentId: string, now: Date): Promise<void> => {
  for (const attempt of await db().attempt.findMany({ where: { assignmentId, submittedAt: null } }))
    await submit(attempt, 'wish', now)
}
