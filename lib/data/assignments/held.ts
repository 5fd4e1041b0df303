import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok } from '@/lib/domain/result'
import type { Transaction } from '../prisma'
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

/** The same while its times may change: `conflict` once its marks are out. */
export const heldUnreleased = async (tx: Transaction, actor: Person, assignmentId: string) => {
  const row = await heldAssignment(tx, actor, assignmentId)
  if (!row) return notFound
  return row.releasedAt === null ? ok(row) : failure('conflict', 'timesReleased')
}
