import type { Transaction } from '../prisma'

/** Holds a document until the end of the transaction: whoever changes it at once comes before or after, never in between. */
export const holdDocument = async (tx: Transaction, documentId: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`
}

/**
 * Holds all documents of somebody. Whoever takes them over or away comes here before they lock cards and then the owner's
 * row: a reading holds its document first and then refers to the owner.
 */
export const holdDocumentsOf = async (tx: Transaction, ownerId: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "ownerId" = ${ownerId}::uuid ORDER BY id FOR NO KEY UPDATE`
}
