import { queueFor } from '@/lib/domain/desk'
import { seedOf } from '@/lib/domain/id'
import type { Queue, QueueItem } from '@/lib/domain/queue'
import { slotKey } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import { type Desk, queueOf } from '../cards'
import { type Frame, firstNew, lookAtNew, newLook } from './session'
import { type RuledSlot, slotsOf } from './slots'

/** What the learner's day holds, one slot of a fact a day: every count of what is due is one of this. */
export type Plan = { readonly queue: Queue; readonly due: readonly QueueItem[] }

const withoutNew = ({ items }: Queue) => items.filter(({ reason }) => reason !== 'new')

export const planOf = async (desk: Desk): Promise<Plan> => {
  const queue = await queueOf(desk, {}, seedOf('overview', desk.day))
  return { queue, due: withoutNew(queue) }
}

const dueCards = ({ actor, day: { now } }: Frame): Prisma.Sql => Prisma.sql`
  SELECT c."factId", c.slot FROM "Card" c
  WHERE c."userId" = ${actor.userId}::uuid AND c."suspendedAt" IS NULL AND c.state <> 'new' AND c."dueAt" <= ${now}`

const dueSlots = (frame: Frame): Promise<readonly RuledSlot[]> =>
  slotsOf(frame.actor, frame.reach, frame.withheld, dueCards(frame))

const queueOver = ({ day }: Frame, slots: readonly RuledSlot[]): Queue =>
  queueFor({ ...day, slots }, {}, seedOf('overview', day.day))

/** What of the plan is due, from the cards that are: the same as `planOf` has of every slot, for new ones come after. */
export const duePlan = async (frame: Frame): Promise<Pick<Plan, 'due'>> => ({
  due: withoutNew(queueOver(frame, await dueSlots(frame))),
})

/** A plan made of few slots: all that are due, whether they come today or wait, and of the new ones those that may be begun and some more. */
export type DayPlan = Plan & {
  readonly dueSlots: readonly RuledSlot[]
  readonly slots: ReadonlyMap<string, RuledSlot>
}

/** The same as `planOf` has of every slot, but for `newLeft`, which counts a few (docs/decisions/007). */
export const dayPlan = async (frame: Frame): Promise<DayPlan> => {
  const look = firstNew(frame, {})
  const [due, first] = await Promise.all([dueSlots(frame), newLook(frame, look)])
  const slots = [...due, ...(await lookAtNew(frame, {}, due, look, first))]
  const queue = queueOver(frame, slots)
  return {
    queue,
    due: withoutNew(queue),
    dueSlots: due,
    slots: new Map(slots.map((slot) => [slotKey(slot), slot])),
  }
}
