import { type CardState, isDue, isLearning } from './card'
import type { StudyDay } from './day'
import type { AnswerWay } from './deck'
import { seedOf } from './id'
import { retrievability } from './schedule'
import { seeded, shuffled } from './seeded'
import { type SlotRef, slotKey } from './slot'
import { chooseVariant, type Variant } from './variant'

/** What makes slots siblings: the fact, its sentence, and the note it came from. One answered gives the others away. */
export type Sibling = SlotRef & { readonly sentence: string; readonly siblingGroup: string | null }

/** A slot of the learner's decks with what the queue must know of it. */
export type StudySlot = Sibling & {
  readonly card: CardState
  /** Place in the document, from its start. */
  readonly position: number
  /** 1 is the best question of its document. */
  readonly rank: number
  readonly answerBy: AnswerWay
  readonly variants: readonly Variant[]
}

export type QueueReason = 'step' | 'due' | 'new'

/**
 * One showing of one slot. `seed` draws the order of its options, anew for each showing. `partOf` is the slot key of the item
 * of several parts that it asks one part of.
 */
export type QueueItem = {
  readonly slot: StudySlot
  readonly reason: QueueReason
  readonly variant: Variant
  readonly seed: number
  readonly partOf?: string
}

/** Seconds one answer takes this learner. */
export type Pace = { readonly reviewSeconds: number; readonly newSeconds: number }

export const usualPace: Pace = { reviewSeconds: 9, newSeconds: 25 }

/** What the decks still allow today: each call that is answered with true uses it up. */
export type Limits = {
  readonly mayBegin: (slot: SlotRef) => boolean
  readonly maySpend: (slot: SlotRef, seconds: number) => boolean
}

/** No limit at all. */
export const unlimited: Limits = { mayBegin: () => true, maySpend: () => true }

export type QueueOptions = {
  readonly now: Date
  readonly day: StudyDay
  readonly weights: readonly number[]
  /** The most new slots to begin, whatever the decks allow. */
  readonly newLeft: number
  readonly limits: Limits
  /** Due, but kept for a later day by the plan for a backlog. */
  readonly isHeldBack: (slot: StudySlot) => boolean
  /** Everything answered on this study day, also outside the slots given. */
  readonly answeredToday: readonly Sibling[]
  readonly pace: Pace
  /** Distinguishes showings of one slot. */
  readonly seed: number
}

export type Queue = {
  readonly items: readonly QueueItem[]
  readonly expectedSeconds: number
  /** Due, but left for another day by a limit of minutes or the plan for a backlog, or because a sibling comes first. */
  readonly dueLeft: number
  readonly newLeft: number
}

const siblingKeys = ({ factId, sentence, siblingGroup }: Sibling): string[] => [
  `fact ${factId}`,
  `sentence ${sentence}`,
  ...(siblingGroup === null ? [] : [`group ${siblingGroup}`]),
]

/** Lets pass one slot of every family of siblings, `answered` ones counted first. */
const oneOfSiblings = (answered: readonly Sibling[]) => {
  const takenBy = new Map<string, string>()
  const take = (sibling: Sibling) => {
    for (const key of siblingKeys(sibling)) takenBy.set(key, slotKey(sibling))
  }
  answered.forEach(take)
  return (sibling: Sibling): boolean => {
    const mine = slotKey(sibling)
    if (siblingKeys(sibling).some((key) => (takenBy.get(key) ?? mine) !== mine)) return false
    take(sibling)
    return true
  }
}

/** The showing of a slot as its card stands now; null where no question is open. */
export const showing = (slot: StudySlot, reason: QueueReason, sessionSeed: number): QueueItem | null => {
  const seed = seedOf('showing', slot.factId, slot.slot, String(slot.card.reps), String(sessionSeed))
  const variant = chooseVariant(slot.variants, slot.card, slot.answerBy, seed)
  return variant && { slot, reason, variant, seed }
}

/** A slot with what orders it, found out once: many are due at one moment. */
type Ordered = { readonly slot: StudySlot; readonly recall: number; readonly dueAt: number; readonly key: string }

const byDue = (a: Ordered, b: Ordered) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
const secondsFor = (reason: QueueReason, pace: Pace) => (reason === 'new' ? pace.newSeconds : pace.reviewSeconds)

/** What a list of showings takes, in seconds. */
export const expectedSeconds = (items: readonly QueueItem[], pace: Pace): number =>
  items.reduce((sum, item) => sum + secondsFor(item.reason, pace), 0)

/**
 * What to study now: cards in their steps, then due cards (least expected recall first), then new slots (the best by rank,
 * read in the order of the document), one of each family of siblings a day, within the limits of their decks. The same
 * arguments give the same queue.
 */
export const buildQueue = (slots: readonly StudySlot[], options: QueueOptions): Queue => {
  const { now, day, weights, pace } = options
  const ready = slots.filter((slot) => slot.card.suspendedAt === null && slot.variants.length > 0)
  const due = ready.filter((slot) => isDue(slot.card, now))
  const isStep = (slot: StudySlot) => isLearning(slot.card) && slot.card.lastStudyDay === day
  const ordered = (some: readonly StudySlot[], order: (a: Ordered, b: Ordered) => number) =>
    some
      .map((slot): Ordered => {
        const { card } = slot
        return {
          slot,
          recall: retrievability(card, day, weights) ?? 1,
          dueAt: card.dueAt.getTime(),
          key: slotKey(slot),
        }
      })
      .sort(order)
      .map(({ slot }) => slot)
  const steps = ordered(due.filter(isStep), byDue)
  const reviews = ordered(
    due.filter((slot) => !isStep(slot) && !options.isHeldBack(slot)),
    (a, b) => a.recall - b.recall || byDue(a, b),
  )
  const fresh = ready
    .filter((slot) => slot.card.state === 'new' && slot.card.dueAt <= now)
    .sort((a, b) => a.rank - b.rank || a.position - b.position)

  const passes = oneOfSiblings([...options.answeredToday, ...steps])
  const dueFirst = reviews.filter(passes)
  const chosen = fresh
    .filter((slot) => passes(slot) && options.limits.mayBegin(slot))
    .slice(0, options.newLeft)
    .sort((a, b) => a.position - b.position || a.rank - b.rank)
  const wanted = [
    ...steps.map((slot) => showing(slot, 'step', options.seed)),
    ...dueFirst.map((slot) => showing(slot, 'due', options.seed)),
    ...chosen.map((slot) => showing(slot, 'new', options.seed)),
  ].filter((item) => item !== null)

  const items = wanted.filter(({ slot, reason }) => options.limits.maySpend(slot, secondsFor(reason, pace)))
  const taken = (reason: QueueReason) => items.filter((item) => item.reason === reason).length
  return {
    items,
    expectedSeconds: expectedSeconds(items, pace),
    dueLeft: due.length - taken('due') - taken('step'),
    newLeft: fresh.length - taken('new'),
  }
}

/** For test, match and cram: `count` slots drawn by a seed, whatever is due, siblings apart where that is possible. */
export const drawQueue = (slots: readonly StudySlot[], count: number, seed: number): QueueItem[] => {
  const drawn = shuffled(
    slots.filter((slot) => slot.variants.length > 0),
    seeded(seed),
  )
  const passes = oneOfSiblings([])
  const apart = drawn.filter(passes)
  const rest = drawn.filter((slot) => !apart.includes(slot))
  return [...apart, ...rest]
    .slice(0, count)
    .map((slot) => showing(slot, slot.card.state === 'new' ? 'new' : 'due', seed))
    .filter((item) => item !== null)
}

/** The learner's own pace: the median of recent answers, each at most two minutes (a doorbell is not thinking). */
export const paceOf = (answers: readonly { readonly durationMs: number; readonly wasNew: boolean }[]): Pace => {
  const median = (wasNew: boolean, usual: number) => {
    const seconds = answers
      .filter((answer) => answer.wasNew === wasNew)
      .map((answer) => Math.min(answer.durationMs / 1000, 120))
      .sort((a, b) => a - b)
    return seconds.length < 5 ? usual : (seconds[Math.floor(seconds.length / 2)] ?? usual)
  }
  return { reviewSeconds: median(false, usualPace.reviewSeconds), newSeconds: median(true, usualPace.newSeconds) }
}
