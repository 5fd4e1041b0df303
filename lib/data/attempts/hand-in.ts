import { isId } from '@/lib/domain/id'
import type { Person, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { db } from '../prisma'
import { markAttempt } from './mark'

/** Answers on their way when time runs out still count: nothing is handed in before they had the time to arrive. */
const graceMillis = 2000

/** Ends an attempt and marks it, once: whoever comes second finds it done. */
const submit = (attemptId: string, submittedAt: Date, now: Date): Promise<boolean> =>
  db().$transaction(async (tx) => {
    // This waits for answers that are being saved: they hold the row (responses.ts), and are read after it.
    const { count } = await tx.attempt.updateMany({
      where: { id: attemptId, submittedAt: null },
      data: { submittedAt },
    })
    if (count === 1) await markAttempt(tx, attemptId, now)
    return count === 1
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
  const { deadlineAt, assignmentId } = attempt
  await submit(attempt.id, deadlineAt !== null && deadlineAt < now ? deadlineAt : now, now)
  return ok({ assignmentId })
}

/** Hands in every attempt whose time is over, with what is saved, as of its deadline: all, or those of one assignment. How many. */
export const handInOverdue = async (_system: System, now: Date, assignmentId?: string): Promise<number> => {
  const overdue = await db().attempt.findMany({
    where: {
      submittedAt: null,
      deadlineAt: { lt: new Date(now.getTime() - graceMillis) },
      ...(assignmentId === undefined ? {} : { assignmentId }),
    },
    select: { id: true, deadlineAt: true },
    take: 1000,
  })
  let handedIn = 0
  for (const { id, deadlineAt } of overdue) if (await submit(id, deadlineAt ?? now, now)) handedIn++
  return handedIn
}
