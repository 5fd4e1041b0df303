import { type LibraryOrder, type LibrarySort, libraryPageLength } from '@/lib/domain/library'
import type { Learner } from '@/lib/domain/policy'
import type { Search } from '@/lib/domain/search'
import { isSlot, type SlotRef } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import { db, planAnew } from '../prisma'
import { conditionsOf, type SearchSetting } from './compile'
import { frameOf, openTargets } from './frame'
import { settingOf } from './setting'

const { sql } = Prisma

/** How much is found: all of it, and what of it could be studied now (due or new). */
export type FoundCounts = { readonly found: number; readonly ready: number }
export type FoundPage = FoundCounts & { readonly page: readonly SlotRef[] }

type Ordered = { readonly join?: Prisma.Sql; readonly value: Prisma.Sql }

/** What a slot is put in order by; where several questions ask it, the least. */
const orderedBy = (sort: LibrarySort, { decks, deckIds }: SearchSetting): Ordered => {
  switch (sort) {
    case 'due':
      return { value: sql`CASE WHEN c.state <> 'new' THEN c."dueAt" END` }
    case 'stability':
      return { value: sql`CASE WHEN c.state <> 'new' THEN c.stability END` }
    case 'document':
      return { value: sql`r."titleKey"` }
    case 'deck': {
      const paths = decks.map(({ pathKeys }) => pathKeys.join('/')).toSorted()
      const places = decks.map(({ pathKeys }) => paths.indexOf(pathKeys.join('/')))
      const home = sql`coalesce(array_position(${deckIds}::uuid[], c."homeDeckId"), r.deck)`
      return { value: sql`(${places}::int[])[${home}]` }
    }
    case 'question':
      return { join: sql`JOIN "QuestionVersion" s ON s.id = q."currentVersionId"`, value: sql`s."searchKey"` }
  }
}

const cardOfTarget = (userId: string): Prisma.Sql =>
  sql`LEFT JOIN "Card" c ON c."userId" = ${userId}::uuid AND c."factId" = t."factId" AND c.slot = t.slot`

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
  const asked = conditionsOf(search, setting)
  const { join = Prisma.empty, value } = orderedBy(sort, setting)
  const direction = isDown ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`
  const [row] = await db().$queryRaw<
    { counts: FoundCounts; page: { factId: string; slot: string }[] }[]
  >(sql`${planAnew}
    WITH ${frameOf(setting)}, found AS MATERIALIZED (
      SELECT t."factId", t.slot, min(${value}) AS value,
        bool_and(c."suspendedAt" IS NULL AND (c."dueAt" IS NULL OR c."dueAt" <= ${now}::timestamptz)) AS ready
      FROM ${openTargets(setting)} ${cardOfTarget(actor.userId)} ${join} ${asked.join}
      WHERE ${asked.where} GROUP BY t."factId", t.slot HAVING ${asked.having}
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
  const asked = conditionsOf(search, setting)
  const rows = await db().$queryRaw<{ factId: string; slot: string }[]>(sql`${planAnew}
    WITH ${frameOf(setting)}
    SELECT t."factId", t.slot FROM ${openTargets(setting)} ${cardOfTarget(actor.userId)} ${asked.join}
    WHERE ${asked.where} GROUP BY t."factId", t.slot HAVING ${asked.having} ORDER BY t."factId", t.slot`)
  return slotsIn(rows)
}
