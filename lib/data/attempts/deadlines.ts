import { stateOfAttempt } from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { DeadlineReply } from '@/lib/domain/sheet'
import type { Prisma } from '@/lib/generated/client'
import { deadlineNow, timesOf, withTimes } from '../assignments/times'
import { db, type Transaction } from '../prisma'

const withAssignment = { assignment: { include: withTimes } } as const
type Row = Prisma.AttemptGetPayload<{ include: typeof withAssignment }>

/** The stored end of an attempt is what the clock and the saving of answers go by: it is made to say what holds now. */
const settle = async (client: Pick<Transaction, 'attempt'>, row: Row): Promise<Date | null> => {
  const deadlineAt = deadlineNow(timesOf(row.assignment), row)
  if (deadlineAt?.getTime() !== row.deadlineAt?.getTime())
    await client.attempt.updateMany({ where: { id: row.id, submittedAt: null }, data: { deadlineAt } })
  return deadlineAt
}

/** After a change of times, in its transaction: attempts that run end as they do now. */
export const moveDeadlines = async (tx: Transaction, where: Prisma.AttemptWhereInput): Promise<void> => {
  const rows = await tx.attempt.findMany({ where: { AND: [where, { submittedAt: null }] }, include: withAssignment })
  for (const row of rows) await settle(tx, row)
}

/** The end of one attempt as things stand now; null: none. */
export const settledDeadline = async (tx: Transaction, attemptId: string): Promise<Date | null> =>
  settle(tx, await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: withAssignment }))

/** When the actor's own attempt ends; its page asks every few seconds. `conflict` with `attemptOver` once it is handed in. */
export const ownDeadline = async (actor: Person, attemptId: string, now: Date): Promise<Result<DeadlineReply>> => {
  if (!isId(attemptId)) return notFound
  const row = await db().attempt.findFirst({ where: { id: attemptId, userId: actor.userId }, include: withAssignment })
  if (!row) return notFound
  if (row.submittedAt !== null) return failure('conflict', 'attemptOver')
  const deadlineAt = await settle(db(), row)
  if (stateOfAttempt({ ...row, deadlineAt }, now) !== 'running') return failure('conflict', 'attemptOver')
  return ok({ now: now.toISOString(), deadlineAt: deadlineAt?.toISOString() ?? null })
}
