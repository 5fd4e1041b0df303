import { isId } from '@/lib/domain/id'
import { type Actor, userIdOf } from '@/lib/domain/policy'
import type { Prisma } from '@/lib/generated/client'
import { editableDocument, readableDocument } from '../access'

/** The documents of this id that the actor may read: one or none. */
export const readable = (actor: Actor, documentId: string): Prisma.DocumentWhereInput => ({
  AND: [{ id: isId(documentId) ? documentId : { in: [] } }, readableDocument(actor)],
})

/** The documents of this id whose facts and questions the actor may change: one or none. */
export const editable = (actor: Actor, documentId: string): Prisma.DocumentWhereInput => ({
  AND: [{ id: isId(documentId) ? documentId : { in: [] } }, editableDocument(actor)],
})

/** The document of this id if it is the actor's own: one or none. */
export const owned = (actor: Actor, documentId: string): Prisma.DocumentWhereInput => {
  if (!isId(documentId)) return { id: { in: [] } }
  if (actor.kind === 'system') return { id: documentId }
  return { id: documentId, ownerId: userIdOf(actor) ?? { in: [] } }
}
