import { guestLimits } from '@/lib/domain/guest'
import type { System } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { eraseUser } from '../accounts/erase'
import { holdDocumentsOf } from '../documents/hold'
import { newId } from '../id'
import { db } from '../prisma'
import { admitNewcomer } from '../throttle'

/** Makes the row of a visitor who pastes a text; returns its id. `limited` when too many came from one address. */
export const createGuest = async (system: System, address: string, now: Date): Promise<Result<string>> => {
  const admitted = await admitNewcomer(system, address, now)
  if (!admitted.ok) return admitted
  const id = newId(now)
  await db().user.create({ data: { id, kind: 'guest', displayName: '', createdAt: now, lastSeenAt: now } })
  return ok(id)
}

const millisPerDay = 86_400_000

/** Erases guests who have not been here for a week, each in a transaction of its own; returns how many. For a job. */
export const eraseIdleGuests = async (_system: System, now: Date): Promise<number> => {
  const before = { lt: new Date(now.getTime() - guestLimits.idleDays * millisPerDay) }
  const idle = await db().user.findMany({ where: { kind: 'guest', lastSeenAt: before }, select: { id: true } })
  let erased = 0
  for (const { id } of idle) {
    erased += await db().$transaction(async (tx) => {
      await holdDocumentsOf(tx, id)
      // Locked and asked again: the guest may have come back, or signed up, in this very moment.
      const still = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM "User" WHERE id = ${id}::uuid AND kind = 'guest' AND "lastSeenAt" < ${before.lt} FOR UPDATE`
      if (still.length > 0) await eraseUser(tx, id, now)
      return still.length
    })
  }
  return erased
}
