import { type Actor, userIdOf } from '@/lib/domain/policy'
import type { Prisma } from '@/lib/generated/client'
import { newId } from './id'
import type { Transaction } from './prisma'

/** What is written down about marks and accounts: who did what to which row. */
export const auditActions = [
  'assignment.release',
  'assignment.minutes',
  'assignment.exception',
  'assignment.change',
  'assignment.withdraw',
  'attempt.hand-in',
  'response.mark',
  'response.accept-late',
  'response.refuse-late',
  'response.refuse-contest',
  'item.regrade',
  'item.undo-regrade',
  'item.scheme',
  'account.make',
  'account.reset-password',
  'account.forgotten-password',
  'account.appoint-operator',
  'account.dismiss-operator',
  'class.roster',
  'class.undo-roster',
  'class.role',
  'class.accommodation',
  'class.weighting',
  'report.make',
  'report.revoke',
] as const
export type AuditAction = (typeof auditActions)[number]

export type AuditEntry = {
  readonly action: AuditAction
  /** Id of the row it was done to; of a response `attemptId/itemId`. */
  readonly subject: string
  readonly before?: Prisma.InputJsonValue
  readonly after?: Prisma.InputJsonValue
}

/** Values with dates as they are written down. */
export const writtenDown = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value))

/** Writes entries in the transaction of what they tell of: both are there, or neither. */
export const audit = async (actor: Actor, tx: Transaction, entries: readonly AuditEntry[], at: Date): Promise<void> => {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({ id: newId(at), actorId: userIdOf(actor), at, ...entry }))
  await tx.audit.createMany({ data: rows })
}
