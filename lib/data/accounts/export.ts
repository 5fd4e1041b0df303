import type { Learner } from '@/lib/domain/policy'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'

const documentsOf = (userId: string, withheld: readonly string[]) =>
  db().document.findMany({
    where: { ownerId: userId },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      kind: true,
      title: true,
      language: true,
      attribution: true,
      createdAt: true,
      archivedAt: true,
      versions: { orderBy: { number: 'asc' }, select: { number: true, text: true, note: true, createdAt: true } },
      facts: {
        select: {
          id: true,
          kind: true,
          relation: true,
          slots: true,
          start: true,
          end: true,
          statement: true,
          status: true,
        },
      },
      questions: {
        where: { id: { notIn: [...withheld] } },
        select: {
          id: true,
          kind: true,
          status: true,
          currentVersion: { select: { stem: true, answer: true, accepted: true, options: true, quotedSentence: true } },
        },
      },
    },
  })

const decksOf = (userId: string) =>
  db().deck.findMany({
    where: { ownerId: userId },
    select: {
      id: true,
      name: true,
      settings: true,
      createdAt: true,
      sources: { select: { documentId: true, section: true } },
      facts: { select: { factId: true, mode: true } },
      exams: { select: { title: true, at: true } },
    },
  })

// What somebody answered is theirs; marks and comments are shown when the teacher has released them.
const attemptsOf = async (userId: string) => {
  const attempts = await db().attempt.findMany({
    where: { userId },
    orderBy: { startedAt: 'asc' },
    select: {
      id: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      assignment: { select: { title: true, releasedAt: true } },
      responses: {
        select: {
          itemId: true,
          answer: true,
          savedAt: true,
          autoMark: true,
          manualMark: true,
          regradeMark: true,
          comment: true,
        },
      },
    },
  })
  return attempts.map(({ assignment, responses, ...attempt }) => ({
    ...attempt,
    assignment: assignment.title,
    responses: responses.map(({ itemId, answer, savedAt, ...marked }) =>
      assignment.releasedAt ? { itemId, answer, savedAt, ...marked } : { itemId, answer, savedAt },
    ),
  }))
}

/**
 * Everything stored about the actor, as plain values for JSON: profile, sessions, documents, decks, cards with their tags, the log,
 * memberships, attempts. Never another person's rows, nor the keys of questions that are not theirs, nor of those that
 * are in a quiz the actor still sits.
 */
export const exportAccount = async (actor: Learner, now: Date) => {
  const { userId } = actor
  const withheld = await withheldQuestionIds(actor, now)
  const [user, sessions, documents, decks, cards, cardTags, studyEvents, memberships, attempts] = await Promise.all([
    db().user.findUniqueOrThrow({
      where: { id: userId },
      omit: { passwordHash: true },
    }),
    db().session.findMany({ where: { userId }, select: { createdAt: true, lastSeenAt: true, revokedAt: true } }),
    documentsOf(userId, [...withheld]),
    decksOf(userId),
    db().card.findMany({
      where: { userId },
      omit: { userId: true, memory: true, version: true },
    }),
    db().cardTag.findMany({ where: { userId }, omit: { userId: true } }),
    db().studyEvent.findMany({ where: { userId }, orderBy: { answeredAt: 'asc' }, omit: { userId: true, body: true } }),
    db().membership.findMany({
      where: { userId },
      select: {
        role: true,
        realName: true,
        externalId: true,
        joinedAt: true,
        removedAt: true,
        classroom: { select: { name: true } },
      },
    }),
    attemptsOf(userId),
  ])
  return {
    format: 'recite-account-1',
    user,
    sessions,
    documents,
    decks,
    cards,
    cardTags,
    studyEvents,
    memberships,
    attempts,
  }
}
