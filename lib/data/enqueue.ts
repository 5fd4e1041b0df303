import PgBoss from 'pg-boss'
import type { Transaction } from './prisma'

/** The jobs there are, with what each is told. */
export type Jobs = {
  'read-document': { readonly documentId: string; readonly isEdition?: true }
  'read-package': { readonly packageId: string }
  'clean-up': Record<string, never>
  'close-assignments': Record<string, never>
  'feed-answers': { readonly assignmentId: string }
  'find-refits': Record<string, never>
  refit: { readonly userId: string }
  'post-daily-mail': Record<string, never>
  'forgotten-password': { readonly account: string }
  'send-mail': { readonly mailId: string }
}
export type JobName = keyof Jobs

// Never started: it only makes the statement, which the caller's transaction runs.
const held: { sender?: PgBoss } = {}
const sender = (): PgBoss => {
  held.sender ??= new PgBoss({ db: { executeSql: async () => ({ rows: [] }) } })
  return held.sender
}

/**
 * Sends a job inside the caller's transaction: the job and the rows it is about are there together or not at all.
 * One of a higher priority is done before those that wait. Throws where the queue does not exist, because a job that silently goes nowhere is a bug.
 */
export const enqueue = async <Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: Jobs[Name],
  priority = 0,
): Promise<void> => {
  const executeSql = async (text: string, values: unknown[]) => ({
    // The one use of $queryRawUnsafe: pg-boss's own statement, its values bound.
    rows: await tx.$queryRawUnsafe<{ id: string }[]>(text, ...values),
  })
  const id = await sender().send(name, data, { db: { executeSql }, priority })
  if (id === null) throw new Error(`no queue ${name}`)
}
