import { givenBackFor, type Outage, reachingTo } from '@/lib/domain/attempt'
import type { System } from '@/lib/domain/policy'
import { timesOf, withTimes } from './assignments/times'
import { db, type Transaction } from './prisma'

/** A server that answers says so as often as this. */
export const pulseMillis = 5000
/** Longer than this without a word is an outage: three beats. */
const silenceMillis = 3 * pulseMillis

const id = 1
const silentSince = (now: Date): Date => new Date(now.getTime() - silenceMillis)

/** Whether no server answered lately: until one does, nobody's time is over. */
export const isSilent = async (now: Date): Promise<boolean> =>
  (await db().pulse.count({ where: { id, at: { lt: silentSince(now) } } })) > 0

/** Moves the end of every attempt that the outage fell into, and the closing of its student where it lies before. Released ones have ended. */
const giveBack = async (tx: Transaction, outage: Outage): Promise<void> => {
  const attempts = await tx.attempt.findMany({
    where: {
      submittedAt: null,
      startedAt: { lt: outage.until },
      deadlineAt: { gt: outage.from },
      assignment: { releasedAt: null },
    },
    include: { assignment: { include: withTimes } },
  })
  for (const { assignment, ...attempt } of attempts) {
    const { deadlineAt: before, userId } = attempt
    const millis = givenBackFor(attempt, outage)
    if (before === null || millis === 0) continue
    const deadlineAt = new Date(before.getTime() + millis)
    const data = { deadlineAt, givenBackMillis: { increment: millis } }
    await tx.attempt.updateMany({ where: { id: attempt.id, submittedAt: null }, data })
    const later = reachingTo(timesOf(assignment).windowOf(userId), before, deadlineAt)
    if (Object.keys(later).length === 0) continue
    const key = { assignmentId: assignment.id, userId }
    const where = { assignmentId_userId: key }
    await tx.assignmentException.upsert({ where, create: { ...key, ...later }, update: later })
  }
}

/**
 * Says that a server answers. The first one after a silence gives the time that it took back to whoever sat before a quiz,
 * once: others find that somebody was before them.
 */
export const beat = async (_system: System, now: Date): Promise<void> => {
  const { count } = await db().pulse.updateMany({ where: { id, at: { gte: silentSince(now) } }, data: { at: now } })
  if (count === 1) return
  await db().$transaction(async (tx) => {
    await tx.pulse.createMany({ data: [{ id, at: now }], skipDuplicates: true })
    const [before] = await tx.$queryRaw<{ at: Date }[]>`SELECT at FROM "Pulse" WHERE id = ${id} FOR UPDATE`
    if (!before || before.at >= silentSince(now)) return
    await tx.pulse.update({ where: { id }, data: { at: now } })
    await giveBack(tx, { from: before.at, until: now })
  })
}
