import type { Person } from '@/lib/domain/policy'
import { failure, notFound, type Result } from '@/lib/domain/result'
import { moveDeadlines } from '../attempts/deadlines'
import { db, type Transaction } from '../prisma'
import { assignmentIn } from './find'

/** An assignment of a class that the actor teaches, held until a change of it is made; null for none. */
export const heldAssignment = async (tx: Transaction, actor: Person, assignmentId: string) => {
  const where = assignmentIn(actor, assignmentId, 'teacher')
  const found = await tx.assignment.findFirst({ where, select: { id: true } })
  if (!found) return null
  await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE id = ${found.id}::uuid FOR NO KEY UPDATE`
  return tx.assignment.findUnique({
    where: { id: found.id },
    include: { classroom: { select: { timeZone: true } }, exceptions: true },
  })
}

type Held = NonNullable<Awaited<ReturnType<typeof heldAssignment>>>
type Change = { readonly assignmentId: string; readonly userId?: string; readonly alsoReleased?: boolean }

/**
 * A change of times by a teacher of the class, in one transaction with what follows from it: attempts that run, of all or of the one
 * student, end as they do then. `conflict` once the marks are out, unless it `alsoReleased` may be made.
 */
export const changeTimes = async (
  actor: Person,
  { assignmentId, userId, alsoReleased = false }: Change,
  change: (tx: Transaction, row: Held) => Promise<Result<null>>,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const row = await heldAssignment(tx, actor, assignmentId)
    if (!row) return notFound
    if (row.releasedAt !== null && !alsoReleased) return failure('conflict', 'timesReleased')
    const changed = await change(tx, row)
    if (changed.ok) await moveDeadlines(tx, { assignmentId: row.id, ...(userId === undefined ? {} : { userId }) })
    return changed
  })
