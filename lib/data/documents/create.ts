import { maxTextCharacters } from '@/lib/domain/encoding'
import { type Kept, mayKeepText } from '@/lib/domain/guest'
import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { enqueue } from '../enqueue'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { titled } from './title'

/** A text to be read: `name` carries the extension that decides the format; the title holds until the text gives one. */
export type NewDocument = { readonly name: string; readonly title: string; readonly text: string }

/** What was never read, and never will be, is not kept: the reason is all that is left of it. */
const neverRead = { versions: { none: {} }, upload: { status: 'failed' } }

const keptBy = async (tx: Transaction, userId: string): Promise<Kept> => {
  const rows = await tx.document.findMany({
    where: { ownerId: userId, kind: 'text', NOT: neverRead },
    select: {
      upload: { select: { bytes: true } },
      versions: { select: { text: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const sizes = rows.map(({ upload, versions }) => versions[0]?.text.length ?? upload?.bytes.length ?? 0)
  return { documents: rows.length, characters: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Whether the actor may keep a text of so many characters more. */
export const roomFor = async (tx: Transaction, actor: Learner, characters: number, at: Date): Promise<Result<null>> => {
  if (actor.kind !== 'guest') return ok(null)
  // Two pastes at once must not both find room: the guest's own row is the lock.
  await tx.user.update({ where: { id: actor.userId }, data: { lastSeenAt: at } })
  return mayKeepText(actor, await keptBy(tx, actor.userId), characters)
}

/**
 * Keeps a text and sends it to be read, in one transaction; the id of the document. `limited` where a visitor keeps too
 * much already (`guestDocuments`, `guestCharacters`), `invalid` where the text is longer than a document may be.
 */
export const createDocument = async (actor: Learner, input: NewDocument, at: Date): Promise<Result<{ id: string }>> => {
  if (input.text.length > maxTextCharacters)
    return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found: input.text.length } })
  return db().$transaction(async (tx) => {
    const room = await roomFor(tx, actor, input.text.length, at)
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
            bytes: Buffer.from(input.text, 'utf8'),
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
