import type { Accommodation } from '@/lib/domain/accommodation'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { moveDeadlines } from '../attempts/deadlines'
import { audit } from '../audit'
import { db } from '../prisma'

/**
 * Sets what a person needs more of in every class, for the operator; null takes it back. What a class has set for itself goes
 * on to hold there. It holds at once, also in an attempt that runs.
 */
export const setPersonAccommodation = async (
  actor: Person,
  userId: string,
  accommodation: Accommodation | null,
  at: Date,
): Promise<Result<null>> => {
  if (!actor.isOperator) return notFound
  return db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, kind: 'person' },
      data: { accommodation: accommodation ?? Prisma.DbNull },
    })
    if (count === 0) return notFound
    await audit(actor, tx, [{ action: 'class.accommodation', subject: userId, after: { ...accommodation } }], at)
    await moveDeadlines(tx, { userId })
    return ok(null)
  })
}
