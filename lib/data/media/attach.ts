import type { Picture } from '@/lib/domain/picture'
import type { Learner } from '@/lib/domain/policy'
import { readableDocument } from '../access'
import { newId } from '../id'
import type { Transaction } from '../prisma'

/**
 * Gives a saved document the pictures it shows: those just sent become its own, those of another document that the actor may
 * read are copied. Returns the new ids of copies by the old ones; a picture that is not there for the actor is left alone.
 */
export const attachPictures = async (
  tx: Transaction,
  actor: Learner,
  documentId: string,
  pictures: readonly Picture[],
  at: Date,
): Promise<ReadonlyMap<string, string>> => {
  const copies = new Map<string, string>()
  const rows = await tx.media.findMany({
    where: {
      id: { in: pictures.map(({ id }) => id) },
      OR: [{ ownerId: actor.userId }, { document: readableDocument(actor) }],
    },
    select: { id: true, documentId: true },
  })
  for (const row of rows) {
    const alt = pictures.find(({ id }) => id === row.id)?.alt ?? ''
    if (row.documentId === null)
      await tx.media.update({ where: { id: row.id }, data: { documentId, ownerId: null, alt } })
    else if (row.documentId !== documentId) {
      const id = newId(at)
      copies.set(row.id, id)
      await tx.$executeRaw`
        INSERT INTO "Media" (id, "documentId", hash, type, bytes, alt)
        SELECT ${id}::uuid, ${documentId}::uuid, hash, type, bytes, ${alt} FROM "Media" WHERE id = ${row.id}::uuid`
    }
  }
  return copies
}
