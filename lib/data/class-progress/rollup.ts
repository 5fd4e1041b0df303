import type { FirstAnswer } from '@/lib/domain/class-progress'
import type { FactState } from '@/lib/domain/class-sections'
import { addDays, type StudyDay, studyDayOf } from '@/lib/domain/day'
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

/** What cards say, column by column: to make an object of every row would cost more than to read it. */
type Columns = {
  /** Whose card of which fact: `member * facts + fact`. */
  readonly places: readonly number[]
  /** Expected recall in hundred-millionths; null where the card is not studied, or no approved question asks its slot. */
  readonly recalls: readonly (number | null)[]
  /** The recall aimed at; null where it is the usual one, and nothing where it is so of all. */
  readonly targets: readonly (number | null)[]
  readonly answers: readonly (number | null)[]
  /** The digits of the day it was asked last, then `1` where the first try of that day was wrong, else `0`. */
  readonly asks: readonly (number | null)[]
}

const recallParts = 1e8
const usual = defaultDeck.desiredRetention

/** Decks that aim at something else than what is usual. */
const unusualTargets = async (userIds: readonly string[]) => {
  const decks = await db().deck.findMany({
    where: { ownerId: { in: [...userIds] } },
    select: { id: true, settings: true },
  })
  return decks
    .map(({ id, settings }) => [id, parseDeckSettings(settings).desiredRetention] as const)
    .filter(([, target]) => target !== usual)
}

const listed = (values: readonly (readonly unknown[])[]): string => JSON.stringify(values)

const column = (value: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(array_to_json(array_agg(${value})), '[]')`

type Curve = readonly [member: number, userId: string, tomorrow: StudyDay, factor: number, decay: number]

const columnsOf = async (
  curves: readonly Curve[],
  facts: readonly PlacedFact[],
  targets: readonly (readonly [deckId: string, target: number])[],
): Promise<Columns> => {
  const asked = facts.map(({ id, targets: own }, index) => [index, id, own.map(({ slot }) => slot)])
  const areUnusual = targets.length > 0
  const deck = Prisma.sql`LEFT JOIN (
    SELECT (d->>0)::uuid AS id, (d->>1)::float8 AS target FROM jsonb_array_elements(${listed(targets)}::jsonb) d) d ON d.id = c."homeDeckId"`
  const [found] = await runStatement<Columns>(Prisma.sql`
    WITH member AS MATERIALIZED (
      SELECT (m->>0)::int AS n, (m->>1)::uuid AS id, (m->>2)::date AS tomorrow, (m->>3)::float8 AS factor, (m->>4)::float8 AS decay
      FROM jsonb_array_elements(${listed(curves)}::jsonb) m
    ), fact AS MATERIALIZED (
      SELECT (f->>0)::int AS n, (f->>1)::uuid AS id, ARRAY(SELECT jsonb_array_elements_text(f->2)) AS slots
      FROM jsonb_array_elements(${listed(asked)}::jsonb) f
    )
    SELECT ${column(Prisma.sql`m.n * ${facts.length}::int + f.n`)} AS places,
      ${column(Prisma.sql`CASE WHEN c.slot = ANY (f.slots) AND c.state <> 'new' THEN round(power(1 + m.factor
        * greatest(0, m.tomorrow - c."lastStudyDay") / c.stability, m.decay) * ${recallParts}::float8)::int END`)} AS recalls,
      ${column(Prisma.sql`c.answers`)} AS answers, ${column(Prisma.sql`c."lastAsk"`)} AS asks,
      ${areUnusual ? column(Prisma.sql`d.target`) : Prisma.sql`'[]'::json`} AS targets
    FROM member m JOIN "Card" c ON c."userId" = m.id JOIN fact f ON f.id = c."factId" ${areUnusual ? deck : Prisma.empty}
    WHERE c."userId" = ANY (${curves.map(([, userId]) => userId)}::uuid[])`)
  if (!found) throw new Error('a statement of sums gives one row')
  return found
}

const askOf = (ask: number): FactState['last'] => {
  const digits = String(ask)
  return { studyDay: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`, right: digits.endsWith('0') }
}

/** What the cards of each place say together; an array for each figure, since objects of tens of thousands have to be cleared away again. */
const gathered = (size: number, columns: readonly Columns[]) => {
  const [slots, answers, asks] = [new Uint16Array(size), new Uint32Array(size), new Uint32Array(size)]
  const [recalls, targets] = [new Float64Array(size), new Float64Array(size)]
  for (const found of columns)
    found.places.forEach((place, index) => {
      answers[place] = (answers[place] ?? 0) + (found.answers[index] ?? 0)
      asks[place] = Math.max(asks[place] ?? 0, found.asks[index] ?? 0)
      const recall = found.recalls[index] ?? null
      if (recall === null) return
      const others = slots[place] ?? 0
      recalls[place] = Math.min(others === 0 ? 1 : (recalls[place] ?? 1), recall / recallParts)
      targets[place] = ((targets[place] ?? 0) * others + (found.targets[index] ?? usual)) / (others + 1)
      slots[place] = others + 1
    })
  return { slots, answers, asks, recalls, targets }
}

/** What every member has of every fact, by their cards alone. */
export const rolledStates = async (
  members: readonly LoadedMember[],
  facts: readonly PlacedFact[],
  now: Date,
): Promise<FactState[]> => {
  if (members.length === 0 || facts.length === 0) return []
  const curves = members.map(({ userId, user }, index): Curve => {
    const { factor, decay } = curveOf(user.parameters[0]?.weights ?? defaultWeights)
    return [index, userId, addDays(studyDayOf(now, user), 1), factor, decay]
  })
  const unusual = await unusualTargets(members.map(({ userId }) => userId))
  // Halves are read side by side.
  const half = Math.ceil(curves.length / 2)
  const halves = [curves.slice(0, half), curves.slice(half)].filter((some) => some.length > 0)
  const columns = await Promise.all(halves.map((some) => columnsOf(some, facts, unusual)))
  const { slots, answers, asks, recalls, targets } = gathered(members.length * facts.length, columns)
  const lasts = new Map<number, FactState['last']>([[0, null]])
  for (const ask of new Set(asks)) if (ask > 0) lasts.set(ask, askOf(ask))
  return members.flatMap(({ userId }, member) =>
    facts.map(({ id: factId, section }, fact): FactState => {
      const place = member * facts.length + fact
      const known = slots[place] ?? 0
      return {
        factId,
        userId,
        section,
        recall: known === 0 ? null : (recalls[place] ?? null),
        target: known === 0 ? usual : (targets[place] ?? usual),
        answers: answers[place] ?? 0,
        last: lasts.get(asks[place] ?? 0) ?? null,
      }
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
