import { type StudyDay, startOfDay } from '@/lib/domain/day'
import { idleModes } from '@/lib/domain/event'
import type { DoneToday } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { type Pace, paceOf } from '@/lib/domain/queue'
import { Prisma } from '@/lib/generated/client'
import type { LearnerRules } from '../parameters'
import { runStatement } from '../prisma'

const recentAnswers = 100

/** How fast the learner answers: their own median, the usual one before there is enough of it. */
export const ownPace = async (actor: Learner): Promise<Pace> => {
  const [row] = await runStatement<{ answers: { durationMs: number; wasNew: boolean }[] }>(Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('durationMs', a."durationMs", 'wasNew', a."predictedRetrievability" IS NULL)), '[]')
      AS answers
    FROM (SELECT "durationMs", "predictedRetrievability" FROM "StudyEvent"
      WHERE "userId" = ${actor.userId}::uuid AND type = 'answer' AND "durationMs" IS NOT NULL
        AND mode <> ALL(${[...idleModes]}::text[])
      ORDER BY "answeredAt" DESC LIMIT ${recentAnswers}) a`)
  return paceOf(row?.answers ?? [])
}

/** What the learner did on a study day so far, by the deck whose card it was. */
export const doneOn = async (
  actor: Learner,
  day: StudyDay,
  { clock }: LearnerRules,
): Promise<Readonly<Record<string, DoneToday>>> => {
  const rows = await runStatement<{ deckId: string; begun: number; seconds: number }>(Prisma.sql`
    SELECT c."homeDeckId" AS "deckId",
      count(DISTINCT (e."factId", e.slot)) FILTER (WHERE e."predictedRetrievability" IS NULL)::int AS begun,
      sum(least(coalesce(e."durationMs", 0), 120000))::float8 / 1000 AS seconds
    FROM "StudyEvent" e
    JOIN "Card" c ON c."userId" = e."userId" AND c."factId" = e."factId" AND c.slot = e.slot
    WHERE e."userId" = ${actor.userId}::uuid AND e.type = 'answer' AND e.mode <> ALL(${[...idleModes]}::text[]) AND e."studyDay" = ${day}
      AND e."answeredAt" >= ${startOfDay(day, clock)}
    GROUP BY 1`)
  return Object.fromEntries(rows.map(({ deckId, ...done }) => [deckId, done]))
}
