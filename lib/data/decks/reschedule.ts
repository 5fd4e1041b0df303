import { type StudyDay, studyDayOf } from '@/lib/domain/day'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { preferenceOf } from '@/lib/domain/preferences'
import { type Move, type MoveSummary, replan, type ScheduledCard, summaryOf } from '@/lib/domain/replan'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { isSlot, slotKey } from '@/lib/domain/slot'
import { cardStateOf } from '../cards/slots'
import { type DeckFrame, deckFrames } from '../decks'
import { db } from '../prisma'
import { loadFor } from '../study-events/load'
import { rescheduleCards } from '../study-events/refold'
import { examDaysBy } from './exam-days'

/** Cards whose date the learner set after their last review, by slot key. */
const datedCards = async (userId: string, deckIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db().$queryRaw<{ factId: string; slot: string }[]>`
    SELECT DISTINCT c."factId", c.slot FROM "Card" c
    JOIN "StudyEvent" e ON e."userId" = c."userId" AND e."factId" = c."factId" AND e.slot = c.slot AND e.type = 'set-due'
    WHERE c."userId" = ${userId}::uuid AND c."homeDeckId" = ANY (${[...deckIds]}::uuid[])
      AND e."answeredAt" > c."lastReviewAt"`
  return new Set(rows.map(({ factId, slot }) => `${factId}:${slot}`))
}

const movesOf = async (actor: Learner, within: readonly DeckFrame[], now: Date): Promise<readonly Move[]> => {
  const { userId } = actor
  const ids = within.map(({ id }) => id)
  const [loaded, dated, rows] = await Promise.all([
    loadFor(userId, { ids: [], cards: [], devices: [], questionVersionIds: [], dueAfter: now, examsAfter: now }),
    datedCards(userId, ids),
    db().card.findMany({
      where: { userId, homeDeckId: { in: ids }, state: 'review', suspendedAt: null },
      orderBy: [{ dueAt: 'asc' }, { factId: 'asc' }, { slot: 'asc' }],
    }),
  ])
  if (loaded.learner === null) return []
  const { weights, settings: column, ...clock } = loaded.learner
  const examDays = examDaysBy(loaded.exams, clock)
  const rules = new Map<string, ScheduleRules>(
    within.map(({ id, settings }) => [
      id,
      { weights: weights ?? defaultWeights, clock, settings: { ...settings, examDays: examDays(id) } },
    ]),
  )
  const counts = new Map<StudyDay, number>()
  for (const { dueAt, count } of loaded.due) {
    const day = studyDayOf(new Date(dueAt), clock)
    counts.set(day, (counts.get(day) ?? 0) + count)
  }
  const cards = rows.flatMap((row): ScheduledCard[] => {
    const [slot, own] = [row.slot, rules.get(row.homeDeckId)]
    if (!isSlot(slot) || !own) return []
    const ref = { factId: row.factId, slot }
    return [{ ...ref, card: cardStateOf(row), isDated: dated.has(slotKey(ref)), rules: own }]
  })
  return replan(cards, studyDayOf(now, clock), preferenceOf('schedule', column).easyDays, counts)
}

const withinDeck = async (actor: Learner, deckId: string) => {
  const decks = await deckFrames(actor)
  return decks.some(({ id }) => id === deckId) ? decksWithin(decks, deckId) : null
}

const dayOf = async ({ userId }: Learner, now: Date): Promise<StudyDay> => {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } })
  return studyDayOf(now, user)
}

/** What rescheduling a deck and all within it would move, by its settings and exams as they are now. Nothing is moved. */
export const rescheduleEffect = async (actor: Learner, deckId: string, now: Date): Promise<Result<MoveSummary>> => {
  const within = await withinDeck(actor, deckId)
  return within ? ok(summaryOf(await movesOf(actor, within, now), await dayOf(actor, now))) : notFound
}

/** Moves what is scheduled in a deck and all within it, each card by a `reschedule` event. */
export const rescheduleDeck = async (actor: Learner, deckId: string, now: Date): Promise<Result<MoveSummary>> => {
  const within = await withinDeck(actor, deckId)
  if (!within) return notFound
  const moves = await movesOf(actor, within, now)
  await rescheduleCards(actor.userId, moves, now)
  return ok(summaryOf(moves, await dayOf(actor, now)))
}
