import { bestCount, type Decided, type Decision } from '@/lib/domain/decision'
import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editable } from '../documents/find'
import { db } from '../prisma'

/**
 * Approves, rejects or puts back questions of a document; tells which changed. A document or a question that the actor
 * may not change is not found, and then nothing changes.
 */
export const decideQuestions = async (
  actor: Actor,
  documentId: string,
  questionIds: readonly string[],
  decision: Decision,
): Promise<Result<Decided>> => {
  const ids = [...new Set(questionIds)].filter(isId)
  return db().$transaction(async (tx) => {
    const rows = await tx.question.findMany({
      where: { id: { in: ids }, document: editable(actor, documentId), status: { not: 'retired' } },
      select: { id: true, status: true },
    })
    if (rows.length === 0 || rows.length < questionIds.length) return notFound
    const changing = rows.filter((row) => row.status !== decision)
    await tx.question.updateMany({ where: { id: { in: changing.map((row) => row.id) } }, data: { status: decision } })
    return ok(changing.map(({ id, status }) => ({ id, from: status as Decision })))
  })
}

/** Approves those of the best questions of a document that are neither decided nor in need of a look. */
export const approveBest = async (actor: Actor, documentId: string): Promise<Result<Decided>> => {
  const best = await db().question.findMany({
    where: { document: editable(actor, documentId), rank: { gt: 0 }, status: { notIn: ['retired', 'held'] } },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    take: bestCount,
    select: { id: true, status: true, look: true },
  })
  if (best.length === 0) return notFound
  const ready = best.filter((row) => row.status === 'proposed' && row.look === null).map((row) => row.id)
  return ready.length === 0 ? ok([]) : decideQuestions(actor, documentId, ready, 'approved')
}
