import type { Actor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { db, type Transaction } from '../prisma'
import { owned } from './find'
import { holdDocument } from './hold'
import { quotedByOthers } from './quoted'

/** What the owner remembers of it, and the answers that tell of it. */
const forget = async (tx: Transaction, documentId: string, userId: string): Promise<void> => {
  await tx.card.deleteMany({ where: { userId, fact: { documentId } } })
  await tx.$executeRaw`
    DELETE FROM "StudyEvent" e USING "Fact" f
    WHERE e."userId" = ${userId}::uuid AND f.id = e."factId" AND f."documentId" = ${documentId}::uuid`
}

/** The deck that was made for this document alone, and holds nothing else: it would be empty. */
const removeItsDeck = (tx: Transaction, documentId: string, ownerId: string, title: string): Promise<unknown> =>
  tx.deck.deleteMany({
    where: {
      ownerId,
      name: title,
      sources: { some: { documentId }, every: { documentId } },
      children: { none: {} },
      exams: { none: {} },
      cards: { none: {} },
    },
  })

/**
 * Deletes one of the actor's own documents for good, with all that they remember of it (data-model.md, "Deletion"). `conflict` where
 * another person has learned from it or a quiz asks it: such a document can only be put away.
 */
export const deleteDocument = (actor: Actor, documentId: string): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const own = await tx.document.findFirst({
      where: { AND: [owned(actor, documentId), { sampleName: null, kind: 'text' }] },
      select: { ownerId: true, title: true },
    })
    if (!own) return notFound
    await holdDocument(tx, documentId)
    const quoted = await quotedByOthers(tx, own.ownerId, [documentId])
    if ((await tx.document.count({ where: { AND: [{ id: documentId }, quoted] } })) > 0)
      return failure('conflict', 'documentQuoted')
    await forget(tx, documentId, own.ownerId)
    await removeItsDeck(tx, documentId, own.ownerId, own.title)
    await tx.document.delete({ where: { id: documentId } })
    return ok(null)
  })
