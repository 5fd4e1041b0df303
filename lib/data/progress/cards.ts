import { leechLapses, matureStabilityDays } from '@/lib/domain/card'
import { addDays, type StudyDay, startOfDay } from '@/lib/domain/day'
import { idFrom } from '@/lib/domain/id'
import { type Span, stepDaysOf } from '@/lib/domain/period'
import type { CardCounts, DueOn } from '@/lib/domain/progress'
import type { SlotRef } from '@/lib/domain/slot'
import { dayBandEnds, difficultyBands, recallBandEnds, type Spread, slipsBelow } from '@/lib/domain/spread'
import { Prisma } from '@/lib/generated/client'
import { isStudied, recallOn, studyDaySql } from '../library/compile'
import { isAskable } from '../library/frame'
import { planAnew, runStatement } from '../prisma'
import { deckPlace, remembered, type Within } from './scope'

const { sql } = Prisma

/** What the slots of a scope say, studied or not; every figure is a sum that the database made. */
export type CardFigures = {
  readonly counts: CardCounts
  readonly studied: number
  readonly total: number
  /** Mean expected recall now of what is studied, 0 to 1; null while nothing is. */
  readonly expected: number | null
  /** The recall the decks aim at, on average over what is studied, or over all while nothing is. */
  readonly target: number | null
  readonly stability: Spread
  /** Days from the last answer to the next; of cards in review alone. */
  readonly intervals: Spread
  readonly difficulty: Spread
  readonly recall: Spread
  /** Cards due now whose expected recall has fallen under `slipsBelow`. */
  readonly slipping: number
  readonly leeches: number
  /** Slots that came in each step of the span. */
  readonly added: readonly number[]
  /** Facts that come back on each day of the forecast. */
  readonly forecast: readonly DueOn[]
  /** Facts due before today. */
  readonly late: number
  readonly materials: readonly MaterialSum[]
}

/** The facts of one document, or of the notes of one deck, which stand together. */
export type MaterialSum = {
  readonly documentId: string | null
  /** The place of the deck of notes, from 1; 0 for a document. */
  readonly notesOf: number
  /** Facts by ink level, 0 (new) to 4 (solid), one study day ahead. */
  readonly inks: readonly number[]
  readonly studied: number
  readonly total: number
  readonly expected: number | null
  readonly due: number
}

/** The day of the figures: what the learner's plan asks for today, and how far the forecast looks. */
export type Today = { readonly planned: readonly SlotRef[]; readonly days: number; readonly span: Span }

const bands = (value: Prisma.Sql, ends: readonly number[]): Prisma.Sql =>
  sql`width_bucket((${value})::float8, ${[...ends]}::float8[])`

const spread = (value: Prisma.Sql, band: Prisma.Sql, count: number, of: Prisma.Sql): Prisma.Sql => sql`(
  SELECT json_build_object('median', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value}) FROM kept WHERE ${of}),
    'counts', (SELECT json_agg(coalesce(n.count, 0) ORDER BY b) FROM generate_series(0, ${count - 1}::int) b
      LEFT JOIN (SELECT ${band} AS band, count(*)::int AS count FROM kept WHERE ${of} GROUP BY 1) n ON n.band = b)))`

const planned = ({ planned: slots }: Pick<Today, 'planned'>): Prisma.Sql => sql`planned AS MATERIALIZED (
  SELECT * FROM unnest(${slots.map(({ factId }) => factId)}::uuid[], ${slots.map(({ slot }) => slot)}::text[]) AS p("factId", slot))`

/** The learner's slots in scope as a table `kept`, each once, with some columns of it and the recall its deck aims at. */
const kept = (within: Within, columns: readonly Prisma.Sql[], condition = Prisma.empty): Prisma.Sql => {
  const targets = within.decks.map(({ settings }) => settings.desiredRetention)
  return sql`kept AS MATERIALIZED (
    SELECT k.*, (${targets}::float8[])[k.deck] AS target FROM (
      SELECT a."factId", ${deckPlace(within)} AS deck, ${Prisma.join([...columns])} FROM ${remembered(within)} ${condition} OFFSET 0) k)`
}

const recallIfStudied = (day: StudyDay, { setting: { moment } }: Within): Prisma.Sql =>
  sql`CASE WHEN ${isStudied} THEN ${recallOn(sql`${day}::date`, moment)} END`

/** How well a slot will be remembered one study day ahead, and in which document it stands. */
const rememberedTomorrow = (within: Within): Prisma.Sql => sql`a."documentId", r.kind,
  ${recallIfStudied(addDays(within.setting.moment.day, 1), within)} AS tomorrow`

/** When a slot comes back, if it can be asked. */
const comingBack = ({ setting }: Within): Prisma.Sql => {
  const { moment } = setting
  return sql`${isStudied} AS studied, c.state, c.stability, c."suspendedAt" IS NOT NULL AS suspended, c."dueAt",
    c."dueAt" <= ${moment.now}::timestamptz AS due, CASE WHEN ${isStudied} THEN ${studyDaySql(sql`c."dueAt"`, moment)} END AS "dueOn",
    ${isAskable(setting)} AS asked, (a."factId", a.slot) IN (SELECT "factId", slot FROM planned) AS planned`
}

const forecastOf = (within: Within, { days }: Pick<Today, 'days'>): Prisma.Sql => {
  const { day } = within.setting.moment
  return sql`(
    SELECT json_agg(json_build_object('day', to_char(d, 'YYYY-MM-DD'), 'young', coalesce(f.young, 0), 'mature', coalesce(f.mature, 0))
      ORDER BY d)
    FROM generate_series(${day}::date, ${addDays(day, days - 1)}::date, interval '1 day') d
    LEFT JOIN (SELECT day, count(*) FILTER (WHERE NOT mature)::int AS young, count(*) FILTER (WHERE mature)::int AS mature
      FROM coming GROUP BY 1) f ON f.day = d)`
}

// What is due but waits for its siblings or for another day is told for tomorrow; a fact is as its weakest card.
const coming = (within: Within): Prisma.Sql => {
  const { day } = within.setting.moment
  return sql`coming AS MATERIALIZED (
    SELECT "factId", CASE WHEN planned THEN ${day}::date WHEN due THEN ${addDays(day, 1)}::date ELSE "dueOn" END AS day,
      bool_and(state = 'review' AND stability >= ${matureStabilityDays}) AS mature, bool_or(planned AND "dueOn" < ${day}::date) AS late
    FROM kept WHERE studied AND asked AND NOT suspended GROUP BY 1, 2)`
}

const inkOfFact = sql`CASE WHEN recall IS NULL THEN 0 WHEN recall < least(0.7, target) THEN 1 WHEN recall < target THEN 2
  WHEN recall < (1 + target) / 2 THEN 3 ELSE 4 END`

const inkCounts = sql`ARRAY[${Prisma.join([0, 1, 2, 3, 4].map((level) => sql`count(*) FILTER (WHERE ink = ${level}::int)::int`))}] AS inks`

/** The facts of slots in `kept` as rows with their ink, summed by document, or by deck of notes; `more` is what else is told of each fact. */
const byMaterial = (sums: Prisma.Sql, more: Prisma.Sql): Prisma.Sql => sql`
  SELECT CASE WHEN notes = 0 THEN "documentId" END AS "documentId", notes AS "notesOf", ${inkCounts} ${sums}
  FROM (SELECT f.*, ${inkOfFact} AS ink FROM (
    SELECT "factId", "documentId", CASE WHEN kind = 'note' THEN min(deck) ELSE 0 END AS notes, min(tomorrow) AS recall,
      min(target) AS target ${more}
    FROM kept GROUP BY "factId", "documentId", kind) f) i
  GROUP BY 1, 2`

const materials = byMaterial(
  sql`, sum(studied)::int AS studied, sum(total)::int AS total, sum(expected)::float8 / nullif(sum(studied), 0) AS expected,
    count(*) FILTER (WHERE planned)::int AS due`,
  sql`, bool_or(planned) AS planned, count(*) AS total, count(*) FILTER (WHERE studied) AS studied, sum(recall) AS expected`,
)

export type InkSum = Pick<MaterialSum, 'documentId' | 'notesOf' | 'inks'>

/** The facts of each document, and of the notes of each deck, by ink level. */
export const inkSums = (within: Within): Promise<readonly InkSum[]> =>
  runStatement<InkSum>(sql`${planAnew}
    WITH ${kept(within, [rememberedTomorrow(within)])} ${byMaterial(Prisma.empty, Prisma.empty)}`)

/** What comes back in the days ahead. */
export type DaysAhead = Pick<CardFigures, 'forecast'> & {
  /** When the next card comes back that can be asked; null where none waits. */
  readonly nextDueAt: Date | null
}

/** Of many cards only those are looked at that come back soon; the others are, where none of these does. */
export const daysAhead = async (within: Within, today: Pick<Today, 'planned' | 'days'>): Promise<DaysAhead> => {
  const { setting } = within
  const { day, clock, now } = setting.moment
  const waits = sql`AND ${isStudied} AND c."suspendedAt" IS NULL`
  const [row] = await runStatement<DaysAhead>(sql`${planAnew}
    WITH ${planned(today)},
    ${kept(within, [comingBack(within)], sql`${waits} AND c."dueAt" < ${startOfDay(addDays(day, today.days + 1), clock)}`)},
    ${coming(within)}
    SELECT ${forecastOf(within, today)} AS forecast, coalesce((SELECT min("dueAt") FROM kept WHERE asked AND NOT due),
      (SELECT min(c."dueAt") FROM ${remembered(within)} ${waits} AND c."dueAt" > ${now} AND ${isAskable(setting)})) AS "nextDueAt"`)
  if (!row) throw new Error('a statement of sums gives one row')
  return row
}

/** Everything that is counted of the slots of a scope. */
export const cardFigures = async (within: Within, today: Today): Promise<CardFigures> => {
  const { moment } = within.setting
  const bounds = stepDaysOf(today.span).map((day) => idFrom(startOfDay(day, moment.clock)))
  const isIn = sql`studied AND state = 'review'`
  const columns = [
    rememberedTomorrow(within),
    comingBack(within),
    sql`c.difficulty, c.lapses, c."lastStudyDay" AS "lastDay", ${recallIfStudied(moment.day, within)} AS recall`,
  ]
  const [row] = await runStatement<CardFigures>(sql`${planAnew}
    WITH ${planned(today)}, ${kept(within, columns)}, ${coming(within)}, sums AS (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE studied)::int AS studied, avg(recall) AS expected,
        coalesce(avg(target) FILTER (WHERE studied), avg(target)) AS target,
        count(*) FILTER (WHERE studied AND due AND asked AND NOT suspended AND recall < ${slipsBelow}::float8)::int AS slipping,
        count(*) FILTER (WHERE lapses >= ${leechLapses})::int AS leeches,
        json_build_object('unseen', count(*) FILTER (WHERE NOT studied AND NOT suspended),
          'learning', count(*) FILTER (WHERE studied AND NOT suspended AND state <> 'review'),
          'young', count(*) FILTER (WHERE ${isIn} AND NOT suspended AND stability < ${matureStabilityDays}),
          'mature', count(*) FILTER (WHERE ${isIn} AND NOT suspended AND stability >= ${matureStabilityDays}),
          'suspended', count(*) FILTER (WHERE suspended)) AS counts
      FROM kept)
    SELECT sums.*, (SELECT coalesce(json_agg(m), '[]') FROM (${materials}) m) AS materials, ${forecastOf(within, today)} AS forecast,
      (SELECT count(*)::int FROM coming WHERE late) AS late,
      ${spread(sql`stability`, bands(sql`stability`, dayBandEnds), dayBandEnds.length + 1, sql`studied`)} AS stability,
      ${spread(sql`"dueOn" - "lastDay"`, bands(sql`"dueOn" - "lastDay"`, dayBandEnds), dayBandEnds.length + 1, isIn)} AS intervals,
      ${spread(sql`difficulty`, sql`least(${difficultyBands - 1}::int, floor(difficulty)::int - 1)`, difficultyBands, sql`studied`)} AS difficulty,
      ${spread(sql`recall`, bands(sql`recall`, recallBandEnds), recallBandEnds.length + 1, sql`studied`)} AS recall,
      (SELECT json_agg(coalesce(n.count, 0) ORDER BY b) FROM generate_series(1, ${bounds.length}::int) b
        LEFT JOIN (SELECT width_bucket("factId", ${bounds}::uuid[]) AS step, count(*)::int AS count FROM kept GROUP BY 1) n ON n.step = b) AS added
    FROM sums`)
  if (!row) throw new Error('a statement of sums gives one row')
  return row
}
