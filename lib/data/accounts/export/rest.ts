import type { Learner } from '@/lib/domain/policy'
import { db } from '../../prisma'
import { askedIn } from './memory'

/** The account itself, without what proves who it is. */
export const ownAccount = (userId: string) =>
  db().user.findUniqueOrThrow({ where: { id: userId }, omit: { passwordHash: true } })

export const ownSessions = (userId: string) =>
  db().session.findMany({ where: { userId }, select: { createdAt: true, lastSeenAt: true, revokedAt: true } })

export const ownParameters = (userId: string) =>
  db().schedulerParameters.findMany({ where: { userId }, orderBy: { number: 'asc' }, omit: { userId: true } })

export const ownDecks = (userId: string) =>
  db().deck.findMany({
    where: { ownerId: userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      parentId: true,
      name: true,
      settings: true,
      createdAt: true,
      sources: { select: { documentId: true, section: true } },
      facts: { select: { factId: true, mode: true } },
      exams: { orderBy: { at: 'asc' }, select: { title: true, at: true } },
    },
  })

/** Objections, each with its question where that may be read: in a document of the learner's, or in a quiz that is released. */
export const ownContests = async (actor: Learner, withheld: readonly string[]) => {
  const contests = await db().contest.findMany({
    where: { userId: actor.userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { userId: true },
    include: {
      questionVersion: { select: { stem: true } },
      response: { select: { attempt: { select: { assignment: { select: { title: true, releasedAt: true } } } } } },
    },
  })
  const asked = await askedIn(
    actor,
    contests.map(({ questionVersionId }) => questionVersionId),
    withheld,
  )
  return contests.map(({ questionVersion: { stem }, response, ...contest }) => {
    const assignment = response?.attempt.assignment
    const mayRead = assignment ? assignment.releasedAt !== null : asked.has(contest.questionVersionId)
    return { ...contest, assignment: assignment?.title ?? null, question: mayRead ? stem : null }
  })
}

/** Places in classes, with more time that was given there and the reports about the learner that were shown to others. */
export const ownMemberships = (userId: string) =>
  db().membership.findMany({
    where: { userId },
    select: {
      role: true,
      realName: true,
      externalId: true,
      accommodationOverride: true,
      joinedAt: true,
      removedAt: true,
      classroom: { select: { name: true } },
      guardianLinks: { orderBy: { createdAt: 'asc' }, select: { createdAt: true, expiresAt: true, revokedAt: true } },
    },
  })

/** Ends, minutes and excuses that a teacher gave the learner alone. */
export const ownExceptions = async (userId: string) => {
  const rows = await db().assignmentException.findMany({
    where: { userId },
    orderBy: { assignmentId: 'asc' },
    omit: { userId: true },
    include: { assignment: { select: { title: true } } },
  })
  return rows.map(({ assignment, ...exception }) => ({ ...exception, assignment: assignment.title }))
}

/** What was done to many cards at once. */
export const ownCardActs = (userId: string) =>
  db().cardAct.findMany({ where: { userId }, omit: { userId: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })

export const ownMails = (userId: string) =>
  db().mail.findMany({
    where: { userId },
    orderBy: { postedAt: 'asc' },
    select: { kind: true, outcome: true, postedAt: true, endedAt: true },
  })

/** What was told, not what is yet to be. */
export const ownNotices = (userId: string, now: Date) =>
  db().notice.findMany({
    where: { userId, at: { lte: now } },
    orderBy: { at: 'asc' },
    select: { kind: true, count: true, at: true, readAt: true, mailedAt: true },
  })

/** What somebody answered in quizzes is theirs; marks, comments and questions are shown when the teacher has released them. */
export const ownAttempts = async (userId: string) => {
  const attempts = await db().attempt.findMany({
    where: { userId },
    orderBy: { startedAt: 'asc' },
    select: {
      id: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      deadlineAt: true,
      givenBackMillis: true,
      assignment: { select: { title: true, releasedAt: true } },
      responses: {
        select: {
          itemId: true,
          answer: true,
          savedAt: true,
          lateAnswer: true,
          lateReceivedAt: true,
          autoMark: true,
          manualMark: true,
          regradeMark: true,
          comment: true,
          item: { select: { questionVersion: { select: { stem: true } } } },
        },
      },
    },
  })
  return attempts.map(({ assignment, responses, ...attempt }) => ({
    ...attempt,
    assignment: assignment.title,
    responses: responses.map(({ itemId, item, autoMark, manualMark, regradeMark, comment, ...given }) =>
      assignment.releasedAt
        ? { itemId, question: item.questionVersion.stem, ...given, autoMark, manualMark, regradeMark, comment }
        : { itemId, ...given },
    ),
  }))
}

/** Where the learner has left documents. */
export const ownPlaces = async (userId: string) => {
  const places = await db().readingPlace.findMany({
    where: { userId },
    omit: { userId: true },
    orderBy: { documentId: 'asc' },
    include: { document: { select: { title: true } } },
  })
  return places.map(({ document, ...place }) => ({ ...place, document: document.title }))
}

/** All tags of the learner, also of cards that nobody has answered yet. */
export const ownTags = (userId: string) =>
  db().cardTag.findMany({
    where: { userId },
    omit: { userId: true },
    orderBy: [{ factId: 'asc' }, { slot: 'asc' }, { tag: 'asc' }],
  })
