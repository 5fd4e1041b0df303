import { type StudyDay, startOfDay } from '@/lib/domain/day'
import { idleModes } from '@/lib/domain/event'
import type { DoneToday } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { type Pace, paceOf, type Sibling } from '@/lib/domain/queue'
import { isSlot } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import type { LearnerRules } from '../parameters'
import { runStatement } from '../prisma'
import { newestVersion, placeIn, sentenceKey } from './slots'

const recentAnswers = 100

export type RecentAnswer = { readonly durationMs: number; readonly wasNew: boolean }

export const recentAnswersStatement = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT "durationMs", "predictedRetrievability" IS NULL AS "wasNew" FROM "StudyEvent"
  WHERE "userId" = ${userId}::uuid AND type = 'answer' AND "durationMs" IS NOT NULL AND mode <> ALL(${[...idleModes]}::text[])
  ORDER BY "answeredAt" DESC LIMIT ${recentAnswers}`

/** How fast the learner answers: their own median, the usual one before there is enough of it. */
export const ownPace = async (actor: Learner): Promise<Pace> =>
  paceOf(await runStatement<RecentAnswer>(recentAnswersStatement(actor.userId)))

type DoneRow = DoneToday & { readonly deckId: string }

type AnsweredRow = {
  readonly factId: string
  readonly slot: string
  readonly documentId: string
  readonly siblingGroup: string | null
  readonly sentenceIndex: number
}

export type DidToday = {
  /** What was begun and how long it took, by the deck whose card it was. */
  readonly done: Readonly<Record<string, DoneToday>>
  /** Everything that was answered, in any document: its siblings wait for another day. */
  readonly answered: readonly Sibling[]
}

// Looked up one by one, however many the planner believes there are: of slot `s` its card, of card `c` its fact.
const oneCard = ({ userId }: Learner) => Prisma.sql`
  SELECT * FROM "Card" c WHERE c."userId" = ${userId}::uuid AND c."factId" = s."factId" AND c.slot = s.slot OFFSET 0`
const oneFact = Prisma.sql`SELECT * FROM "Fact" f WHERE f.id = c."factId" OFFSET 0`

/**
 * What the learner did on a study day so far. What was answered since it began stands in the log, which is found by time, as
 * cards are not.
 */
export const didOn = async (actor: Learner, day: StudyDay, { clock }: LearnerRules): Promise<DidToday> => {
  const since = startOfDay(day, clock)
  const [row] = await runStatement<{ done: DoneRow[]; answered: AnsweredRow[] }>(Prisma.sql`
    WITH event AS MATERIALIZED (
      SELECT "factId", slot, "durationMs", "predictedRetrievability",
        type = 'answer' AND mode <> ALL(${[...idleModes]}::text[]) AND "studyDay" = ${day} AS "isWork"
      FROM "StudyEvent" WHERE "userId" = ${actor.userId}::uuid AND "answeredAt" >= ${since}
    ), card AS MATERIALIZED (
      SELECT c."factId", c.slot, c."homeDeckId", c."lastReviewAt",
        c."lastReviewAt" >= ${since} AND c."lastStudyDay" = ${day}::date AS "isAnswered"
      FROM (SELECT DISTINCT "factId", slot FROM event) s JOIN LATERAL (${oneCard(actor)}) c ON true
    ), fact AS MATERIALIZED (
      SELECT f.id, f."documentId", f."siblingGroup", c.slot, c."lastReviewAt"
      FROM card c JOIN LATERAL (${oneFact}) f ON true WHERE c."isAnswered"
    ), newest AS MATERIALIZED (
      SELECT d.id, ${newestVersion(Prisma.sql`d.id`)} AS "versionId" FROM (SELECT DISTINCT "documentId" AS id FROM fact) d
    )
    SELECT (SELECT coalesce(json_agg(d), '[]') FROM (
      SELECT c."homeDeckId" AS "deckId",
        count(DISTINCT (e."factId", e.slot)) FILTER (WHERE e."predictedRetrievability" IS NULL)::int AS begun,
        sum(least(coalesce(e."durationMs", 0), 120000))::float8 / 1000 AS seconds
      FROM event e JOIN card c ON c."factId" = e."factId" AND c.slot = e.slot WHERE e."isWork" GROUP BY 1) d) AS done,
    (SELECT coalesce(json_agg(a), '[]') FROM (
      SELECT f.id AS "factId", f.slot, f."documentId", f."siblingGroup", e."sentenceIndex"
      FROM fact f JOIN newest n ON n.id = f."documentId" JOIN ${placeIn(Prisma.sql`n."versionId"`)} e ON true
      ORDER BY f."lastReviewAt", f.id, f.slot) a) AS answered`)
  return {
    done: Object.fromEntries((row?.done ?? []).map(({ deckId, ...done }) => [deckId, done])),
    answered: (row?.answered ?? []).flatMap(({ factId, slot, documentId, siblingGroup, sentenceIndex }) =>
      isSlot(slot) ? [{ factId, slot, sentence: sentenceKey(documentId, sentenceIndex), siblingGroup }] : [],
    ),
  }
}
