import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editable } from '../documents/find'
import { db } from '../prisma'

/**
 * Stops the reading of a change to a document that the actor may edit: it stays as it was read last. One that has ended
 * meanwhile is kept.
 */
export const stopReading = async (actor: Actor, documentId: string): Promise<Result<null>> => {
  const document = await db().document.findFirst({
    where: { AND: [editable(actor, documentId), { versions: { some: {} } }] },
    select: { id: true },
  })
  if (!document) return notFound
  await db().upload.deleteMany({ where: { documentId: document.id } })
  return ok(null)
}
