import type { Prisma } from '@/lib/generated/client'
import type { Transaction } from '../prisma'
import { answeredQuestions } from '../questions/answered'

/** Of these documents of somebody those that another person's memory, log or class quotes: they are kept. */
export const quotedByOthers = async (
  tx: Transaction,
  ownerId: string,
  documentIds: readonly string[],
): Promise<Prisma.DocumentWhereInput> => {
  const answered = await answeredQuestions(tx, { documentIds }, ownerId)
  return {
    ownerId,
    OR: [
      { id: { in: [...new Set(answered.map(({ documentId }) => documentId))] } },
      { facts: { some: { cards: { some: { userId: { not: ownerId } } } } } },
      { questions: { some: { versions: { some: { OR: [{ items: { some: {} } }, { gradedItems: { some: {} } }] } } } } },
    ],
  }
}
