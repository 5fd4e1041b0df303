import { type Marks, markOf } from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import { machineMarks, seenMark, shareOf } from '@/lib/domain/marking'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { memberClass } from '../access'
import { isReleasedFor, timesOf, withTimes } from '../assignments/times'
import { audit } from '../audit'
import { settleContests } from '../contests/settle'
import { enqueue } from '../enqueue'
import { tellMarkChanged } from '../notices/mark-changed'
import { db, type Transaction } from '../prisma'
import { countingItem, givenIn, holdAgainstRegrade, settleMarked, withKey } from './mark'

/** The answer, with its attempt held: of two teachers who mark the last two answers one sees that nothing waits any more. */
const find = async (tx: Transaction, actor: Person, attemptId: string, itemId: string) => {
  if (!isId(attemptId) || !isId(itemId)) return null
  await holdAgainstRegrade(tx, attemptId)
  await tx.$queryRaw`SELECT 1 FROM "Attempt" WHERE id = ${attemptId}::uuid FOR NO KEY UPDATE`
  return tx.response.findFirst({
    where: {
      attemptId,
      itemId,
      attempt: { submittedAt: { not: null }, assignment: { classroom: memberClass(actor, 'teacher') } },
    },
    include: { item: { include: withKey }, attempt: true },
  })
}
type Found = NonNullable<Awaited<ReturnType<typeof find>>>

/**
 * An attempt is marked when nothing in it waits; where it is released already, the answer goes on into the student's log, and
 * the student is told of another mark, unless `answered` by it.
 */
const settle = async (tx: Transaction, before: Found, after: Marks, answered: ReadonlySet<string>, at: Date) => {
  const { attempt } = before
  const { assignmentId, userId } = attempt
  await settleMarked(tx, [attempt], at)
  const row = await tx.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { ...withTimes, attempts: { where: { userId }, select: { userId: true, submittedAt: true } } },
  })
  if (!isReleasedFor(timesOf(row), row.attempts, at)) return
  await enqueue(tx, 'feed-answers', { assignmentId })
  const userIds = markOf(before) === markOf(after) ? [] : [userId]
  await tellMarkChanged(tx, { assignmentId, userIds, answered }, at)
}

const isBetter = (before: Marks, after: Pick<Marks, 'manualMark'>): boolean =>
  (after.manualMark ?? 0) > (markOf(before) ?? 0)

type HandMark = {
  readonly points: string
  readonly comment: string
  /** The mark by hand as the teacher saw it (`seenMark`). */
  readonly seen: string
}

/**
 * Marks an answer by hand, in points of its item, with a comment; written down with what it was before. `conflict` where
 * another teacher has marked it since it was seen. Who objected to the mark has been heard by it.
 */
export const markByHand = (
  actor: Person,
  attemptId: string,
  itemId: string,
  mark: HandMark,
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const response = await find(tx, actor, attemptId, itemId)
    if (!response) return notFound
    if (seenMark(response.manualMark) !== mark.seen) {
      const points = Math.round((response.manualMark ?? 0) * response.item.points * 100) / 100
      return failure('conflict', 'markedMeanwhile', { params: { points } })
    }
    const share = shareOf(mark.points, response.item.points)
    if (!share.ok) return share
    const after = { manualMark: share.value, comment: mark.comment === '' ? null : mark.comment }
    const { manualMark, comment } = response
    await tx.response.update({ where: { attemptId_itemId: { attemptId, itemId } }, data: after })
    const subject = `${attemptId}/${itemId}`
    await audit(actor, tx, [{ action: 'response.mark', subject, before: { manualMark, comment }, after }], at)
    const resolution = isBetter(response, after) ? 'accepted' : 'refused'
    const { assignmentId } = response.attempt
    const answered = await settleContests(tx, assignmentId, [{ attemptId, itemId }], { resolution }, at)
    await settle(tx, response, { ...response, ...after }, answered, at)
    return ok(null)
  })

const noLate = { lateAnswer: Prisma.DbNull, lateReceivedAt: null }

/** Lets an answer count that arrived after the end, instead of the one saved before. */
export const acceptLate = (actor: Person, attemptId: string, itemId: string, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const response = await find(tx, actor, attemptId, itemId)
    if (!response || response.lateReceivedAt === null) return notFound
    const late = response.lateAnswer ?? Prisma.JsonNull
    const marks = machineMarks(countingItem(response.item), givenIn(response.lateAnswer))
    await tx.response.update({
      where: { attemptId_itemId: { attemptId, itemId } },
      data: {
        answer: late,
        ...marks,
        ...noLate,
        savedAt: response.lateReceivedAt,
      },
    })
    const [before, after] = [{ answer: response.answer }, { answer: response.lateAnswer }]
    const subject = `${attemptId}/${itemId}`
    await audit(actor, tx, [{ action: 'response.accept-late', subject, before, after }], at)
    await settle(tx, response, { ...response, ...marks }, new Set(), at)
    return ok(null)
  })

/** Leaves an answer out for good that arrived after the end: the one saved before stands. What it was is written down. */
export const refuseLate = (actor: Person, attemptId: string, itemId: string, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const response = await find(tx, actor, attemptId, itemId)
    if (!response || response.lateReceivedAt === null) return notFound
    await tx.response.update({ where: { attemptId_itemId: { attemptId, itemId } }, data: noLate })
    const subject = `${attemptId}/${itemId}`
    const before = { answer: response.lateAnswer }
    await audit(actor, tx, [{ action: 'response.refuse-late', subject, before }], at)
    return ok(null)
  })
