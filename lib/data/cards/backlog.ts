import {
  type BacklogOutlook,
  type BacklogPlan,
  backlogPlan,
  clearOn,
  heldBack,
  isLate,
  type Spread,
} from '@/lib/domain/backlog'
import type { DayClock, StudyDay } from '@/lib/domain/day'
import type { Learner } from '@/lib/domain/policy'
import type { Pace } from '@/lib/domain/queue'
import { type Desk, deskOf } from '../cards'
import { readPreference, savePreference } from '../users/preferences'
import type { RuledSlot } from './slots'

/** The learner's late cards, and the plan that spreads them where there is one. */
export type Backlog = {
  /** Cards due before today. */
  readonly late: number
  /** Of these, what the plan asks for today: all of them without a plan. */
  readonly today: number
  /** Until when they are spread; null: no plan is running. */
  readonly clearOn: StudyDay | null
  /** What spreading them over a few days or weeks would ask for; empty where nothing is late. */
  readonly offers: readonly BacklogOutlook[]
}

/** Days that are offered; fewer than there are cards. */
const offeredDays = [3, 7, 14, 30] as const

type Planned = { readonly pace: Pace; readonly backlog: BacklogPlan | null }

/** The backlog of all slots, or of those that are due. */
export const backlogIn = (
  { day, clock, pace, backlog: plan }: Planned & { readonly day: StudyDay; readonly clock: DayClock },
  slots: readonly RuledSlot[],
): Backlog => {
  const late = slots.filter(({ card, variants }) => variants.length > 0 && isLate(card, day, clock))
  const isRunning = plan !== null && plan.startedOn <= day && day <= clearOn(plan)
  const held = heldBack(plan, day, clock)
  return {
    late: late.length,
    today: late.filter((slot) => !held(slot)).length,
    clearOn: isRunning ? clearOn(plan) : null,
    offers: offeredDays
      .filter((days) => days <= late.length)
      .map((amount) => backlogPlan(late.length, { way: 'days', amount }, pace.reviewSeconds, day)),
  }
}

/** The backlog of what is on a desk. */
export const backlogOn = ({ day, rules: { clock }, pace, backlog, slots }: Desk): Backlog =>
  backlogIn({ day, clock, pace, backlog }, slots)

/** Spreads what is late over the days, cards a day or minutes a day that the learner chose; null takes the plan back. */
export const spreadBacklog = async (actor: Learner, spread: Spread | null, now: Date): Promise<Backlog> => {
  const found = await deskOf(actor, now, {})
  if (!found.ok) throw new Error('everything is always there')
  const desk = found.value
  const { late } = backlogOn(desk)
  const plan = spread && backlogPlan(late, spread, desk.pace.reviewSeconds, desk.day).plan
  const chosen = await readPreference(actor, 'schedule')
  await savePreference(actor, 'schedule', { ...chosen, backlog: plan })
  return backlogOn({ ...desk, backlog: plan })
}
