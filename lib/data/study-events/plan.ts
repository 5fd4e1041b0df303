import { levelled } from '@/lib/domain/balance'
import { type CardState, newCard } from '@/lib/domain/card'
import { type DayClock, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { compareEvents } from '@/lib/domain/effective'
import type { StudyEvent } from '@/lib/domain/event'
import { append, merge } from '@/lib/domain/log'
import { defaultWeights, type ScheduleRules, type ScheduleSettings } from '@/lib/domain/schedule'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import type { DueCount } from './load'
import { logsOf } from './rows'
import type { CardWrite, EventWrite } from './write'

/** A card as it was read, or as it will begin; `version` 0 for one without a row. */
export type HeldCard = SlotRef & {
  readonly homeDeckId: string
  readonly version: number
  readonly card: CardState
  readonly settings: ScheduleSettings
}

type Learner = {
  readonly userId: string
  readonly clock: DayClock
  readonly weights: readonly number[] | null
  readonly due: readonly DueCount[]
}

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

/** Chooses days by what is due on each of them; counted when the first is to be chosen. */
const chooseByLoad = ({ due, clock }: Learner): NonNullable<ScheduleRules['chooseInterval']> => {
  let choose: ReturnType<typeof levelled> | undefined
  return (window) => {
    if (choose === undefined) {
      const counts = new Map<StudyDay, number>()
      for (const { dueAt, count } of due) {
        const day = studyDayOf(new Date(dueAt), clock)
        counts.set(day, (counts.get(day) ?? 0) + count)
      }
      choose = levelled(counts)
    }
    return choose(window)
  }
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
  const weights = learner.weights ?? defaultWeights
  const chooseInterval = chooseByLoad(learner)
  // The algorithm is made once for each set of rules: cards of one deck share theirs.
  const known = new Map<ScheduleSettings, ScheduleRules>()
  const rulesOf = ({ settings }: HeldCard): ScheduleRules => {
    const rules = known.get(settings) ?? { weights, settings, clock: learner.clock, chooseInterval }
    known.set(settings, rules)
    return rules
  }
  const entries = [...byCard(events)].flatMap(([key, group]) => {
    const held = cards.get(key)
    return held ? [{ held, group, rules: rulesOf(held), fast: appendAll(held, group, rulesOf(held)) }] : []
  })
  const rare = entries.filter(({ fast }) => fast === null).map(({ held }) => held)
  const logs = rare.length === 0 ? [] : await logsOf(learner.userId, rare)
  const planned = entries.map(({ held, group, rules, fast }) => {
    if (fast) return { held, ...fast }
    const log = logs.filter((event) => slotKey(event) === slotKey(held))
    return { held, ...mergeAll(log, group, rules, now) }
  })
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
