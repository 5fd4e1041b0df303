import type { CardState } from './card'
import { addDays, type StudyDay } from './day'
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

/** Facts that come back on a study day, told apart as their weakest card is. */
export type DueOn = { readonly day: StudyDay; readonly young: number; readonly mature: number }

/** How cards are spread over their states. */
export type CardCounts = {
  readonly unseen: number
  readonly learning: number
  readonly young: number
  readonly mature: number
  readonly suspended: number
}
