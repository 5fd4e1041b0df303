import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { db } from '../prisma'
import { eraseUser } from './erase'
import { lockOperators } from './operator'

/** Deletes the actor's own account. `conflict` for the only operator while others have accounts here. */
export const deleteAccount = async (actor: Learner, now: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    await lockOperators(tx)
    const others = { id: { not: actor.userId }, kind: 'person', isSample: false }
    const isOperator = await tx.user.findFirst({ where: { id: actor.userId, isOperator: true }, select: { id: true } })
    const left = isOperator ? await tx.user.findMany({ where: others, select: { isOperator: true } }) : []
    if (left.length > 0 && !left.some((other) => other.isOperator)) return failure('conflict', 'lastOperator')
    await eraseUser(tx, actor.userId, now)
    return ok(null)
  })
