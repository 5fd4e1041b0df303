import { type LibraryOrder, type LibrarySort, libraryPageLength } from '@/lib/domain/library'
import type { Learner } from '@/lib/domain/policy'
import type { Search } from '@/lib/domain/search'
import { isSlot, type SlotRef } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import { db, planAnew } from '../prisma'
import { conditionOf, type SearchSetting } from './compile'
import { leastSearchKey, libraryOf, placeOfSlot } from './frame'
import { settingOf } from './setting'

const { sql } = Prisma

/** How much is found: all of it, and what of it could be studied now (due or new). */
export type FoundCounts = { readonly found: number; readonly ready: number }
export type FoundPage = FoundCounts & { readonly page: readonly SlotRef[] }

/** What a slot is put in order by. */
const orderedBy = (sort: LibrarySort, setting: SearchSetting): Prisma.Sql => {
  switch (sort) {
    case 'due':
      return sql`CASE WHEN c.state <> 'new' THEN c."dueAt" END`
    case 'stability':
      return sql`CASE WHEN c.state <> 'new' THEN c.stability END`
    case 'document':
      return sql`r."titleKey"`
    case 'deck': {
      const { decks } = setting
      const paths = decks.map(({ pathKeys }) => pathKeys.join('/')).toSorted()
      const places = decks.map(({ pathKeys }) => paths.indexOf(pathKeys.join('/')))
      return sql`(${places}::int[])[${placeOfSlot(setting)}]`
    }
    case 'question':
      return leastSearchKey(setting)
  }
}

const slotsIn = (rows: readonly { factId: string; slot: string }[]): SlotRef[] =>
  rows.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : []))

/** A page of what a search finds, counted from 1, with what it finds in all: one statement. */
export const foundPage = async (
  actor: Learner,
  search: Search,
  { sort, isDown }: LibraryOrder,
  page: number,
  now: Date,
): Promise<FoundPage> => {
  const setting = await settingOf(actor, search, now)
  const direction = isDown ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`
  const [row] = await db().$queryRaw<
    { counts: FoundCounts; page: { factId: string; slot: string }[] }[]
  >(sql`${planAnew}
    WITH found AS MATERIALIZED (
      SELECT a."factId", a.slot, ${orderedBy(sort, setting)} AS value,
        c."suspendedAt" IS NULL AND (c."dueAt" IS NULL OR c."dueAt" <= ${now}::timestamptz) AS ready
      FROM ${libraryOf(setting)} WHERE ${conditionOf(search, setting)}
    )
    SELECT (SELECT json_build_object('found', count(*), 'ready', count(*) FILTER (WHERE ready)) FROM found) AS counts,
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT "factId", slot FROM found ORDER BY value ${direction}, "factId", slot
        LIMIT ${libraryPageLength} OFFSET ${(page - 1) * libraryPageLength}) p) AS page`)
  if (!row) throw new Error('a statement without FROM gives one row')
  return { ...row.counts, page: slotsIn(row.page) }
}

/** Everything a search finds. */
export const foundSlots = async (actor: Learner, search: Search, now: Date): Promise<readonly SlotRef[]> => {
  const setting = await settingOf(actor, search, now)
  const rows = await db().$queryRaw<{ factId: string; slot: string }[]>(sql`${planAnew}
    SELECT a."factId", a.slot FROM ${libraryOf(setting)} WHERE ${conditionOf(search, setting)} ORDER BY a."factId", a.slot`)
  return slotsIn(rows)
}
