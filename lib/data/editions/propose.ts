import { maxTextCharacters } from '@/lib/domain/encoding'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { NewDocument } from '../documents/create'
import { editable } from '../documents/find'
import { holdDocument } from '../documents/hold'
import { roomForEdition } from '../documents/room'
import { enqueue } from '../enqueue'
import { newId } from '../id'
import { db } from '../prisma'

/**
 * Keeps a text beside a document that has been read and sends it to be compared with it; one that was proposed before goes.
 * `invalid` where the text is longer than a document may be, `limited` where a visitor would keep too much.
 */
export const proposeEdition = async (
  actor: Learner,
  documentId: string,
  input: NewDocument,
  at: Date,
): Promise<Result<null>> => {
  const found = 'text' in input ? input.text.length : 0
  if (found > maxTextCharacters)
    return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found } })
  return db().$transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { AND: [editable(actor, documentId), { kind: 'text', versions: { some: {} } }] },
      select: { id: true, ownerId: true },
    })
    if (!document) return notFound
    const room = await roomForEdition(tx, document, found)
    if (!room.ok) return room
    await holdDocument(tx, documentId)
    await tx.edition.deleteMany({ where: { documentId } })
    const bytes = 'text' in input ? Buffer.from(input.text, 'utf8') : Buffer.from(input.bytes)
    await tx.edition.create({
      data: { id: newId(at), documentId, name: input.name, bytes, status: 'queued', createdAt: at },
    })
    await enqueue(tx, 'read-document', { documentId, isEdition: true })
    return ok(null)
  })
}
