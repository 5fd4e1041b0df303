import type { Person } from '@/lib/domain/policy'
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
