import { type CardState, isMature } from './card'
import { addDays, type DayClock, type StudyDay, studyDayOf } from './day'
import { mean } from './moments'
import { retrievability } from './schedule'

/** Expected recall one day ahead, 0 to 1: what ink shows. A card just answered is at 100 % now, which says nothing. Null: not studied. */
export const recallAhead = (card: CardState, today: StudyDay, weights: readonly number[]): number | null =>
  retrievability(card, addDays(today, 1), weights)

/** The recall a fact is inked by: that of its weakest studied slot. Null while no slot is studied. */
export const recallOfFact = (
  cards: readonly CardState[],
  today: StudyDay,
  weights: readonly number[],
): number | null => {
  const recalls = cards.map((card) => recallAhead(card, today, weights)).filter((recall) => recall !== null)
  return recalls.length === 0 ? null : Math.min(...recalls)
}

export type Mastery = {
  /** Mean expected recall of what is studied, 0 to 1: a figure that decays, no badge. Null while nothing is studied. */
  readonly expected: number | null
  readonly studied: number
  readonly total: number
}

/**
 * Mastery of some cards on a study day, today or one to come; on the day of an exam that is *readiness*, if nothing more were
 * studied until then. `total` counts the slots that can be studied, with or without a card.
 */
export const masteryOf = (
  cards: readonly CardState[],
  total: number,
  on: StudyDay,
  weights: readonly number[],
): Mastery => {
  const recalls = cards.map((card) => retrievability(card, on, weights)).filter((recall) => recall !== null)
  return { expected: recalls.length === 0 ? null : mean(recalls), studied: recalls.length, total }
}

/** The share of all slots that will be recalled on a day, new ones counted 0: what an exam over everything would find. */
export const readinessOf = ({ expected, studied, total }: Mastery): number =>
  total === 0 ? 0 : ((expected ?? 0) * studied) / total

export type DueOn = { readonly day: StudyDay; readonly young: number; readonly mature: number }

/** How many cards come due on each of the next `days` study days, from today on; what is late is due today. */
export const dueForecast = (cards: readonly CardState[], now: Date, clock: DayClock, days: number): DueOn[] => {
  const today = studyDayOf(now, clock)
  const counts = new Map<StudyDay, { young: number; mature: number }>()
  for (const card of cards) {
    if (card.state === 'new' || card.suspendedAt !== null) continue
    const due = studyDayOf(card.dueAt, clock)
    const day = due < today ? today : due
    const count = counts.get(day) ?? { young: 0, mature: 0 }
    counts.set(day, isMature(card) ? { ...count, mature: count.mature + 1 } : { ...count, young: count.young + 1 })
  }
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(today, index)
    return { day, ...(counts.get(day) ?? { young: 0, mature: 0 }) }
  })
}

/** How cards are spread over their states. */
export type CardCounts = {
  readonly unseen: number
  readonly learning: number
  readonly young: number
  readonly mature: number
  readonly suspended: number
}
