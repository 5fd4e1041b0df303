import { z } from 'zod'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { audit } from '../audit'
import { db, type Transaction } from '../prisma'

export type LastRoster = {
  readonly at: Date
  readonly made: number
  readonly others: number
  /** People it brought in who have signed in or handed something in since: undoing takes them out of the class only. */
  readonly active: number
}

const last = async (tx: Transaction, actor: Actor, classId: string) =>
  tx.rosterUpload.findFirst({
    where: { classId, classroom: memberClass(actor, 'teacher') },
    orderBy: { at: 'desc' },
    include: {
      changes: {
        include: { user: { select: { kind: true, _count: { select: { sessions: true, attempts: true } } } } },
      },
    },
  })

type Change = NonNullable<Awaited<ReturnType<typeof last>>>['changes'][number]

const isUnused = ({ act, user }: Change) => act === 'make' && user._count.sessions + user._count.attempts === 0

/** The newest list that was read into a class; null where there is none or it is undone. */
export const lastRoster = async (actor: Actor, classId: string): Promise<Result<LastRoster | null>> => {
  const taught = await db().class.findFirst({ where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] } })
  if (!taught) return notFound
  const upload = await db().$transaction((tx) => last(tx, actor, classId))
  if (!upload || upload.undoneAt) return ok(null)
  const made = upload.changes.filter(({ act }) => act === 'make')
  return ok({
    at: upload.at,
    made: made.length,
    others: upload.changes.length - made.length,
    active: made.filter((change) => !isUnused(change)).length,
  })
}

const Before = z.object({
  role: z.string(),
  realName: z.string().nullable(),
  externalId: z.string().nullable(),
  joinedAt: z.coerce.date(),
  removedAt: z.coerce.date().nullable(),
})

const takeBack = async (tx: Transaction, classId: string, change: Change, at: Date): Promise<void> => {
  const { userId, before } = change
  if (isUnused(change)) {
    await tx.user.delete({ where: { id: userId } })
    return
  }
  const data = before === null ? { removedAt: at } : Before.parse(before)
  await tx.membership.updateMany({ where: { classId, userId }, data })
}

/**
 * Takes the newest list of a class back: memberships are as they were, accounts that it made and nobody used are gone; whoever
 * has signed in since leaves the class and keeps the account.
 */
export const undoRoster = async (actor: Actor, classId: string, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Class" WHERE id::text = ${classId} FOR NO KEY UPDATE`
    const upload = await last(tx, actor, classId)
    if (!upload || upload.undoneAt) return notFound
    for (const change of upload.changes) await takeBack(tx, classId, change, at)
    await tx.rosterUpload.update({ where: { id: upload.id }, data: { undoneAt: at } })
    await audit(actor, tx, [{ action: 'class.undo-roster', subject: upload.id }], at)
    return ok(null)
  })
