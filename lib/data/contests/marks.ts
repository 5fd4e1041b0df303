import { markOf } from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import type { RefuseContestForm } from '@/lib/domain/marking'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { isReleasedFor, timesOf, withTimes } from '../assignments/times'
import { audit } from '../audit'
import { newId } from '../id'
import { dailyKey, postNotice, teachersOf } from '../notices/post'
import { db } from '../prisma'
import { settleContests } from './settle'

const ownAttempt = (actor: Person, attemptId: string, itemId: string) =>
  db().attempt.findFirst({
    where: { id: attemptId, userId: actor.userId, submittedAt: { not: null } },
    include: {
      responses: { where: { itemId }, include: { item: true } },
      assignment: {
        include: {
          ...withTimes,
          attempts: { where: { userId: actor.userId }, select: { userId: true, submittedAt: true } },
        },
      },
    },
  })

/**
 * Objects to a mark of the actor's that was released: the teachers of the class are told, and look at it. Once for an answer;
 * saying it again changes nothing. `conflict` where there is nothing to gain: full marks, or a question that does not count.
 */
export const contestMark = async (
  actor: Person,
  attemptId: string,
  itemId: string,
  reason: string,
  now: Date,
): Promise<Result<null>> => {
  const attempt = isId(attemptId) && isId(itemId) ? await ownAttempt(actor, attemptId, itemId) : null
  const [response] = attempt?.responses ?? []
  if (!attempt || !response) return notFound
  const assignment = timesOf(attempt.assignment)
  if (!isReleasedFor(assignment, attempt.assignment.attempts, now) || assignment.settings.feedback === 'never')
    return notFound
  const mark = markOf(response)
  if (mark === null || mark >= 1 || response.item.droppedAt !== null) return failure('conflict', 'nothingToContest')
  await db().$transaction(async (tx) => {
    const { questionVersionId } = response.item
    const contest = { questionVersionId, userId: actor.userId, attemptId, itemId, reason: reason || null }
    const { count } = await tx.contest.createMany({
      data: [{ id: newId(now), ...contest, createdAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) return
    const { id: assignmentId, classId } = assignment
    const told = { userIds: await teachersOf(tx, classId), about: { assignmentId }, key: dailyKey(assignmentId, now) }
    await postNotice(tx, 'contested', told, now)
  })
  return ok(null)
}

/** Leaves a mark that its student objected to as it is, for a teacher of the class, who may say why. */
export const refuseContest = async (
  actor: Person,
  { contestId, reply }: RefuseContestForm,
  at: Date,
): Promise<Result<null>> => {
  const contest = isId(contestId)
    ? await db().contest.findFirst({
        where: {
          id: contestId,
          response: { attempt: { assignment: { classroom: memberClass(actor, 'teacher') } } },
        },
        include: { response: { select: { attemptId: true, itemId: true, item: { select: { assignmentId: true } } } } },
      })
    : null
  if (!contest?.response) return notFound
  const { item, ...response } = contest.response
  await db().$transaction(async (tx) => {
    const outcome = { resolution: 'refused', reply: reply || null } as const
    const told = await settleContests(tx, item.assignmentId, [response], outcome, at)
    const subject = `${response.attemptId}/${response.itemId}`
    if (told.size > 0) await audit(actor, tx, [{ action: 'response.refuse-contest', subject }], at)
  })
  return ok(null)
}
