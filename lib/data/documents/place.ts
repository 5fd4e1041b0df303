import type { Learner } from '@/lib/domain/policy'
import type { ReadingPlace } from '@/lib/domain/reading-place'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { db } from '../prisma'
import { readable } from './find'

/** Where the actor has left a document that they may read, on whichever device; null where they have not been. */
export const placeOf = async (actor: Learner, documentId: string): Promise<ReadingPlace | null> =>
  db().readingPlace.findFirst({
    where: { userId: actor.userId, document: readable(actor, documentId) },
    select: { start: true, words: true },
  })

/** Keeps where the actor is in a document that they may read: the last one holds. */
export const keepPlace = async (
  actor: Learner,
  documentId: string,
  place: ReadingPlace,
  at: Date,
): Promise<Result<null>> => {
  if ((await db().document.count({ where: readable(actor, documentId) })) === 0) return notFound
  await db().readingPlace.upsert({
    where: { userId_documentId: { userId: actor.userId, documentId } },
    create: { userId: actor.userId, documentId, ...place, at },
    update: { ...place, at },
  })
  return ok(null)
}
