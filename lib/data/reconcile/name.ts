import { titled } from '../documents/title'
import type { Transaction } from '../prisma'
import type { ReadingToSave } from './reading'
import type { Before } from './version'

/**
 * Says of a document what its text says: its language and whose it is. The text names it once: at its first reading, and
 * where its owner has not named it since it was taken up under `title`.
 */
export const nameDocument = async (
  tx: Transaction,
  documentId: string,
  title: string,
  before: Before | null,
  { document, attribution }: ReadingToSave,
): Promise<void> => {
  const { language } = document
  await tx.document.update({
    where: { id: documentId },
    data: { language, ...(attribution === undefined ? {} : { attribution }) },
  })
  if (!before) await tx.document.updateMany({ where: { id: documentId, title }, data: titled(document.title) })
}
