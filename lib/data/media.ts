import { guestLimits } from '@/lib/domain/guest'
import { isId } from '@/lib/domain/id'
import { checkPicture } from '@/lib/domain/picture'
import type { Learner, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { readableDocument } from './access'
import { newId } from './id'
import { hashOf } from './media/hash'
import { db } from './prisma'

/**
 * Keeps a picture until a note is saved that shows it. Refused by what it is (lib/domain/picture.ts), and for visitors by how
 * many they have (`guestPictures`).
 */
export const keepPicture = async (
  actor: Learner,
  bytes: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<Result<{ id: string }>> => {
  const type = checkPicture(bytes)
  if (!type.ok) return type
  if (actor.kind === 'guest') {
    const { userId } = actor
    const kept = await db().media.count({ where: { OR: [{ ownerId: userId }, { document: { ownerId: userId } }] } })
    if (kept >= guestLimits.pictures)
      return failure('limited', 'guestPictures', { params: { pictures: guestLimits.pictures } })
  }
  const id = newId(at)
  await db().media.create({
    data: { id, ownerId: actor.userId, hash: hashOf(bytes), type: type.value, bytes, createdAt: at },
  })
  return ok({ id })
}

export type PictureFile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A picture of the actor's own, or of a document they may read. */
export const readPicture = async (actor: Learner, pictureId: string): Promise<Result<PictureFile>> => {
  if (!isId(pictureId)) return notFound
  const row = await db().media.findFirst({
    where: { id: pictureId, OR: [{ ownerId: actor.userId }, { document: readableDocument(actor) }] },
    select: { type: true, bytes: true },
  })
  return row ? ok(row) : notFound
}

/** Removes pictures that were sent before `before` and that no saved note shows. */
export const discardPictures = async (_system: System, before: Date): Promise<number> => {
  const { count } = await db().media.deleteMany({ where: { documentId: null, createdAt: { lt: before } } })
  return count
}
