import type { Person } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { countingItem, settleMarked, writeMarks } from '../attempts/mark'
import { settleContests } from '../contests/settle'
import { enqueue } from '../enqueue'
import type { Transaction } from '../prisma'
import { type ItemState, loadRegraded, type Regraded } from './load'
import { betterThan, marksAs } from './marks'

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
  await settleContests(tx, state.droppedAt === null ? betterThan(before, marks) : marks, 'accepted')
  await enqueue(tx, 'feed-answers', { assignmentId: row.id })
}
