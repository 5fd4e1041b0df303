import type { StudyEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import type { Prisma } from '@/lib/generated/client'
import { withTimes } from '../assignments/times'
import { member, present } from '../class-progress/load'
import { db } from '../prisma'

/** What has to be loaded with an assignment to know its goal: all its questions are of one document. */
export const withDocument = {
  ...withTimes,
  items: {
    take: 1,
    orderBy: { position: 'asc' },
    select: {
      questionVersion: {
        select: {
          question: {
            select: {
              document: {
                select: {
                  id: true,
                  title: true,
                  versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.AssignmentInclude
export type GoalRow = Prisma.AssignmentGetPayload<{ include: typeof withDocument }>

/** The present students of a class, or one of them. */
export const loadMembers = (classId: string, userId?: string) =>
  db().membership.findMany({
    where: { ...present, classId, ...(userId === undefined ? {} : { userId }) },
    select: member,
  })
export type GoalMember = Awaited<ReturnType<typeof loadMembers>>[number]

type LogRow = Pick<StudyEvent, 'id' | 'answerId' | 'targetAnswerId' | 'factId' | 'slot' | 'type' | 'mode' | 'rating'> &
  Pick<StudyEvent, 'answer' | 'studyDay' | 'deviceId' | 'sequence'> & {
    readonly userId: string
    readonly answeredAt: string
    readonly scheduledDueAt: string | null
  }

/** Of an event nothing that moves no memory: of what was answered only its form. */
const bare = { questionVersionId: null, verdict: null, durationMs: null, predictedRetrievability: null }
const unattempted = { attemptId: null, itemId: null }

/** All that students ever logged on some facts, by student, as one value: of a class that is more than should become objects of Prisma. */
export const loadGoalLog = async (
  userIds: readonly string[],
  factIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StudyEvent[]>> => {
  const [found] = await db().$queryRaw<{ log: LogRow[] }[]>`
    SELECT coalesce(json_agg(e), '[]') AS log FROM (
      SELECT "userId", id, "answerId", "targetAnswerId", "factId", slot, type, mode, rating, "answeredAt", "studyDay",
        "deviceId", sequence, "scheduledDueAt",
        CASE WHEN answer IS NULL THEN NULL ELSE json_build_object('type', answer ->> 'type') END AS answer
      FROM "StudyEvent"
      WHERE "userId" = ANY (${userIds}::uuid[]) AND "factId" = ANY (${factIds}::uuid[])) e`
  const events = (found?.log ?? []).map(({ userId, scheduledDueAt, ...row }) => {
    const answeredAt = new Date(row.answeredAt)
    const dueAt = scheduledDueAt === null ? null : new Date(scheduledDueAt)
    const times = { answeredAt, receivedAt: answeredAt, scheduledDueAt: dueAt }
    return { userId, event: { ...row, ...bare, ...unattempted, ...times } }
  })
  return new Map(
    [...grouped(events, ({ userId }) => userId)].map(([userId, own]) => [userId, own.map(({ event }) => event)]),
  )
}
