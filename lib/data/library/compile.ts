import { leechLapses } from '@/lib/domain/card'
import { startOfDay } from '@/lib/domain/day'
import { idFrom } from '@/lib/domain/id'
import { curveOf } from '@/lib/domain/schedule'
import type { Comparison, Pieces, Search, SearchProperty, SearchState } from '@/lib/domain/search'
import { comparedWith, firstDayOf, isInDeck, type SearchMoment } from '@/lib/domain/search/evaluate'
import { Prisma } from '@/lib/generated/client'
import type { PlacedDeck } from '../decks/nest'
import { placeOfSlot, type Shelf, someQuestion } from './frame'

/** What a search means to one learner at one moment. */
export type SearchSetting = Shelf & {
  readonly moment: SearchMoment
  readonly decks: readonly PlacedDeck[]
  /** Answers taken back, and ratings changed, by the answer's id. */
  readonly undone: readonly string[]
  readonly amended: Readonly<Record<string, number>>
}

const { sql } = Prisma

const escaped = (piece: string): string => piece.replace(/[\\%_]/g, (sign) => `\\${sign}`)
const wholeLike = (pieces: Pieces): string => pieces.map(escaped).join('%')
const someLike = (pieces: Pieces): string => `%${wholeLike(pieces)}%`

const signs: Readonly<Record<Comparison, Prisma.Sql>> = {
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
  '=': sql`=`,
  '!=': sql`<>`,
}

/** Whether card `c` was ever answered. */
export const isStudied = sql`(c.state IS NOT NULL AND c.state <> 'new')`

const stateSql = (state: SearchState, { now }: SearchMoment): Prisma.Sql => {
  switch (state) {
    case 'due':
      return sql`(${isStudied} AND c."suspendedAt" IS NULL AND c."dueAt" <= ${now}::timestamptz)`
    case 'new':
      return sql`NOT ${isStudied}`
    case 'learning':
      return sql`(c.state IS NOT NULL AND c.state IN ('learning', 'relearning'))`
    case 'review':
      return sql`(c.state IS NOT NULL AND c.state = 'review')`
    case 'suspended':
      return sql`(c."suspendedAt" IS NOT NULL)`
    case 'leech':
      return sql`(coalesce(c.lapses, 0) >= ${leechLapses})`
  }
}

/** The study day of a moment. */
export const studyDaySql = (at: Prisma.Sql, { clock }: SearchMoment): Prisma.Sql =>
  sql`((${at} AT TIME ZONE ${clock.timeZone}) - make_interval(hours => ${clock.dayStartsAtHour}::int))::date`

/** Expected recall of card `c` on a day, R(t, S) = (1 + F t / S)^decay; null for cards that were never answered. */
export const recallOn = (day: Prisma.Sql, { weights }: SearchMoment): Prisma.Sql => {
  const { factor, decay } = curveOf(weights)
  const elapsed = sql`greatest(0, coalesce(${day} - c."lastStudyDay", 0))`
  return sql`power(1 + ${factor}::float8 * ${elapsed} / nullif(c.stability, 0), ${decay}::float8)`
}

/** The figure that `prop:` compares; null for cards that were never answered. */
const figureSql = (property: SearchProperty, moment: SearchMoment): Prisma.Sql => {
  switch (property) {
    case 's':
      return sql`c.stability`
    case 'd':
      return sql`c.difficulty`
    case 'reps':
      return sql`coalesce(c.reps, 0)`
    case 'lapses':
      return sql`coalesce(c.lapses, 0)`
    case 'ivl':
      return sql`(${studyDaySql(sql`c."dueAt"`, moment)} - c."lastStudyDay")`
    case 'due':
      return sql`(${studyDaySql(sql`c."dueAt"`, moment)} - ${moment.day}::date)`
    case 'r':
      // Rounded as lib/domain/schedule.ts does.
      return sql`round(${recallOn(sql`${moment.day}::date`, moment)}::numeric, 8)::float8`
  }
}

const propertySql = ({ property, comparison, value }: Extract<Search, { type: 'prop' }>, moment: SearchMoment) => {
  const figure = sql`${figureSql(property, moment)} ${signs[comparison]} ${comparedWith(property, value)}::float8`
  if (property === 'reps' || property === 'lapses') return sql`(${figure})`
  return sql`(${isStudied} AND coalesce(${figure}, false))`
}

const ratedSql = (days: number, rating: number | null, { actor, moment, undone, amended }: SearchSetting) => {
  const first = firstDayOf(days, moment)
  const given = Object.entries(amended)
  const anew = given.map(([answerId]) => answerId)
  const soAnew = given.flatMap(([answerId, to]) => (to === rating ? [answerId] : []))
  const isRated =
    rating === null
      ? Prisma.empty
      : sql`AND (e."answerId" = ANY (${soAnew}::uuid[])
        OR (e.rating = ${rating} AND e."answerId" <> ALL (${anew}::uuid[])))`
  return sql`(a."factId", a.slot) IN (SELECT e."factId", e.slot FROM "StudyEvent" e
    WHERE e."userId" = ${actor.userId}::uuid AND e.type IN ('answer', 'import')
      AND e."answeredAt" >= ${answeredSince(days, moment)}::timestamptz AND e."studyDay" >= ${first}
      AND e."answerId" <> ALL (${undone}::uuid[]) ${isRated})`
}

const millisPerDay = 86_400_000
/** Before every moment of the study days asked for, whatever zone the learner was in. */
export const answeredSince = (days: number, moment: SearchMoment): Date =>
  new Date(startOfDay(firstDayOf(days, moment), moment.clock).getTime() - 2 * millisPerDay)

const joined = (parts: readonly Prisma.Sql[], by: ' AND ' | ' OR '): Prisma.Sql =>
  parts.length === 0 ? sql`true` : sql`(${Prisma.join([...parts], by)})`

type Leaf = Exclude<Search, { type: 'and' | 'or' | 'not' }>

const leafSql = (search: Leaf, setting: SearchSetting): Prisma.Sql => {
  const { actor, moment, decks, deckIds } = setting
  switch (search.type) {
    case 'all':
      return sql`true`
    case 'words': {
      // Of a slot that several questions ask, first whether all their words could hold these: few do.
      const like = someLike(search.pieces)
      return sql`coalesce(array_to_string(a."searchKeys", ' ') LIKE ${like}
        AND ${someQuestion(setting, sql`q."searchKey" LIKE ${like}`)}, false)`
    }
    case 'kind':
      return sql`(${search.kind} = ANY (a.kinds) AND ${someQuestion(setting, sql`q.kind = ${search.kind}`)})`
    case 'tag': {
      const like = wholeLike(search.pieces)
      return sql`(a."factId", a.slot) IN (SELECT g."factId", g.slot FROM "CardTag" g
        WHERE g."userId" = ${actor.userId}::uuid AND (g.tag LIKE ${like} OR g.tag LIKE ${`${like}/%`}))`
    }
    case 'deck': {
      const found = decks.filter(({ pathKeys }) => isInDeck(pathKeys, search.pieces)).map(({ id }) => id)
      const places = deckIds.flatMap((id, index) => (found.includes(id) ? [index + 1] : []))
      return sql`coalesce(${placeOfSlot(setting)} = ANY (${places}::int[]), false)`
    }
    case 'doc':
      // Of a bare LIKE the planner thinks that it finds next to nothing, and walks all cards of the document one by one.
      return sql`coalesce(r."titleKey" LIKE ${someLike(search.pieces)}, false)`
    case 'is':
      return stateSql(search.state, moment)
    case 'prop':
      return propertySql(search, moment)
    case 'rated':
      return ratedSql(search.days, search.rating, setting)
    case 'added':
      return sql`(a."factId" >= ${idFrom(startOfDay(firstDayOf(search.days, moment), moment.clock))}::uuid)`
    case 'card':
      return sql`(a."factId", a.slot) IN (SELECT * FROM unnest(
        ${search.cards.map(({ factId }) => factId)}::uuid[], ${search.cards.map(({ slot }) => slot)}::text[]))`
  }
}

/**
 * A search as a condition on rows of `libraryOf` (lib/data/library/frame.ts). It says the same as `isFound` of
 * lib/domain/search/evaluate.ts, and is never null.
 */
export const conditionOf = (search: Search, setting: SearchSetting): Prisma.Sql => {
  switch (search.type) {
    case 'and':
    case 'or':
      return joined(
        search.parts.map((part) => conditionOf(part, setting)),
        search.type === 'and' ? ' AND ' : ' OR ',
      )
    case 'not':
      return sql`NOT (${conditionOf(search.part, setting)})`
    default:
      return leafSql(search, setting)
  }
}
