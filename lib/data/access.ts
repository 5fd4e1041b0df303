import { type Actor, type Learner, userIdOf } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'

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

const grantedTo = (userId: string, role?: 'teacher') => Prisma.sql`
  g."userId" = ${userId}::uuid OR g.everyone OR EXISTS (
    SELECT 1 FROM "Membership" m WHERE m."classId" = g."classId" AND m."userId" = ${userId}::uuid AND m."removedAt" IS NULL
      ${role === undefined ? Prisma.empty : Prisma.sql`AND m.role = ${role}`})`

/** `readableDocument` of a learner for statements that are written by hand; the document is `d`. */
export const readableIn = ({ userId }: Learner): Prisma.Sql => Prisma.sql`
  (d."ownerId" = ${userId}::uuid
    OR EXISTS (SELECT 1 FROM "DocumentGrant" g WHERE g."documentId" = d.id AND (${grantedTo(userId)})))`

/** `editableDocument` of a learner, likewise. */
export const editableIn = ({ userId }: Learner): Prisma.Sql => Prisma.sql`
  (d."ownerId" = ${userId}::uuid
    OR EXISTS (SELECT 1 FROM "DocumentGrant" g
      WHERE g."documentId" = d.id AND g.role = 'editor' AND (${grantedTo(userId, 'teacher')})))`
