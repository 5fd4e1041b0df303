import type { Learner } from '@/lib/domain/policy'
import { type Concern, type Preferences, preferenceOf } from '@/lib/domain/preferences'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { db, runStatement, type Transaction } from '../prisma'

/** What the actor chose in one concern; the usual values where nothing was chosen. */
export const readPreference = async <Name extends Concern>(
  actor: Learner,
  concern: Name,
): Promise<Preferences[Name]> => {
  const [row] = await runStatement<{ settings: unknown }>(
    Prisma.sql`SELECT settings FROM "User" WHERE id = ${actor.userId}::uuid`,
  )
  return preferenceOf(concern, row?.settings)
}

/** Stores one concern whole and leaves the others as they are. The value is one that its schema has parsed. */
export const savePreference = async <Name extends Concern>(
  actor: Learner,
  concern: Name,
  value: Preferences[Name],
  tx: Transaction = db(),
): Promise<Result<null>> => {
  const count = await tx.$executeRaw`
    UPDATE "User" SET settings = settings || ${JSON.stringify({ [concern]: value })}::jsonb WHERE id = ${actor.userId}::uuid`
  return count === 0 ? notFound : ok(null)
}
