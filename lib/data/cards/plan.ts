import { isDue, isMature } from '@/lib/domain/card'
import { addDays, startOfDay, studyDayOf } from '@/lib/domain/day'
import { queueFor } from '@/lib/domain/desk'
import { grouped } from '@/lib/domain/grouped'
import { seedOf } from '@/lib/domain/id'
import { type DueOn, dueForecast } from '@/lib/domain/progress'
import type { Queue, QueueItem } from '@/lib/domain/queue'
import { slotKey } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import { type Desk, queueOf } from '../cards'
import type { Frame } from './session'
import { type RuledSlot, slotsOf } from './slots'

/** What the learner's day holds, one slot of a fact a day: every count of what is due is one of this. */
export type Plan = { readonly queue: Queue; readonly due: readonly QueueItem[] }

export const planOf = async (desk: Desk): Promise<Plan> => {
  const queue = await queueOf(desk, {}, seedOf('overview', desk.day))
  return { queue, due: queue.items.filter(({ reason }) => reason !== 'new') }
}

const dueCards = ({ actor, day: { now } }: Frame): Prisma.Sql => Prisma.sql`
  SELECT c."factId", c.slot FROM "Card" c
  WHERE c."userId" = ${actor.userId}::uuid AND c."suspendedAt" IS NULL AND c.state <> 'new' AND c."dueAt" <= ${now}`

/** What of the plan is due, from the cards that are: the same as `planOf` has of every slot, for new ones come after. */
export const duePlan = async (frame: Frame): Promise<readonly QueueItem[]> => {
  const slots = await slotsOf(frame.actor, frame.reach, frame.withheld, dueCards(frame))
  return queueFor({ ...frame.day, slots }, {}, seedOf('overview', frame.day.day)).items.filter(
    ({ reason }) => reason !== 'new',
  )
}

/**
 * How many facts come back on each of the next days, the first of them today, of all slots or of some. What is due but waits
 * for its siblings or for the minutes of another day is told for tomorrow.
 */
export const forecastOf = (
  { now, day, rules: { clock } }: Desk,
  { due }: Plan,
  slots: readonly RuledSlot[],
  days: number,
): readonly DueOn[] => {
  const today = new Set(due.map(({ slot }) => slotKey(slot)))
  const tomorrow = startOfDay(addDays(day, 1), clock)
  // A day more than is told: none of it is lost at a change of the clock.
  const end = startOfDay(addDays(day, days + 1), clock)
  const coming = slots.filter(({ card }) => card.state !== 'new' && card.suspendedAt === null && card.dueAt < end)
  const cards = coming.map((slot) => {
    const waits = isDue(slot.card, now) && !today.has(slotKey(slot))
    return { factId: slot.factId, card: waits ? { ...slot.card, dueAt: tomorrow } : slot.card }
  })
  const once = grouped(cards, ({ factId, card }) => `${factId} ${studyDayOf(card.dueAt, clock)}`)
  // A fact is as its weakest card.
  const shown = [...once.values()].flatMap((own) => own.find(({ card }) => !isMature(card))?.card ?? own[0]?.card ?? [])
  return dueForecast(shown, now, clock, days)
}
