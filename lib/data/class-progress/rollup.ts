import type { FirstAnswer } from '@/lib/domain/class-progress'
import type { FactState } from '@/lib/domain/class-sections'
import { addDays, studyDayOf } from '@/lib/domain/day'
import { defaultDeck } from '@/lib/domain/deck'
import { correctionsIn } from '@/lib/domain/effective'
import { idleModes } from '@/lib/domain/event'
import { curveOf, defaultWeights } from '@/lib/domain/schedule'
import { type StudyEvent as EventRow, Prisma } from '@/lib/generated/client'
import { parseDeckSettings } from '../decks/settings'
import { db, runStatement } from '../prisma'
import { eventOf } from '../study-events/rows'
import type { LoadedMember } from './load'
import type { PlacedFact } from './states'

// What a card tells of its log (its answers, and when it was last asked) is folded with it: a class of hundreds is read from
// its cards, whatever its members have answered in a year. Only who studied the facts before joining is read from the log.

/** A member and a fact by their place in the lists asked for, with what the cards of that fact say. */
type Row = readonly [
  member: number,
  fact: number,
  recall: number | null,
  target: number | null,
  answers: number,
  /** The last day it was asked, then `1` where a slot was wrong at the first try of that day, else `0`. */
  last: string | null,
]

const targetsOf = async (userIds: readonly string[]) => {
  const decks = await db().deck.findMany({
    where: { ownerId: { in: [...userIds] } },
    select: { id: true, settings: true },
  })
  return decks.map(({ id, settings }) => [id, parseDeckSettings(settings).desiredRetention] as const)
}

const listed = (values: readonly (readonly unknown[])[]): string => JSON.stringify(values)

/** What every member has of every fact, by their cards alone. */
export const rolledStates = async (
  members: readonly LoadedMember[],
  facts: readonly PlacedFact[],
  now: Date,
): Promise<FactState[]> => {
  if (members.length === 0 || facts.length === 0) return []
  const curves = members.map(({ userId, user }, index) => {
    const { factor, decay } = curveOf(user.parameters[0]?.weights ?? defaultWeights)
    return [index, userId, addDays(studyDayOf(now, user), 1), factor, decay]
  })
  const asked = facts.flatMap(({ id, targets }, index) => targets.map(({ slot }) => [index, id, slot]))
  const targets = await targetsOf(members.map(({ userId }) => userId))
  const usual = defaultDeck.desiredRetention
  const [found] = await runStatement<{ rows: Row[] }>(Prisma.sql`
    WITH member AS MATERIALIZED (
      SELECT (m->>0)::int AS n, (m->>1)::uuid AS id, (m->>2)::date AS tomorrow, (m->>3)::float8 AS factor, (m->>4)::float8 AS decay
      FROM jsonb_array_elements(${listed(curves)}::jsonb) m
    ), asked AS MATERIALIZED (
      SELECT DISTINCT (a->>0)::int AS n, (a->>1)::uuid AS id, a->>2 AS slot FROM jsonb_array_elements(${listed(asked)}::jsonb) a
    ), fact AS MATERIALIZED (SELECT DISTINCT n, id FROM asked),
    deck AS MATERIALIZED (
      SELECT (d->>0)::uuid AS id, (d->>1)::float8 AS target FROM jsonb_array_elements(${listed(targets)}::jsonb) d
    ), said AS MATERIALIZED (
      SELECT m.n AS m, f.n AS f, (c.memory->>'answers')::int AS answers, c.memory->'lastAsk' AS ask, d.target,
        CASE WHEN a.id IS NOT NULL AND c.state <> 'new' THEN power(1 + m.factor
          * greatest(0, m.tomorrow - (c.memory->>'lastStudyDay')::date) / c.stability, m.decay) END AS recall
      FROM member m JOIN "Card" c ON c."userId" = m.id JOIN fact f ON f.id = c."factId"
      LEFT JOIN asked a ON a.id = c."factId" AND a.slot = c.slot
      LEFT JOIN deck d ON d.id = c."homeDeckId"
    )
    SELECT coalesce(json_agg(json_build_array(m, f, recall, target, answers, last)), '[]') AS rows FROM (
      SELECT m, f, min(recall) AS recall, avg(coalesce(target, ${usual})) FILTER (WHERE recall IS NOT NULL) AS target,
        sum(answers)::int AS answers,
        max((ask->>'studyDay') || CASE ask->>'right' WHEN 'true' THEN '0' ELSE '1' END) AS last
      FROM said GROUP BY m, f) rolled`)
  const rolled: (Row | undefined)[] = new Array(members.length * facts.length)
  for (const row of found?.rows ?? []) rolled[row[0] * facts.length + row[1]] = row
  return members.flatMap(({ userId }, member) =>
    facts.map(({ id: factId, section }, fact): FactState => {
      const [, , recall = null, target = null, answers = 0, last = null] = rolled[member * facts.length + fact] ?? []
      const asking = last === null ? null : { studyDay: last.slice(0, -1), right: last.endsWith('0') }
      return { factId, userId, section, recall, target: target ?? usual, answers, last: asking }
    }),
  )
}

const dayMillis = 86_400_000

/** The first answers to each slot on each study day from `from` on, as they count now, of what was answered since `since`. */
export const rolledWeek = async (
  userIds: readonly string[],
  factIds: readonly string[],
  from: string,
  now: Date,
): Promise<FirstAnswer[]> => {
  if (userIds.length === 0 || factIds.length === 0) return []
  // A study day begins up to a day before or after that of UTC.
  const since = new Date(new Date(`${from}T00:00:00Z`).getTime() - 2 * dayMillis)
  const corrections = await runStatement<EventRow>(Prisma.sql`
    SELECT * FROM "StudyEvent" WHERE "userId" = ANY (${[...userIds]}::uuid[]) AND "answeredAt" BETWEEN ${since} AND ${now}
      AND type IN ('amend', 'undo')`)
  const { undone, amended } = correctionsIn(corrections.map(eventOf))
  const [found] = await runStatement<{ rows: [number | null, boolean][] }>(Prisma.sql`
    WITH amended AS MATERIALIZED (
      SELECT (a->>0)::uuid AS id, (a->>1)::int AS rating FROM jsonb_array_elements(${listed([...amended])}::jsonb) a)
    SELECT coalesce(json_agg(json_build_array("predictedRetrievability", rating > 1)), '[]') AS rows FROM (
      SELECT DISTINCT ON (e."userId", e."factId", e.slot, e."studyDay") e."predictedRetrievability", coalesce(a.rating, e.rating) AS rating
      FROM "StudyEvent" e LEFT JOIN amended a ON a.id = e."answerId"
      WHERE e."userId" = ANY (${[...userIds]}::uuid[]) AND e."answeredAt" BETWEEN ${since} AND ${now}
        AND e."factId" = ANY (${[...factIds]}::uuid[]) AND e."studyDay" >= ${from} AND e.type = 'answer'
        AND e.rating IS NOT NULL AND e.mode <> ALL (${[...idleModes]}::text[]) AND e."answerId" <> ALL (${[...undone]}::uuid[])
      ORDER BY e."userId", e."factId", e.slot, e."studyDay", e."answeredAt", e.id) firsts`)
  return (found?.rows ?? []).map(([expected, right]) => ({ expected, right }))
}
