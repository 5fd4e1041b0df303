import { levelled, type WeekdayShares } from './balance'
import type { CardState } from './card'
import { addDays, type DayClock, daysBetween, type StudyDay, startOfDay, studyDayOf } from './day'
import type { DeckSettings } from './deck'
import type { Pace } from './queue'
import { again, good } from './rating'
import { applyReview, cardSeed, retrievability, type ScheduleRules } from './schedule'
import { seeded } from './seeded'
import type { SlotRef } from './slot'

/** What a deck will ask for is told for so many days. */
export const workloadDays = 90

/** More cards than these are sampled, and the figures scaled. */
const mostCards = 2000

/** The chance to be right on a slot just read for the first time, for want of a memory to ask. */
const firstRight = 0.7

/** A card is shown so often a day at most, as long as it does not leave its steps. */
const mostShowings = 8

/** Whether an answer is right must not hang on the number that chooses its due day. */
const outcomeSalt = 0x9e3779b9

const millisPerHour = 3_600_000

export type WorkloadInput = {
  /** The slots of a deck, new ones too. */
  readonly slots: readonly (SlotRef & { readonly card: CardState })[]
  readonly settings: DeckSettings
  readonly weights: readonly number[]
  readonly clock: DayClock
  readonly easyDays: WeekdayShares
  readonly pace: Pace
  readonly day: StudyDay
}

/** One day: answers to known cards, new slots begun, and the seconds of both. */
export type DayLoad = {
  readonly day: StudyDay
  readonly reviews: number
  readonly fresh: number
  readonly seconds: number
}

export type Workload = {
  readonly days: readonly DayLoad[]
  /** Slots expected to be recalled on the day after the last. */
  readonly recalled: number
}

const every = <T>(items: readonly T[], step: number): T[] =>
  Array.from({ length: Math.ceil(items.length / step) }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  )

/**
 * What the slots of a deck ask for on each of the next days, if everything due is answered and nothing else changes: whether
 * an answer is right is drawn from the forgetting curve (FSRS-6), by a seed of its own for each showing of each card, so
 * that two settings differ by what they change and not by luck. The same input gives the same days.
 */
export const workloadOf = (input: WorkloadInput): Workload => {
  const { settings, weights, clock, easyDays, pace, day: firstDay } = input
  const scale = Math.max(1, input.slots.length / mostCards)
  const slots = every(input.slots, scale).filter(({ card }) => card.suspendedAt === null)
  const cards = slots.map(({ card }) => card)
  const due: number[][] = Array.from({ length: workloadDays }, () => [])
  const counts = new Map<StudyDay, number>()
  const place = (index: number, card: CardState) => {
    const on = daysBetween(firstDay, studyDayOf(card.dueAt, clock))
    due[Math.max(0, on)]?.push(index)
    const day = addDays(firstDay, Math.max(0, on))
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const unseen: number[] = []
  for (const [index, card] of cards.entries()) {
    if (card.state === 'new') unseen.push(index)
    else place(index, card)
  }
  const rules: ScheduleRules = {
    weights,
    settings,
    clock,
    chooseInterval: levelled(settings.balance ? counts : new Map(), easyDays),
  }

  /** Answers a card until it leaves the day; how often it was shown. */
  const study = (index: number, day: StudyDay, now: Date, until: Date): number => {
    const slot = slots[index]
    let card = cards[index]
    if (!slot || !card) return 0
    let at = now
    let showings = 0
    do {
      const seed = cardSeed(slot, card.reps)
      const chance = retrievability(card, day, weights) ?? firstRight
      const rating = seeded(seed ^ outcomeSalt)() < chance ? good : again
      card = applyReview(
        card,
        { rating, at, day, recall: settings.answerBy !== 'choose', seed, scheduledDueAt: null },
        rules,
      )
      at = card.dueAt
      showings++
    } while (at < until && showings < mostShowings)
    cards[index] = card
    place(index, card.dueAt < until ? { ...card, dueAt: until } : card)
    return showings
  }

  const minutes = settings.minutesPerDay
  const days: DayLoad[] = []
  let begun = 0
  for (let index = 0; index < workloadDays; index++) {
    const day = addDays(firstDay, index)
    const until = startOfDay(addDays(day, 1), clock)
    const now = new Date(until.getTime() - 12 * millisPerHour)
    let [reviews, fresh] = [0, 0]
    const seconds = () => (reviews * pace.reviewSeconds + fresh * pace.newSeconds) * scale
    const isTimeLeft = () => minutes === null || seconds() < minutes * 60
    for (const card of due[index] ?? []) {
      if (isTimeLeft()) reviews += study(card, day, now, until)
      else due[index + 1]?.push(card)
    }
    const allowed = Math.floor((settings.newPerDay * (index + 1)) / scale)
    while (begun < allowed && unseen.length > 0 && isTimeLeft()) {
      reviews += study(unseen.shift() ?? 0, day, now, until) - 1
      fresh++
      begun++
    }
    begun = Math.max(begun, allowed)
    days.push({ day, reviews: reviews * scale, fresh: fresh * scale, seconds: seconds() })
  }
  const after = addDays(firstDay, workloadDays)
  const recalled = cards.reduce((sum, card) => sum + (retrievability(card, after, weights) ?? 0), 0)
  return { days, recalled: recalled * scale }
}

/** The mean of some days. */
export const meanLoad = (days: readonly DayLoad[]): { readonly cards: number; readonly minutes: number } => {
  const sum = (of: (day: DayLoad) => number) => days.reduce((total, day) => total + of(day), 0)
  const count = Math.max(1, days.length)
  return {
    cards: sum(({ reviews, fresh }) => reviews + fresh) / count,
    minutes: sum(({ seconds }) => seconds) / 60 / count,
  }
}
