import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import type { Prisma } from '@/lib/generated/client'

/** The notes of these ids that are the actor's own. */
export const ownNotes = (actor: Learner, ids: readonly string[]): Prisma.DocumentWhereInput => ({
  id: { in: ids.filter(isId) },
  ownerId: actor.userId,
  kind: 'note',
})
