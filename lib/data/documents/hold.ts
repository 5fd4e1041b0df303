import type { Transaction } from '../prisma'

/** Holds a document until the end of the transaction: whoever changes it at once comes before or after, never in between. */
export const holdDocument = async (tx: Transaction, documentId: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`
}
