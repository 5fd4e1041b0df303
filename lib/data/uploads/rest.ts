import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { canonicalOf, readAgain } from '../documents/correct'
import { editable } from '../documents/find'
import { db } from '../prisma'

/**
 * Sends a book of which only the first chapters have been read, because its reading was stopped or failed, to be read whole;
 * `conflict` while it is being read. Of one that is, nothing is left to read.
 */
export const readRest = async (actor: Actor, documentId: string, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const document = await tx.document.findFirst({ where: editable(actor, documentId), select: { id: true } })
    const current = document && (await canonicalOf(tx, document.id))
    if (!current) return notFound
    if (current.version.readTo === null) return ok(null)
    return readAgain(tx, documentId, current.ownerId, current.canonical, at)
  })
