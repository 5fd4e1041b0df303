import { dueSoonMillis, isDueSoon } from '@/lib/domain/notice'
import type { System } from '@/lib/domain/policy'
import { timesOf, withTimes } from '../assignments/times'
import { db } from '../prisma'
import { postNotice, studentsOf } from './post'

/**
 * Tells, for the job that runs every minute, those who have a day left for an assignment and have not handed it in: each by
 * their own times, and once for each time that holds.
 */
export const postDueSoon = async (_system: System, now: Date): Promise<void> => {
  const until = new Date(now.getTime() + dueSoonMillis)
  const rows = await db().assignment.findMany({
    where: {
      opensAt: { lte: now },
      releasedAt: null,
      classroom: { archivedAt: null },
      OR: [
        { dueAt: { gt: now, lte: until } },
        { dueAt: null, closesAt: { gt: now, lte: until } },
        { exceptions: { some: { OR: [{ dueAt: { gt: now } }, { closesAt: { gt: now } }] } } },
      ],
    },
    include: { ...withTimes, attempts: { where: { submittedAt: { not: null } }, select: { userId: true } } },
  })
  for (const row of rows) {
    const { id, windowOf, exceptionOf, classId } = timesOf(row)
    const done = new Set(row.attempts.map(({ userId }) => userId))
    await db().$transaction(async (tx) => {
      for (const userId of await studentsOf(tx, classId)) {
        const window = windowOf(userId)
        if (done.has(userId) || exceptionOf(userId)?.excused || !isDueSoon(window, now)) continue
        const key = `${id} ${(window.dueAt ?? window.closesAt)?.toISOString()}`
        await postNotice(tx, 'due-soon', { userIds: [userId], about: { assignmentId: id }, key }, now)
      }
    })
  }
}
