import { type StudyDay, startOfDay } from '@/lib/domain/day'
import type { DoneToday } from '@/lib/domain/desk'
import type { Learner } from '@/lib/domain/policy'
import { type Pace, paceOf } from '@/lib/domain/queue'
import type { LearnerRules } from '../parameters'
import { db } from '../prisma'

const recentAnswers = 100

/** How fast the learner answers: their own median, the usual one before there is enough of it. */
export const ownPace = async (actor: Learner): Promise<Pace> => {
  const rows = await db().studyEvent.findMany({
    where: { userId: actor.userId, type: 'answer', durationMs: { not: null } },
    select: { durationMs: true, predictedRetrievability: true },
    orderBy: { answeredAt: 'desc' },
    take: recentAnswers,
  })
  return paceOf(rows.map((row) => ({ durationMs: row.durationMs ?? 0, wasNew: row.predictedRetrievability === null })))
}

/** What the learner did on a study day so far: slots begun, and seconds spent on answers. */
export const doneOn = async (actor: Learner, day: StudyDay, { clock }: LearnerRules): Promise<DoneToday> => {
  const rows = await db().studyEvent.findMany({
    where: {
      userId: actor.userId,
      type: 'answer',
      mode: { not: 'cram' },
      studyDay: day,
      answeredAt: { gte: startOfDay(day, clock) },
    },
    select: { factId: true, slot: true, durationMs: true, predictedRetrievability: true },
  })
  const begun = rows.filter((row) => row.predictedRetrievability === null)
  const millis = rows.reduce((sum, row) => sum + Math.min(row.durationMs ?? 0, 120_000), 0)
  return { begun: new Set(begun.map(({ factId, slot }) => `${factId}:${slot}`)).size, seconds: millis / 1000 }
}
