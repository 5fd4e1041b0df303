import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editable } from '../documents/find'
import { db } from '../prisma'

/** Takes away the note that a correction could not be read, once its author has seen it. */
export const dismissFailure = async (actor: Actor, documentId: string): Promise<Result<null>> => {
  const { count } = await db().upload.deleteMany({
    where: { status: 'failed', document: { AND: [editable(actor, documentId), { versions: { some: {} } }] } },
  })
  return count === 1 ? ok(null) : notFound
}
