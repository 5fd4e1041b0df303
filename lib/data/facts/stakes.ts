import type { Actor } from '@/lib/domain/policy'
import { editable } from '../documents/find'
import { db } from '../prisma'

/** What hangs on some facts of a document: approved questions that ask them, and learners who have cards of them. */
export type Stakes = { readonly approved: number; readonly learners: number }

/** What hangs on facts of a document; null where the actor may not edit it. Who learns them stays untold. */
export const stakesOf = async (
  actor: Actor,
  documentId: string,
  factIds: readonly string[],
): Promise<Stakes | null> => {
  const document = await db().document.findFirst({ where: editable(actor, documentId), select: { id: true } })
  if (!document) return null
  const fact = { id: { in: [...factIds] }, documentId: document.id }
  const [approved, cards] = await Promise.all([
    db().question.count({ where: { status: 'approved', currentVersion: { targets: { some: { fact } } } } }),
    db().card.findMany({ where: { fact }, distinct: ['userId'], select: { userId: true } }),
  ])
  return { approved, learners: cards.length }
}
