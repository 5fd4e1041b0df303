import type { Person } from '@/lib/domain/policy'
import { movesOf } from '@/lib/domain/regrade'
import { Prisma } from '@/lib/generated/client'
import { isReleasedFor, timesOf } from '../assignments/times'
import { countingItem, settleMarked, writeMarks } from '../attempts/mark'
import { settleContests } from '../contests/settle'
import { enqueue } from '../enqueue'
import { tellMarkChanged } from '../notices/mark-changed'
import type { Transaction } from '../prisma'
import { type ItemState, loadRegraded, type Regraded } from './load'
import { betterThan, marksAs, percentsAs } from './marks'

/**
 * Writes how an item counts and every mark that follows from it, hears who objected to a mark that is better now, and has
 * released answers taken into the logs anew.
 */
export const settleItem = async (
  tx: Transaction,
  actor: Person,
  before: Regraded,
  state: ItemState,
  at: Date,
): Promise<void> => {
  const { row, item } = before
  await tx.assignmentItem.update({ where: { id: item.id }, data: state })
  const after = await loadRegraded(tx, actor, row.id, item.id)
  if (!after) return
  const marks = marksAs(after, countingItem(after.item))
  await writeMarks(tx, marks, at)
  // Rows that only full marks for everybody had made: nothing was answered there.
  if (state.fullMarksAt === null)
    await tx.response.deleteMany({
      where: {
        ...{ itemId: item.id, sequence: 0, manualMark: null, lateReceivedAt: null, comment: null },
        answer: { equals: Prisma.AnyNull },
      },
    })
  await settleMarked(tx, row.attempts, at)
  const heard = state.droppedAt === null ? betterThan(before, marks) : marks
  const answered = await settleContests(tx, row.id, heard, { resolution: 'accepted' }, at)
  const moves = movesOf(percentsAs(before, countingItem(item), at), percentsAs(after, countingItem(after.item), at))
  const assignment = timesOf(row)
  const isOut = (userId: string) =>
    isReleasedFor(
      assignment,
      row.attempts.filter((attempt) => attempt.userId === userId),
      at,
    )
  const userIds = moves.map(({ userId }) => userId).filter(isOut)
  await tellMarkChanged(tx, { assignmentId: row.id, userIds, answered }, at)
  await enqueue(tx, 'feed-answers', { assignmentId: row.id })
}
