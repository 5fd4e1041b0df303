import type { System } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
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
