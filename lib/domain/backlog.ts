import * as z from 'zod/mini'
import { type CardState, isDue } from './card'
import { addDays, type DayClock, daysBetween, type StudyDay, startOfDay } from './day'
import { seedOf } from './id'
import { type SlotRef, slotKey } from './slot'

/** The most days a backlog may be spread over. */
export const mostBacklogDays = 365

/** Late cards spread over some study days, the first of them `startedOn`. */
export const BacklogPlan = z.object({
  startedOn: z.iso.date(),
  days: z.int().check(z.minimum(1), z.maximum(mostBacklogDays)),
})
export type BacklogPlan = z.infer<typeof BacklogPlan>

/** How the learner says it: over so many days, or with so many cards or minutes of it a day. */
export const spreadWays = ['days', 'cards', 'minutes'] as const
export type Spread = { readonly way: (typeof spreadWays)[number]; readonly amount: number }

/** The last study day of a plan: at its end nothing that was late waits any more. */
export const clearOn = ({ startedOn, days }: BacklogPlan): StudyDay => addDays(startedOn, days - 1)

/** What a plan asks of a day. */
export type BacklogOutlook = {
  readonly plan: BacklogPlan
  readonly cardsPerDay: number
  readonly minutesPerDay: number
  readonly clearOn: StudyDay
}

/** The plan for so many late cards that begins on a day; `secondsPerCard` is what one review takes this learner. */
export const backlogPlan = (
  late: number,
  { way, amount }: Spread,
  secondsPerCard: number,
  day: StudyDay,
): BacklogOutlook => {
  const perDay = way === 'cards' ? amount : Math.max(1, Math.floor((amount * 60) / secondsPerCard))
  const wanted = way === 'days' ? amount : Math.ceil(late / perDay)
  const plan = { startedOn: day, days: Math.min(Math.max(1, Math.round(wanted)), mostBacklogDays) }
  const cardsPerDay = Math.ceil(late / plan.days)
  return { plan, cardsPerDay, minutesPerDay: Math.ceil((cardsPerDay * secondsPerCard) / 60), clearOn: clearOn(plan) }
}

/** Due before this study day began. */
export const isLate = (card: CardState, day: StudyDay, clock: DayClock): boolean =>
  isDue(card, new Date(startOfDay(day, clock).getTime() - 1))

/** The day of the plan on which a card comes, from 0: drawn by the card, so that it is the same on every device and needs no store. */
const turnOf = (ref: SlotRef, { startedOn, days }: BacklogPlan): number =>
  Math.floor((seedOf('backlog', startedOn, slotKey(ref)) / 2 ** 32) * days)

/** Tells of each late card whether the plan keeps it for a later day; before its first day and after its last it keeps none. */
export const heldBack =
  (plan: BacklogPlan | null, day: StudyDay, clock: DayClock) =>
  (slot: SlotRef & { readonly card: CardState }): boolean => {
    if (plan === null || day < plan.startedOn || day > clearOn(plan)) return false
    return turnOf(slot, plan) > daysBetween(plan.startedOn, day) && isLate(slot.card, day, clock)
  }
