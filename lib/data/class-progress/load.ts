import type { Role } from '@/lib/domain/classroom'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { memberClass } from '../access'
import { timesOf, withTimes } from '../assignments/times'
import { askableFact } from '../cards/slots'
import { db } from '../prisma'
import { eventOf } from '../study-events/rows'

// A handful of statements whatever the size of the class. What narrows them all stands in the first: present students,
// and documents granted to this class.

/** The class with the students it shows: to teachers all who are present, to a student that student alone. */
export const loadClassroom = async (actor: Person, classId: string, role: Role) =>
  isId(classId)
    ? db().class.findFirst({
        where: { AND: [{ id: classId }, memberClass(actor, role)] },
        select: {
          id: true,
          timeZone: true,
          memberships: {
            where: { role: 'student', removedAt: null, ...(role === 'student' ? { userId: actor.userId } : {}) },
            select: {
              userId: true,
              realName: true,
              joinedAt: true,
              user: {
                select: {
                  displayName: true,
                  timeZone: true,
                  dayStartsAtHour: true,
                  parameters: { orderBy: { number: 'desc' }, take: 1, select: { weights: true } },
                },
              },
            },
          },
          grants: {
            where: { document: { archivedAt: null } },
            orderBy: { document: { title: 'asc' } },
            select: {
              document: {
                select: {
                  id: true,
                  title: true,
                  language: true,
                  versions: {
                    orderBy: { number: 'desc' },
                    take: 1,
                    select: { id: true, text: true, sentences: true },
                  },
                },
              },
            },
          },
        },
      })
    : null

export type LoadedClass = NonNullable<Awaited<ReturnType<typeof loadClassroom>>>
export type LoadedMember = LoadedClass['memberships'][number]

const asked = { version: { currentOf: { status: 'approved' } } }

/** The facts of the documents that approved questions ask, with where each stands in the newest version. */
export const loadFacts = (documentIds: readonly string[], versionIds: readonly string[]) => {
  const standing = { documentVersionId: { in: [...versionIds] }, slot: null }
  return db().fact.findMany({
    where: {
      ...askableFact,
      documentId: { in: [...documentIds] },
      targets: { some: asked },
      evidence: { some: standing },
    },
    select: {
      id: true,
      documentId: true,
      evidence: { where: standing, orderBy: { start: 'asc' }, select: { start: true, end: true, sentenceIndex: true } },
      targets: { where: asked, select: { slot: true } },
    },
  })
}
export type LoadedFact = Awaited<ReturnType<typeof loadFacts>>[number]

export const loadCards = (userIds: readonly string[], factIds: readonly string[]) =>
  db().card.findMany({
    where: { userId: { in: [...userIds] }, factId: { in: [...factIds] } },
    include: { homeDeck: { select: { settings: true } } },
  })

/** What the members logged on these facts since the first of them joined, without what they wrote. */
export const loadLog = async (userIds: readonly string[], factIds: readonly string[], since: Date) => {
  const rows = await db().studyEvent.findMany({
    where: {
      userId: { in: [...userIds] },
      factId: { in: [...factIds] },
      answeredAt: { gte: since },
      type: { in: ['answer', 'amend', 'undo'] },
    },
    omit: { answer: true, body: true },
  })
  return rows.map((row) => ({ userId: row.userId, event: eventOf({ ...row, answer: null, body: '' }) }))
}
export type LoggedEvent = Awaited<ReturnType<typeof loadLog>>[number]

/** The assignments that are open now, with who has begun or handed in. */
export const loadOpenAssignments = async (classId: string, now: Date) => {
  const rows = await db().assignment.findMany({
    where: { classId, opensAt: { lte: now }, OR: [{ closesAt: null }, { closesAt: { gt: now } }] },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
    include: {
      ...withTimes,
      attempts: {
        orderBy: { number: 'asc' },
        select: { userId: true, startedAt: true, deadlineAt: true, submittedAt: true, gradedAt: true },
      },
    },
  })
  return rows.map((row) => ({ assignment: timesOf(row), attempts: row.attempts }))
}
