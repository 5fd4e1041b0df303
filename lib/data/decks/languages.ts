import type { Learner } from '@/lib/domain/policy'
import { readableDocument } from '../access'
import { db } from '../prisma'

/** The languages of the documents in the actor's decks, as BCP 47 codes in alphabetical order. */
export const studiedLanguages = async (actor: Learner): Promise<readonly string[]> => {
  const rows = await db().document.findMany({
    where: { AND: [{ sources: { some: { deck: { ownerId: actor.userId } } } }, readableDocument(actor)] },
    distinct: ['language'],
    select: { language: true },
    orderBy: { language: 'asc' },
  })
  return rows.map(({ language }) => language)
}
