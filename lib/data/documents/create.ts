import { maxTextCharacters } from '@/lib/domain/encoding'
import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { enqueue } from '../enqueue'
import { newId } from '../id'
import { db } from '../prisma'
import { roomFor } from './room'
import { titled } from './title'

/**
 * A text to be read, or the bytes of a file whose text is not known before that: `name` carries the extension that decides
 * the format; the title holds until the text gives one.
 */
export type NewDocument = { readonly name: string; readonly title: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
)

/**
 * Keeps a text or file and sends it to be read, in one transaction; the id of the document. `limited` where a visitor keeps too
 * much already (`guestDocuments`, `guestCharacters`), `invalid` where the text is longer than a document may be.
 */
export const createDocument = async (actor: Learner, input: NewDocument, at: Date): Promise<Result<{ id: string }>> => {
  const found = 'text' in input ? input.text.length : 0
  if (found > maxTextCharacters)
    return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found } })
  return db().$transaction(async (tx) => {
    const room = await roomFor(tx, actor, found, at)
    if (!room.ok) return room
    const id = newId(at)
    await tx.document.create({
      data: {
        id,
        ownerId: actor.userId,
        ...titled(input.title),
        createdAt: at,
        upload: {
          create: {
            id: newId(at),
            ownerId: actor.userId,
            name: input.name,
            bytes: 'text' in input ? Buffer.from(input.text, 'utf8') : Buffer.from(input.bytes),
            status: 'queued',
            createdAt: at,
          },
        },
      },
    })
    await enqueue(tx, 'read-document', { documentId: id })
    return ok({ id })
  })
}
