import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editableDocument, readableDocument } from './access'
import { newId } from './id'
import { dailyKey, postNotice } from './notices/post'
import { db } from './prisma'

/** What a learner objects to: a question as it was asked, and the answer to it where one was counted wrong. */
export type NewContest = { readonly questionVersionId: string; readonly studyEventId?: string }

/**
 * Tells the author of a question that a learner thinks it bad, or its key unfair. Saying it again, also of another answer,
 * is saying it once until the author has decided.
 */
export const contestQuestion = async (actor: Learner, input: NewContest, now: Date): Promise<Result<null>> => {
  const { questionVersionId, studyEventId = null } = input
  if (!isId(questionVersionId) || (studyEventId !== null && !isId(studyEventId))) return notFound
  const version = await db().questionVersion.findFirst({
    where: { id: questionVersionId, question: { document: readableDocument(actor) } },
    select: { id: true, question: { select: { document: { select: { id: true, ownerId: true } } } } },
  })
  if (!version) return notFound
  const open = { questionVersionId, userId: actor.userId, attemptId: null, resolution: null }
  const said = { ...open, studyEventId: studyEventId === null ? null : { not: null } }
  if ((await db().contest.count({ where: said })) === 0)
    await db().$transaction(async (tx) => {
      await tx.contest.create({ data: { id: newId(now), ...open, studyEventId, createdAt: now } })
      const { id: documentId, ownerId } = version.question.document
      if (ownerId === actor.userId) return
      const told = { userIds: [ownerId], about: { documentId }, key: dailyKey(documentId, now) }
      await postNotice(tx, 'contested', told, now)
    })
  return ok(null)
}

/** An objection waiting for an author. Who made it is not told. */
export type OpenContest = {
  readonly id: string
  readonly questionId: string
  readonly questionVersionId: string
  /** What the learner had answered; null where the question itself is thought bad. */
  readonly answered: boolean
  readonly createdAt: Date
}

/** Objections to questions of a document that the actor may change, the newest first. */
export const openContests = async (actor: Learner, documentId: string): Promise<readonly OpenContest[]> => {
  if (!isId(documentId)) return []
  const rows = await db().contest.findMany({
    where: {
      resolution: null,
      questionVersion: { question: { document: { AND: [{ id: documentId }, editableDocument(actor)] } } },
    },
    include: { questionVersion: { select: { questionId: true } } },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ id, questionVersionId, questionVersion, studyEventId, attemptId, createdAt }) => ({
    id,
    questionId: questionVersion.questionId,
    questionVersionId,
    answered: studyEventId !== null || attemptId !== null,
    createdAt,
  }))
}
