import type { StudyEvent } from '@/lib/domain/event'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import type { Prisma } from '@/lib/generated/client'
import { memberClass } from '../access'
import { timesOf, withTimes } from '../assignments/times'
import { askableFact } from '../cards/slots'
import { db } from '../prisma'

// A handful of statements whatever the size of the class. What narrows them all stands in the first: present students,
// and documents granted to this class.

export const present = { role: 'student', removedAt: null } as const

/** What a student's memory is read by. */
export const member = {
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
} satisfies Prisma.MembershipSelect

/** The classes that the actor teaches and that were given a document, with their present students. */
export const loadClassesOf = (actor: Person, documentId: string) =>
  db().class.findMany({
    where: { AND: [{ archivedAt: null, grants: { some: { documentId } } }, memberClass(actor, 'teacher')] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, memberships: { where: present, select: member } },
  })

/** The class as far as `seenBy` lets it be seen, with its present students, or with one of them. */
export const loadClassroom = async (seenBy: Prisma.ClassWhereInput, classId: string, only: string | null) =>
  isId(classId)
    ? db().class.findFirst({
        where: { AND: [{ id: classId }, seenBy] },
        select: {
          id: true,
          timeZone: true,
          memberships: {
            where: { ...present, ...(only === null ? {} : { userId: only }) },
            select: member,
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

/** Members who had answered something of these facts before they joined: nothing of that may be seen. */
export const studiedBeforeJoining = async (
  members: readonly Pick<LoadedMember, 'userId' | 'joinedAt'>[],
  factIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const joined = JSON.stringify(members.map(({ userId, joinedAt }) => [userId, joinedAt]))
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT m.id FROM (SELECT (j->>0)::uuid AS id, (j->>1)::timestamptz AS at FROM jsonb_array_elements(${joined}::jsonb) j) m
    WHERE EXISTS (SELECT 1 FROM "StudyEvent" e
      WHERE e."userId" = m.id AND e."answeredAt" < m.at AND e."factId" = ANY (${[...factIds]}::uuid[]))`
  return new Set(rows.map(({ id }) => id))
}

type LogRow = Pick<StudyEvent, 'id' | 'answerId' | 'targetAnswerId' | 'factId' | 'slot' | 'type' | 'mode' | 'rating'> &
  Pick<StudyEvent, 'studyDay' | 'deviceId' | 'sequence' | 'predictedRetrievability'> & {
    readonly userId: string
    readonly answeredAt: string
  }

/** Of an event only what says whether it was right, and when: never what was written, nor how long it took. */
const bare = { questionVersionId: null, verdict: null, answer: null, durationMs: null, attemptId: null, itemId: null }
const unscheduled = { scheduledDueAt: null }

/**
 * What the members logged on these facts since the first of them joined, as one value: a class logs tens of thousands of
 * answers, and making an object of every row costs more than reading it.
 */
export const loadLog = async (userIds: readonly string[], factIds: readonly string[], since: Date) => {
  const [found] = await db().$queryRaw<{ log: LogRow[] }[]>`
    SELECT coalesce(json_agg(e), '[]') AS log FROM (
      SELECT "userId", id, "answerId", "targetAnswerId", "factId", slot, type, mode, rating, "answeredAt", "studyDay",
        "deviceId", sequence, "predictedRetrievability"
      FROM "StudyEvent"
      WHERE "userId" = ANY (${userIds}::uuid[]) AND "factId" = ANY (${factIds}::uuid[]) AND "answeredAt" >= ${since}
        AND type IN ('answer', 'amend', 'undo')) e`
  return (found?.log ?? []).map(({ userId, ...row }) => {
    const answeredAt = new Date(row.answeredAt)
    return { userId, event: { ...row, ...bare, ...unscheduled, answeredAt, receivedAt: answeredAt } }
  })
}
export type LoggedEvent = { readonly userId: string; readonly event: StudyEvent }

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
