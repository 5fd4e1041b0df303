import { levelled } from '@/lib/domain/balance'
import { type CardState, newCard } from '@/lib/domain/card'
import { type DayClock, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { compareEvents } from '@/lib/domain/effective'
import type { StudyEvent } from '@/lib/domain/event'
import { append, merge } from '@/lib/domain/log'
import { defaultWeights, type ScheduleRules, type ScheduleSettings } from '@/lib/domain/schedule'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import { db } from '../prisma'
import { logsOf } from './rows'
import type { CardWrite, EventWrite } from './write'

/** A card as it was read, or as it will begin; `version` 0 for one without a row. */
export type HeldCard = SlotRef & {
  readonly homeDeckId: string
  readonly version: number
  readonly card: CardState
  readonly settings: ScheduleSettings
}

type Learner = { readonly userId: string; readonly clock: DayClock; readonly weights: readonly number[] | null }

/** Events the server makes have no body of a device. */
const serverBody = 'server'

const byCard = (events: readonly EventWrite[]): Map<string, EventWrite[]> => {
  const groups = new Map<string, EventWrite[]>()
  for (const event of [...events].sort(compareEvents))
    groups.set(slotKey(event), [...(groups.get(slotKey(event)) ?? []), event])
  return groups
}

/** The common path: each event comes after all that its card holds. Null where one does not. */
const appendAll = (held: HeldCard, events: readonly EventWrite[], rules: ScheduleRules) => {
  const added: EventWrite[] = []
  let card = held.card
  for (const event of events) {
    const next = append(card, event, rules)
    if (next === null) return null
    card = next.card
    added.push({ ...event, ...next.event })
  }
  return { card, added }
}

/** The rare path: a late arrival, an undo or an amendment is taken into the whole log. */
const mergeAll = (log: readonly StudyEvent[], events: readonly EventWrite[], rules: ScheduleRules, now: Date) => {
  const bodies = new Map(events.map((event) => [event.id, event.body]))
  const { card, added } = merge(log, events, rules, now)
  return { card, added: added.map((event) => ({ ...event, body: bodies.get(event.id) ?? serverBody })) }
}

/** How many cards are due on each study day to come, for the choice among days that suit memory alike. */
const dueCounts = async ({ userId, clock }: Learner, now: Date): Promise<ReadonlyMap<StudyDay, number>> => {
  const rows = await db().card.groupBy({
    by: ['dueAt'],
    where: { userId, suspendedAt: null, dueAt: { gt: now } },
    _count: true,
  })
  const counts = new Map<StudyDay, number>()
  for (const { dueAt, _count } of rows) {
    const day = studyDayOf(dueAt, clock)
    counts.set(day, (counts.get(day) ?? 0) + _count)
  }
  return counts
}

/**
 * Folds new events into their cards: what is to be written. `cards` holds every card named by an event. Logs are read after
 * the cards, so that a write in between shows in the version.
 */
export const planWrites = async (
  learner: Learner,
  cards: ReadonlyMap<string, HeldCard>,
  events: readonly EventWrite[],
  now: Date,
): Promise<{ cards: CardWrite[]; events: EventWrite[] }> => {
  const groups = byCard(events)
  const weights = learner.weights ?? defaultWeights
  const plan = async (chooseInterval: NonNullable<ScheduleRules['chooseInterval']>) => {
    // The algorithm is made once for each set of rules: cards of one deck share theirs.
    const known = new Map<ScheduleSettings, ScheduleRules>()
    const rulesOf = ({ settings }: HeldCard): ScheduleRules => {
      const rules = known.get(settings) ?? { weights, settings, clock: learner.clock, chooseInterval }
      known.set(settings, rules)
      return rules
    }
    const entries = [...groups].flatMap(([key, group]) => {
      const held = cards.get(key)
      return held ? [{ held, group, rules: rulesOf(held), fast: appendAll(held, group, rulesOf(held)) }] : []
    })
    const rare = entries.filter(({ fast }) => fast === null).map(({ held }) => held)
    const logs = rare.length === 0 ? [] : await logsOf(learner.userId, rare)
    return entries.map(({ held, group, rules, fast }) => {
      const log = logs.filter((event) => slotKey(event) === slotKey(held))
      return { held, ...(fast ?? mergeAll(log, group, rules, now)) }
    })
  }
  let wantsCounts = false
  const noted = ({ leastDays }: { leastDays: number }) => {
    wantsCounts = true
    return leastDays
  }
  const first = await plan(noted)
  const planned = wantsCounts ? await plan(levelled(await dueCounts(learner, now))) : first
  return {
    cards: planned.map(({ held: { factId, slot, homeDeckId, version }, card }) => ({
      factId,
      slot,
      homeDeckId,
      version,
      card,
    })),
    events: planned.flatMap(({ added }) => added),
  }
}

export const beginning = (ref: SlotRef, deck: { id: string; settings: ScheduleSettings }): HeldCard => ({
  factId: ref.factId,
  slot: ref.slot,
  homeDeckId: deck.id,
  version: 0,
  card: newCard,
  settings: deck.settings,
})
