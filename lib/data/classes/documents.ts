import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import { memberClass } from '../access'
import { db } from '../prisma'

/** A document that a class can read. */
export type ClassDocument = { readonly id: string; readonly title: string; readonly approved: number }

/** What was granted to a class of the actor's, by title, with its approved questions. */
export const documentsOfClass = async (actor: Actor, classId: string): Promise<readonly ClassDocument[]> => {
  if (!isId(classId)) return []
  const grants = await db().documentGrant.findMany({
    where: { classroom: { AND: [{ id: classId }, memberClass(actor)] }, document: { archivedAt: null } },
    orderBy: { document: { title: 'asc' } },
    select: {
      document: {
        select: { id: true, title: true, _count: { select: { questions: { where: { status: 'approved' } } } } },
      },
    },
  })
  return grants.map(({ document: { id, title, _count } }) => ({ id, title, approved: _count.questions }))
}
