import { decksWithin } from '@/lib/domain/limits'
import type { Search } from '@/lib/domain/search'
import { Prisma } from '@/lib/generated/client'
import { type EventScope, everyCard, everyEvent } from '../cards/answers-table'
import type { DeckFrame } from '../decks'
import { conditionOf, type SearchSetting } from '../library/compile'
import { libraryOf, placeOfSlot } from '../library/frame'
import { planAnew } from '../prisma'

const { sql } = Prisma

/** What figures are asked of: everything, or cards of one deck (with all within it), document or tag, or that a search finds; all given must hold. */
export type ProgressScope = {
  readonly deckId?: string
  readonly documentId?: string
  readonly tag?: string
  readonly search?: Search
}

/** A scope that is the learner's. */
export type Within = {
  readonly setting: SearchSetting
  readonly scope: ProgressScope
  readonly decks: readonly DeckFrame[]
}

export const isEverything = ({ deckId, documentId, tag, search }: ProgressScope): boolean =>
  deckId === undefined && documentId === undefined && tag === undefined && search === undefined

/** The place of the deck that holds card `c`, or will hold the slot `a` of document `r`: from 1, the oldest first. */
export const deckPlace = ({ setting }: Within): Prisma.Sql => placeOfSlot(setting)

/** The places of a deck and of all that lies within it. */
export const placesWithin = ({ decks }: Within, deckId: string): number[] => {
  const within = new Set(decksWithin(decks, deckId).map(({ id }) => id))
  return decks.flatMap(({ id }, index) => (within.has(id) ? [index + 1] : []))
}

/** A scope as a condition on rows of `libraryOf`. */
const conditionIn = (within: Within): Prisma.Sql => {
  const { scope, setting } = within
  const { deckId, documentId, tag, search } = scope
  const parts = [
    ...(deckId === undefined ? [] : [sql`${deckPlace(within)} = ANY (${placesWithin(within, deckId)}::int[])`]),
    ...(documentId === undefined ? [] : [sql`r.id = ${documentId}::uuid`]),
    ...(tag === undefined
      ? []
      : [
          sql`(a."factId", a.slot) IN (SELECT g."factId", g.slot FROM "CardTag" g
            WHERE g."userId" = ${setting.actor.userId}::uuid AND (g.tag = ${tag} OR starts_with(g.tag, ${`${tag}/`})))`,
        ]),
    ...(search === undefined ? [] : [conditionOf(search, setting)]),
  ]
  return parts.length === 0 ? sql`true` : sql`(${Prisma.join(parts, ' AND ')})`
}

/**
 * The slots of a scope as they are remembered, behind FROM and WHERE: quizzes hide none, their wall is before questions. A search
 * asks what questions say, and stays behind the wall.
 */
export const remembered = (within: Within): Prisma.Sql => {
  const { setting, scope } = within
  const shelf = scope.search === undefined ? { ...setting, withheld: new Set<string>() } : setting
  return sql`${libraryOf(shelf)} WHERE ${conditionIn(within)}`
}

/** The answers to the cards of a scope; of everything all that there are. */
export const eventsOf = (within: Within): EventScope =>
  isEverything(within.scope)
    ? everyCard
    : {
        plan: planAnew,
        tables: sql`own AS MATERIALIZED (SELECT a."factId", a.slot FROM ${remembered(within)}),`,
        events: everyEvent,
        within: sql`AND (e."factId", e.slot) IN (SELECT "factId", slot FROM own)`,
      }
