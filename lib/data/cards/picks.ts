import type { StudyDay } from '@/lib/domain/day'
import type { SessionMode } from '@/lib/domain/desk'
import type { Learner } from '@/lib/domain/policy'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import type { Reach } from './reach'
import { documentsIn, isNarrowed, slotPlace } from './scope'
import { openQuestion, placeOfFact, questionsOfSlot } from './slots'

// What may be in a session is found by key first; all else is loaded of the few that are.

/** A slot by its key, as SQL gives it. */
export type SlotKeyRow = readonly [factId: string, slot: string]

/** Picked keys as a query that `slotsOf` takes. Of arrays the planner counts the elements, and plans anew for few of them. */
export const pickedKeys = (keys: readonly SlotKeyRow[]): Prisma.Sql => {
  const rows = JSON.stringify(keys.map(([factId, slot]) => ({ factId, slot })))
  return Prisma.sql`SELECT k."factId", k.slot FROM json_to_recordset(${rows}::json) AS k("factId" uuid, slot text)`
}

/** Narrows cards `c` to what is in reach; where everything is, whatever is picked is checked when it is loaded. */
const inReach = (reach: Reach): Prisma.Sql => {
  if (reach.factId !== null) return Prisma.sql`AND c."factId" = ${reach.factId}::uuid`
  if (reach.documentId === null)
    return isNarrowed(reach)
      ? Prisma.sql`AND c."homeDeckId" = ANY (${reach.within.map(({ id }) => id)}::uuid[])`
      : Prisma.empty
  return Prisma.sql`AND EXISTS (SELECT 1 FROM "Fact" f WHERE f.id = c."factId" AND f."documentId" IN (${documentsIn(reach)}))`
}

export type DuePicks = {
  /** How many cards are due. */
  readonly total: number
  /** Of these the first: steps of today, then the least expected recall. */
  readonly due: readonly SlotKeyRow[]
  /** The cards that come back first, due or not: as many. */
  readonly soonest: readonly SlotKeyRow[]
}

/**
 * The cards in reach that a queue begins with: `look` of them where there are so many. Expected recall falls with the
 * days since the last review in stabilities (lib/domain/schedule.ts), so these order the cards.
 */
export const pickDue = async (
  actor: Learner,
  reach: Reach,
  { now, day, mode, look }: { now: Date; day: StudyDay; mode: SessionMode; look: number },
): Promise<DuePicks> => {
  const state = mode === 'learn' ? Prisma.sql`c.state = 'learning'` : Prisma.sql`c.state <> 'new'`
  const due = Prisma.sql`"Card" c WHERE c."userId" = ${actor.userId}::uuid AND c."suspendedAt" IS NULL AND c."dueAt" <= ${now}
    AND ${state} ${inReach(reach)}`
  const [row] = await runStatement<DuePicks>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM ${due}) AS total, (
      SELECT coalesce(json_agg(json_build_array(first."factId", first.slot)), '[]') FROM (
        SELECT c."factId", c.slot FROM ${due}
        ORDER BY CASE WHEN c.state IN ('learning', 'relearning') AND c."lastStudyDay" = ${day}::date THEN 'infinity'
          ELSE greatest(0, coalesce(${day}::date - c."lastStudyDay", 0)) / c.stability END DESC,
          c."dueAt", c."factId", c.slot COLLATE "C" LIMIT ${look}) first) AS due, (
      SELECT coalesce(json_agg(json_build_array(next."factId", next.slot)), '[]') FROM (
        SELECT c."factId", c.slot FROM "Card" c
        WHERE c."userId" = ${actor.userId}::uuid AND c."suspendedAt" IS NULL AND c.state <> 'new' ${inReach(reach)}
        ORDER BY c."dueAt" LIMIT ${look}) next) AS soonest`)
  return row ?? { total: 0, due: [], soonest: [] }
}

/**
 * The card in reach that comes back first of all but some, as a query that `slotsOf` takes. Whether a card can be asked is a
 * scalar question, which is put to one card after the other until one can.
 */
export const soonestBut = (
  { actor, reach, withheld }: { actor: Learner; reach: Reach; withheld: readonly string[] },
  but: readonly SlotKeyRow[],
): Prisma.Sql => Prisma.sql`
  SELECT c."factId", c.slot FROM "Card" c
  WHERE c."userId" = ${actor.userId}::uuid AND c."suspendedAt" IS NULL AND c.state <> 'new' ${inReach(reach)}
    AND (c."factId", c.slot) NOT IN (${pickedKeys(but)})
    AND (SELECT true FROM "AskedSlot" a JOIN ${questionsOfSlot}
        JOIN "Document" d ON d.id = a."documentId" JOIN "Fact" f ON f.id = a."factId" JOIN ${placeOfFact} e ON true
      WHERE a."factId" = c."factId" AND a.slot = c.slot AND ${openQuestion(actor, withheld)}
      LIMIT 1)
  ORDER BY c."dueAt" LIMIT 1`

export type NewPicks = {
  readonly keys: readonly SlotKeyRow[]
  /** Decks, by their place, that have more new slots than were picked. */
  readonly cut: readonly number[]
}

/** New slots in reach, of each deck at least the best `look`: by rank, and by their order where it is equal. */
export const pickNew = async (
  actor: Learner,
  reach: Reach,
  { now, withheld, look }: { now: Date; withheld: readonly string[]; look: number },
): Promise<NewPicks> => {
  const places = reach.within.map((deck) => reach.decks.indexOf(deck) + 1)
  const ofFact = reach.factId === null ? Prisma.empty : Prisma.sql`AND a."factId" = ${reach.factId}::uuid`
  const rows = await runStatement<{ factId: string; slot: string; place: number; all: number }>(Prisma.sql`
    WITH asked AS (
      SELECT a."factId", a.slot, a."documentId", min(q.rank) AS rank
      FROM "AskedSlot" a JOIN "Document" d ON d.id = a."documentId" JOIN ${questionsOfSlot}
      WHERE a."documentId" IN (${documentsIn(reach)}) AND ${openQuestion(actor, withheld)} ${ofFact}
        AND NOT EXISTS (SELECT 1 FROM "Card" c WHERE c."userId" = ${actor.userId}::uuid AND c."factId" = a."factId"
          AND c.slot = a.slot AND (c.state <> 'new' OR c."suspendedAt" IS NOT NULL OR c."dueAt" > ${now}))
      GROUP BY a."factId", a.slot, a."documentId"),
    placed AS (
      SELECT a.*, h.place FROM asked a
        LEFT JOIN "Card" c ON c."userId" = ${actor.userId}::uuid AND c."factId" = a."factId" AND c.slot = a.slot
        JOIN LATERAL (
          SELECT ${slotPlace(reach, Prisma.sql`c."homeDeckId"`, Prisma.sql`a."factId"`)} AS place
          FROM (SELECT a."documentId" AS id) d OFFSET 0) h ON h.place = ANY (${places}::int[])),
    ranked AS (
      SELECT p.*, rank() OVER (PARTITION BY place ORDER BY rank, "documentId") AS turn, count(*) OVER (PARTITION BY place) AS "all"
      FROM placed p)
    SELECT "factId", slot, place, "all"::int FROM ranked WHERE turn <= ${look}`)
  const picked = new Map<number, number>()
  for (const { place } of rows) picked.set(place, (picked.get(place) ?? 0) + 1)
  const cut = new Set(rows.flatMap(({ place, all }) => (all > (picked.get(place) ?? 0) ? [place] : [])))
  return { keys: rows.map(({ factId, slot }) => [factId, slot]), cut: [...cut] }
}
