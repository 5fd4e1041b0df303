import { levelled, type WeekdayShares } from '@/lib/domain/balance'
import { type CardState, newCard } from '@/lib/domain/card'
import { type DayClock, type StudyDay, studyDayOf } from '@/lib/domain/day'
import type { DeckSettings } from '@/lib/domain/deck'
import { compareEvents } from '@/lib/domain/effective'
import type { StudyEvent } from '@/lib/domain/event'
import { becameLeech, leechSuspension, settleLeech } from '@/lib/domain/leech'
import { append, merge } from '@/lib/domain/log'
import { preferenceOf } from '@/lib/domain/preferences'
import { defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import type { DueCount } from './load'
import { logsOf } from './rows'
import type { CardWrite, EventWrite } from './write'

/** A card as it was read, or as it will begin; `version` 0 for one without a row. */
export type HeldCard = SlotRef & {
  readonly homeDeckId: string
  readonly version: number
  readonly card: CardState
  readonly settings: DeckSettings
}

type Learner = {
  readonly userId: string
  readonly clock: DayClock
  readonly weights: readonly number[] | null
  /** The settings column of the user. */
  readonly settings: unknown
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

const suspendsLeeches = ({ settings }: HeldCard): boolean => settings.leech === 'suspend'

/** The common path: each event comes after all that its card holds. Null where one does not. */
const appendAll = (held: HeldCard, events: readonly EventWrite[], rules: ScheduleRules) => {
  const added: EventWrite[] = []
  let card = held.card
  const take = (event: EventWrite): boolean => {
    const next = append(card, event, rules)
    if (next === null) return false
    const isLeech = suspendsLeeches(held) && event.type === 'answer' && becameLeech(card, next.card)
    card = next.card
    added.push(next.event)
    return isLeech ? take({ ...leechSuspension(event), body: serverBody }) : true
  }
  return events.every(take) ? { card, added } : null
}

/** The rare path: a late arrival, an undo or an amendment is taken into the whole log. */
const mergeAll = (
  held: HeldCard,
  log: readonly StudyEvent[],
  events: readonly EventWrite[],
  rules: ScheduleRules,
  now: Date,
) => {
  const bodies = new Map(events.map((event) => [event.id, event.body]))
  const merged = merge(log, events, rules, now)
  const whole = [...log, ...merged.added]
  const leech = suspendsLeeches(held) ? settleLeech(whole, rules, now) : []
  const { card, added } = leech.length === 0 ? { card: merged.card, added: [] } : merge(whole, leech, rules, now)
  const written = [...merged.added, ...added]
  return { card, added: written.map((event) => ({ ...event, body: bodies.get(event.id) ?? serverBody })) }
}

/** Is any weekday easier than another? */
const haveEasyDays = (shares: WeekdayShares): boolean => shares.some((share) => share !== shares[0])

/** Chooses days by what is due on each of them and by how much work their weekday may carry; counted when the first is to be chosen. */
const chooserOf = ({ due, clock, settings: column }: Learner) => {
  const { easyDays } = preferenceOf('schedule', column)
  let counts: Map<StudyDay, number> | undefined
  const countsOf = () => {
    if (counts !== undefined) return counts
    counts = new Map()
    for (const { dueAt, count } of due) {
      const day = studyDayOf(new Date(dueAt), clock)
      counts.set(day, (counts.get(day) ?? 0) + count)
    }
    return counts
  }
  return ({ balance }: DeckSettings): Pick<ScheduleRules, 'chooseInterval'> => {
    if (balance) return { chooseInterval: (window) => levelled(countsOf(), easyDays)(window) }
    return haveEasyDays(easyDays) ? { chooseInterval: levelled(new Map(), easyDays) } : {}
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
  const choosing = chooserOf(learner)
  // The algorithm is made once for each set of rules: cards of one deck share theirs.
  const known = new Map<DeckSettings, ScheduleRules>()
  const rulesOf = ({ settings }: HeldCard): ScheduleRules => {
    const rules = known.get(settings) ?? { weights, settings, clock: learner.clock, ...choosing(settings) }
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
    return { held, ...mergeAll(held, log, group, rules, now) }
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

export const beginning = (ref: SlotRef, deck: { id: string; settings: DeckSettings }): HeldCard => ({
  factId: ref.factId,
  slot: ref.slot,
  homeDeckId: deck.id,
  version: 0,
  card: newCard,
  settings: deck.settings,
})
