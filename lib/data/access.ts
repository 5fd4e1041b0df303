import { type Actor, userIdOf } from '@/lib/domain/policy'
import type { Prisma } from '@/lib/generated/client'

// Ownership lives in the query: every load is narrowed by one of these, so that a foreign id is simply not found.

const nobody = { id: { in: [] as string[] } }

/** Documents the actor may read: owned, granted to them, to a class they are in, or to everyone. */
export const readableDocument = (actor: Actor): Prisma.DocumentWhereInput => {
  if (actor.kind === 'system') return {}
  const userId = userIdOf(actor)
  if (userId === null) return nobody
  return {
    OR: [
      { ownerId: userId },
      { grants: { some: { OR: [{ userId }, { everyone: true }, { classroom: memberClass(actor) }] } } },
    ],
  }
}

/** Documents whose facts and questions the actor may change: owned, or granted as editor. */
export const editableDocument = (actor: Actor): Prisma.DocumentWhereInput => {
  if (actor.kind === 'system') return {}
  const userId = userIdOf(actor)
  if (userId === null) return nobody
  return {
    OR: [
      { ownerId: userId },
      {
        grants: {
          some: { role: 'editor', OR: [{ userId }, { everyone: true }, { classroom: memberClass(actor, 'teacher') }] },
        },
      },
    ],
  }
}

/** Classes the actor is in now, in any role or in the given one. */
export const memberClass = (actor: Actor, role?: 'teacher' | 'student'): Prisma.ClassWhereInput => {
  if (actor.kind === 'system') return {}
  const userId = userIdOf(actor)
  if (userId === null) return nobody
  return { memberships: { some: { userId, removedAt: null, ...(role ? { role } : {}) } } }
}
