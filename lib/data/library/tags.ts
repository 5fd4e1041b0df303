import type { Learner } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { db, runStatement } from '../prisma'

/** The learner's tags, each once, in the order of the alphabet. */
export const tagNames = async (actor: Learner): Promise<string[]> => {
  const rows = await db().cardTag.groupBy({ by: ['tag'], where: { userId: actor.userId }, orderBy: { tag: 'asc' } })
  return rows.map(({ tag }) => tag)
}

/** The tags of the cards of some facts, by `slotKey`. */
export const tagsOf = async (actor: Learner, factIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const rows = await runStatement<{ factId: string; slot: string; tag: string }>(Prisma.sql`
    SELECT "factId", slot, tag FROM "CardTag"
    WHERE "userId" = ${actor.userId}::uuid AND "factId" = ANY (${factIds}::uuid[]) ORDER BY tag`)
  const tags = new Map<string, string[]>()
  for (const { factId, slot, tag } of rows)
    tags.set(`${factId}:${slot}`, [...(tags.get(`${factId}:${slot}`) ?? []), tag])
  return tags
}
