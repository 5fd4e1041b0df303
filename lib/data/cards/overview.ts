import type { CardState } from '@/lib/domain/card'
import { addDays, type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import { missedDays, type Streak, streakOf } from '@/lib/domain/history'
import type { Learner } from '@/lib/domain/policy'
import type { DueOn } from '@/lib/domain/progress'
import { expectedSeconds, type QueueItem } from '@/lib/domain/queue'
import { type Desk, deskOf } from '../cards'
import { inkCounts, type RememberedSlot, rememberedSlots } from '../progress/slots'
import { answersSince } from './answers'
import { forecastOf, planOf } from './plan'

const forecastDays = 14
const streakDays = 400

/** One document of the learner's decks as Today shows it. */
export type DocumentToday = {
  readonly id: string
  readonly title: string
  readonly deckName: string
  readonly due: number
  readonly minutes: number
  readonly newToday: number
  /** Facts by ink level, 0 (new) to 4 (solid), one study day ahead. */
  readonly inks: readonly number[]
}

/** What a day of the calendar was: studied (with its answers and the share of them right), rest, missed, or today and open. */
export type DayLine = {
  readonly day: StudyDay
  readonly kind: 'done' | 'rest' | 'missed' | 'open'
  readonly shareRight: number | null
}

export type Overview = {
  readonly day: StudyDay
  readonly due: number
  readonly late: number
  readonly minutes: number
  readonly newToday: number
  /** New slots beyond today's share. */
  readonly newLeft: number
  readonly nextDueAt: Date | null
  readonly documents: readonly DocumentToday[]
  readonly forecast: readonly DueOn[]
  readonly streak: Streak
  readonly days: readonly DayLine[]
}

const isNew = ({ reason }: QueueItem) => reason === 'new'

const documentsOf = (
  desk: Desk,
  items: readonly QueueItem[],
  remembered: readonly RememberedSlot[],
): DocumentToday[] => {
  const documentOf = new Map(desk.slots.map((slot) => [slot.factId, slot.documentId]))
  return desk.scope.documents.map(({ id, title, deck }) => {
    const own = items.filter(({ slot }) => documentOf.get(slot.factId) === id)
    const due = own.filter((item) => !isNew(item))
    return {
      id,
      title,
      deckName: deck.name,
      due: due.length,
      minutes: Math.ceil(expectedSeconds(due, desk.pace) / 60),
      newToday: own.length - due.length,
      inks: inkCounts(
        remembered.filter(({ documentId }) => documentId === id),
        desk.day,
        desk.rules.weights,
      ),
    }
  })
}

const soonestAfter = (cards: readonly CardState[], now: Date): Date | null => {
  const times = cards
    .filter(({ state, suspendedAt, dueAt }) => state !== 'new' && suspendedAt === null && dueAt > now)
    .map(({ dueAt }) => dueAt.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

/** What the learner's day holds over all decks: due and new slots, minutes at their own pace, the days ahead and behind. */
export const overviewOf = async (actor: Learner, now: Date): Promise<Overview> => {
  const found = await deskOf(actor, now, {})
  if (!found.ok) throw new Error('everything is always there')
  const desk = found.value
  const { day, rules, pace, slots, scope } = desk
  const [plan, answers, remembered] = await Promise.all([
    planOf(desk),
    answersSince(actor, startOfDay(addDays(day, -streakDays), rules.clock)),
    rememberedSlots(actor, scope.documents, now),
  ])
  const { queue, due } = plan
  const cards = slots.map(({ card }) => card)
  const streak = streakOf(answers, day, rules.clock)
  const late = due.filter(({ slot }) => studyDayOf(slot.card.dueAt, rules.clock) < day)
  const byDay = grouped(answers, ({ studyDay }) => studyDay)
  const missed = missedDays(answers, day, rules.clock)
  const days = Array.from({ length: forecastDays }, (_, index): DayLine => {
    const on = addDays(day, index - forecastDays + 1)
    const own = byDay.get(on)
    if (own)
      return { day: on, kind: 'done', shareRight: own.filter(({ rating }) => (rating ?? 1) > 1).length / own.length }
    if (on === day) return { day: on, kind: due.length > 0 ? 'open' : 'rest', shareRight: null }
    return { day: on, kind: missed.has(on) ? 'missed' : 'rest', shareRight: null }
  })
  return {
    day,
    due: due.length,
    late: late.length,
    minutes: Math.ceil(expectedSeconds(due, pace) / 60),
    newToday: queue.items.length - due.length,
    newLeft: queue.newLeft,
    nextDueAt: soonestAfter(cards, now),
    documents: documentsOf(desk, queue.items, remembered),
    forecast: forecastOf(desk, plan, slots, forecastDays),
    streak,
    days,
  }
}
