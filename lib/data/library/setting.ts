import { studyDayOf } from '@/lib/domain/day'
import { correctionsIn } from '@/lib/domain/effective'
import type { Learner } from '@/lib/domain/policy'
import type { Search } from '@/lib/domain/search'
import type { SearchMoment } from '@/lib/domain/search/evaluate'
import { placedDecks } from '../decks/nest'
import { drawnSections } from '../decks/sections'
import { rulesOf } from '../parameters'
import { db } from '../prisma'
import { eventOf } from '../study-events/rows'
import { withheldQuestionIds } from '../wall'
import { answeredSince, type SearchSetting } from './compile'

/** The most days that a search looks back for answers; 0 where it does not. */
const daysBack = (search: Search): number => {
  switch (search.type) {
    case 'and':
    case 'or':
      return Math.max(...search.parts.map(daysBack))
    case 'not':
      return daysBack(search.part)
    case 'rated':
      return search.days
    default:
      return 0
  }
}

const correctionsSince = async (userId: string, since: Date) => {
  const rows = await db().studyEvent.findMany({
    where: { userId, type: { in: ['undo', 'amend'] }, answeredAt: { gte: since } },
  })
  return correctionsIn(rows.map(eventOf))
}

export const momentOf = async (actor: Learner, now: Date): Promise<SearchMoment> => {
  const { clock, weights } = await rulesOf(actor)
  return { now, day: studyDayOf(now, clock), clock, weights }
}

/** What a search needs to know of its learner; answers are looked into only where it asks for them. */
export const settingOf = async (actor: Learner, search: Search, now: Date): Promise<SearchSetting> => {
  const [moment, decks, sections, withheld] = await Promise.all([
    momentOf(actor, now),
    placedDecks(actor),
    drawnSections(actor.userId),
    withheldQuestionIds(actor, now),
  ])
  const shelf = { actor, moment, decks, deckIds: decks.map(({ id }) => id), sections, withheld }
  const days = daysBack(search)
  if (days === 0) return { ...shelf, undone: [], amended: {} }
  const { undone, amended } = await correctionsSince(actor.userId, answeredSince(days, moment))
  return { ...shelf, undone: [...undone], amended: Object.fromEntries(amended) }
}
