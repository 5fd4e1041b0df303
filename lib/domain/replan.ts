import { levelled, type WeekdayShares } from './balance'
import type { CardState } from './card'
import { addDays, daysBetween, type StudyDay, startOfDay, studyDayOf } from './day'
import { cardSeed, dueWindowOf, type ScheduleRules } from './schedule'
import type { SlotRef } from './slot'

/** A card that is scheduled already; `isDated` where the learner set its date, which stays. */
export type ScheduledCard = SlotRef & {
  readonly card: CardState
  readonly isDated: boolean
  readonly rules: ScheduleRules
}

/** A card that would be due on another day. */
export type Move = SlotRef & {
  readonly from: StudyDay
  readonly to: StudyDay
  /** The due moment as it is, and as it would be. */
  readonly wasDueAt: Date
  readonly dueAt: Date
}

/**
 * Which scheduled cards have another due day under their rules: those whose day lies outside the days that suit memory and
 * exams as the settings are now. What would have been due before today comes today. `dueCounts` counts all cards of the
 * learner by study day, and is levelled as they move.
 */
export const replan = (
  cards: readonly ScheduledCard[],
  today: StudyDay,
  easyDays: WeekdayShares,
  dueCounts: ReadonlyMap<StudyDay, number>,
): Move[] => {
  const counts = new Map(dueCounts)
  const count = (day: StudyDay, by: number) => counts.set(day, (counts.get(day) ?? 0) + by)
  const known = new Map<ScheduleRules, ScheduleRules>()
  const moves: Move[] = []
  for (const { card, isDated, rules: given, ...ref } of cards) {
    const rules = known.get(given) ?? { ...given, notBefore: today }
    known.set(given, rules)
    const window = isDated || card.suspendedAt !== null ? null : dueWindowOf(card, rules)
    if (window === null || card.lastStudyDay === null) continue
    const from = studyDayOf(card.dueAt, rules.clock)
    const chosenDays = daysBetween(card.lastStudyDay, from)
    if (chosenDays >= window.leastDays && chosenDays <= window.mostDays) continue
    const choose = levelled(rules.settings.balance ? counts : new Map(), easyDays)
    const anyOf = { ...window, day: card.lastStudyDay, seed: cardSeed(ref, card.reps) }
    const days = rules.settings.fuzz ? choose(anyOf) : window.mostDays
    const suits = addDays(card.lastStudyDay, days)
    const to = suits < today ? today : suits
    if (to === from || (from < today && to === today)) continue
    count(from, -1)
    count(to, 1)
    moves.push({ ...ref, from, to, wasDueAt: card.dueAt, dueAt: startOfDay(to, rules.clock) })
  }
  return moves
}

export type MoveSummary = {
  readonly moved: number
  readonly earlier: number
  readonly later: number
  /** How many of them become due today. */
  readonly today: number
}

/** What some moves amount to. */
export const summaryOf = (moves: readonly Move[], today: StudyDay): MoveSummary => ({
  moved: moves.length,
  earlier: moves.filter(({ from, to }) => to < from).length,
  later: moves.filter(({ from, to }) => to > from).length,
  today: moves.filter(({ to }) => to === today).length,
})
