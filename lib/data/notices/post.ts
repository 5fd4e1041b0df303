import { isCountedByDay, type NoticeKind } from '@/lib/domain/notice'
import { newId } from '../id'
import type { Transaction } from '../prisma'

type About = { readonly assignmentId: string } | { readonly classId: string } | { readonly documentId: string }
type NoticeToPost = { readonly userIds: readonly string[]; readonly about: About; readonly key: string }

/** Of what is counted by the day. The day is that of UTC: it only bounds how often. */
export const dailyKey = (subject: string, at: Date): string => `${subject} ${at.toISOString().slice(0, 10)}`

/**
 * Tells people of something in the transaction of what it tells of; it shows from `at`. Of one kind and key nobody gets two:
 * what is counted by the day counts on and is unread again, the rest stays as it was.
 */
export const postNotice = async (
  tx: Transaction,
  kind: NoticeKind,
  { userIds, about, key }: NoticeToPost,
  at: Date,
): Promise<void> => {
  if (userIds.length === 0) return
  if (isCountedByDay(kind))
    await tx.notice.updateMany({
      where: { userId: { in: [...userIds] }, kind, key },
      data: { count: { increment: 1 }, at, readAt: null },
    })
  await tx.notice.createMany({
    data: userIds.map((userId) => ({ id: newId(at), userId, kind, key, ...about, at })),
    skipDuplicates: true,
  })
}

const membersAs = async (tx: Transaction, classId: string, role: 'teacher' | 'student') => {
  const rows = await tx.membership.findMany({ where: { classId, role, removedAt: null }, select: { userId: true } })
  return rows.map(({ userId }) => userId)
}
export const teachersOf = (tx: Transaction, classId: string): Promise<string[]> => membersAs(tx, classId, 'teacher')
export const studentsOf = (tx: Transaction, classId: string): Promise<string[]> => membersAs(tx, classId, 'student')

/** Tells who joins a class of what is open there to be done. */
export const tellAssigned = async (tx: Transaction, classId: string, userId: string, at: Date): Promise<void> => {
  const open = await tx.assignment.findMany({
    where: { classId, releasedAt: null, OR: [{ closesAt: null }, { closesAt: { gt: at } }] },
    select: { id: true, opensAt: true },
  })
  for (const { id, opensAt } of open)
    await postNotice(
      tx,
      'assigned',
      { userIds: [userId], about: { assignmentId: id }, key: id },
      opensAt > at ? opensAt : at,
    )
}
