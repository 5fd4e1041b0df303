import { isWithheld, isWithheldFromPack } from '@/lib/domain/assignment'
import { type Actor, userIdOf } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { handedInAt, timesOf, withTimes } from './assignments/times'
import { db, runStatement } from './prisma'

const millisPerDay = 86_400_000
/** Far beyond closing, whatever extra days anybody has, nothing is withheld any more. */
const longestDays = 14 + 60 + 14

/** Most learners meet no graded quiz on most days: they are spared the large question. */
const meetsQuiz = async (userId: string, now: Date, opensBefore: Date): Promise<boolean> => {
  const [row] = await runStatement<{ meets: boolean }>(Prisma.sql`
    SELECT EXISTS (
      SELECT 1 FROM "Membership" m JOIN "Assignment" a ON a."classId" = m."classId"
      WHERE m."userId" = ${userId}::uuid AND m.role = 'student' AND a.kind = 'graded' AND a."opensAt" <= ${opensBefore}
        AND (a."releasedAt" IS NULL OR a."releasedAt" > ${now})) AS meets`)
  return row?.meets ?? false
}

/** Leaving the class does not take the wall down: one could come back. */
const walled = async (userId: string, now: Date, opensBefore: Date) => {
  if (!(await meetsQuiz(userId, now, opensBefore))) return []
  const rows = await db().assignment.findMany({
    where: {
      kind: 'graded',
      opensAt: { lte: opensBefore },
      AND: [
        { OR: [{ releasedAt: null }, { releasedAt: { gt: now } }] },
        {
          OR: [
            { closesAt: null },
            { closesAt: { gt: new Date(now.getTime() - longestDays * millisPerDay) } },
            { exceptions: { some: { closesAt: { gt: new Date(now.getTime() - longestDays * millisPerDay) } } } },
          ],
        },
      ],
      classroom: { memberships: { some: { userId, role: 'student' } } },
    },
    include: {
      ...withTimes,
      attempts: { where: { userId }, select: { userId: true, submittedAt: true } },
      items: { select: { questionVersion: { select: { questionId: true } } } },
    },
  })
  return rows.map((row) => {
    const assignment = timesOf(row)
    return {
      assignment,
      handedInAt: handedInAt(assignment, row.attempts),
      questionIds: row.items.map((item) => item.questionVersion.questionId),
    }
  })
}

/**
 * Questions withheld from the actor's study, lists and exports (teaching.md, the wall): those of graded assignments of
 * classes where the actor is a student, from their opening until release. Other questions of the same facts stay.
 */
export const withheldQuestionIds = async (actor: Actor, now: Date): Promise<ReadonlySet<string>> => {
  const userId = userIdOf(actor)
  if (userId === null) return new Set()
  const open = (await walled(userId, now, now)).filter((one) =>
    isWithheld(one.assignment, one.assignment.windows, now, one.handedInAt),
  )
  return new Set(open.flatMap(({ questionIds }) => questionIds))
}

/** Questions that a pack made now must leave out: it lives 14 days, and some quiz may open within them. */
export const withheldFromPack = async (actor: Actor, now: Date): Promise<ReadonlySet<string>> => {
  const userId = userIdOf(actor)
  if (userId === null) return new Set()
  const ahead = await walled(userId, now, new Date(now.getTime() + 14 * millisPerDay))
  const open = ahead.filter((one) => isWithheldFromPack(one.assignment, one.assignment.windows, now, one.handedInAt))
  return new Set(open.flatMap(({ questionIds }) => questionIds))
}
