import { z } from 'zod'
import type { Person } from '@/lib/domain/policy'
import { type RemedyKind, remedyKinds } from '@/lib/domain/regrade'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { Audit } from '@/lib/generated/client'
import { assignmentIn } from '../assignments/find'
import { audit } from '../audit'
import { db, type Transaction } from '../prisma'
import { holdRegraded, type ItemState, stateOf } from './load'
import { settleItem } from './settle'

const State = z.object({
  points: z.number(),
  gradingVersionId: z.string().nullable(),
  fullMarksAt: z.string().nullable(),
  droppedAt: z.string().nullable(),
})
const After = State.extend({ remedy: z.enum(remedyKinds), moved: z.number() })

/** One time a question was marked anew. */
export type PastRegrade = {
  readonly id: string
  readonly remedy: RemedyKind
  readonly at: Date
  /** Who did it; null: an account that is gone. */
  readonly by: string | null
  /** Students whose percentage moved. */
  readonly moved: number
  readonly pointsBefore: number
  readonly pointsAfter: number
  /** When it was taken back. */
  readonly undoneAt: Date | null
}

const entriesOf = (client: Pick<Transaction, 'audit'>, assignmentId: string, itemId: string) =>
  client.audit.findMany({
    where: { subject: `${assignmentId}/${itemId}`, action: { in: ['item.regrade', 'item.undo-regrade'] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })

/** Regrades in their order, each with the moment that took it back: an undo takes back the last one that holds. */
const paired = (entries: readonly Audit[]): { readonly entry: Audit; readonly undoneAt: Date | null }[] => {
  const regrades: { entry: Audit; undoneAt: Date | null }[] = []
  for (const entry of entries) {
    if (entry.action === 'item.regrade') regrades.push({ entry, undoneAt: null })
    const last = regrades.findLast(({ undoneAt }) => undoneAt === null)
    if (entry.action === 'item.undo-regrade' && last) last.undoneAt = entry.at
  }
  return regrades
}

/** The regrades of an item of an assignment in a class that the actor teaches, the last one first; none of any other. */
export const regradesOf = async (actor: Person, assignmentId: string, itemId: string): Promise<PastRegrade[]> => {
  if ((await db().assignment.count({ where: assignmentIn(actor, assignmentId, 'teacher') })) === 0) return []
  const regrades = paired(await entriesOf(db(), assignmentId, itemId))
  const ids = regrades.flatMap(({ entry }) => entry.actorId ?? [])
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, displayName: true } })
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]))
  return regrades.toReversed().map(({ entry, undoneAt }) => {
    const after = After.parse(entry.after)
    return {
      id: entry.id,
      remedy: after.remedy,
      at: entry.at,
      by: names.get(entry.actorId ?? '') ?? null,
      moved: after.moved,
      pointsBefore: State.parse(entry.before).points,
      pointsAfter: after.points,
      undoneAt,
    }
  })
}

/** Takes back the last regrade of a question that holds: marks, logs and the question are as they were before it. */
export const undoRegrade = (actor: Person, assignmentId: string, itemId: string, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const regraded = await holdRegraded(tx, actor, assignmentId, itemId, at)
    if (!regraded) return notFound
    const last = paired(await entriesOf(tx, assignmentId, itemId)).findLast(({ undoneAt }) => undoneAt === null)
    if (!last) return failure('conflict', 'nothingToUndo')
    const before: ItemState = State.parse(last.entry.before)
    const subject = `${assignmentId}/${itemId}`
    await audit(
      actor,
      tx,
      [{ action: 'item.undo-regrade', subject, before: stateOf(regraded.item), after: before }],
      at,
    )
    await settleItem(tx, actor, regraded, before, at)
    return ok(null)
  })
