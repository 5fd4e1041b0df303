import type { Actor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { editable } from '../documents/find'
import { holdDocument } from '../documents/hold'
import { enqueue } from '../enqueue'
import { db } from '../prisma'
import { fingerprintOf } from '../reconcile/fingerprint'

/**
 * Puts a proposed edition in the place of the text: it is read into the document as its author saw it. It is read once more, for
 * which a book takes some seconds: a reading that was stored beside its text would be one more form of it, and grow old with the engine. `conflict` where the
 * document is no longer what the preview was made against, and while it is being read.
 */
export const applyEdition = async (
  actor: Actor,
  documentId: string,
  seen: { readonly editionId: string; readonly fingerprint: string },
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: editable(actor, documentId),
      select: { id: true, ownerId: true },
    })
    if (!document) return notFound
    await holdDocument(tx, document.id)
    const edition = await tx.edition.findFirst({
      where: { id: seen.editionId, documentId: document.id, status: 'proposed' },
    })
    const isAsSeen =
      edition?.fingerprint === seen.fingerprint && (await fingerprintOf(document.id)) === seen.fingerprint
    if (!edition || !isAsSeen) return failure('conflict', 'edition_outdated')
    await tx.upload.deleteMany({ where: { documentId: document.id, status: 'failed' } })
    if ((await tx.upload.count({ where: { documentId: document.id } })) > 0)
      return failure('conflict', 'document_being_read')
    const { id, name, bytes } = edition
    await tx.edition.delete({ where: { id } })
    await tx.upload.create({
      data: { id, documentId: document.id, ownerId: document.ownerId, name, bytes, status: 'queued', createdAt: at },
    })
    await enqueue(tx, 'read-document', { documentId: document.id })
    return ok(null)
  })

/** Leaves a document as it is. An edition that was discarded already is gone, too. */
export const discardEdition = async (actor: Actor, documentId: string): Promise<Result<null>> => {
  const document = await db().document.findFirst({ where: editable(actor, documentId), select: { id: true } })
  if (!document) return notFound
  await db().edition.deleteMany({ where: { documentId: document.id } })
  return ok(null)
}
