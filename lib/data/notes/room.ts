import { type KeptNotes, mayKeepNotes } from '@/lib/domain/guest'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import type { Transaction } from '../prisma'

const keptBy = async (tx: Transaction, userId: string): Promise<KeptNotes> => {
  const [kept] = await tx.$queryRaw<KeptNotes[]>`
    SELECT count(*) FILTER (WHERE d.kind = 'note')::int AS notes, coalesce(sum(length(v.text)), 0)::int AS characters
    FROM "Document" d LEFT JOIN LATERAL (
      SELECT text FROM "DocumentVersion" WHERE "documentId" = d.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE d."ownerId" = ${userId}::uuid AND d."archivedAt" IS NULL`
  return kept ?? { notes: 0, characters: 0 }
}

/** Whether the actor may keep more notes of so many characters together; `limited` for a visitor who keeps too much. */
export const roomForNotes = async (
  tx: Transaction,
  actor: Learner,
  notes: number,
  characters: number,
  at: Date,
): Promise<Result<null>> => {
  if (actor.kind === 'person') return ok(null)
  // Two at once must not both find room: the guest's own row is the lock.
  await tx.user.update({ where: { id: actor.userId }, data: { lastSeenAt: at } })
  return mayKeepNotes(actor, await keptBy(tx, actor.userId), notes, characters)
}
