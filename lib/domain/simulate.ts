import { type CardState, newCard } from './card'
import { addDays, nextDayStart, type StudyDay, startOfDay, studyDayOf } from './day'
import type { StudyEvent } from './event'
import { derivedId, seedOf } from './id'
import { append } from './log'
import { masteryOf } from './progress'
import type { Answer } from './question'
import { isRecall } from './question'
import { buildQueue, type QueueItem, type StudySlot, unlimited, usualPace } from './queue'
import { again, good } from './rating'
import { applyReview, cardSeed, retrievability, type ScheduleRules } from './schedule'
import { drawInteger, seeded } from './seeded'
import { answerItem, nextItem, startSession } from './session'
import { type SlotRef, slotKey } from './slot'

/** A learner whose memory is known, because it is made up. */
export type SimulatedLearner = {
  readonly name: string
  /** The forgetting this learner really has; `rules.weights` are those the scheduler believes in. */
  readonly trueWeights: readonly number[]
  /** Chance to study on a day, 0 to 1. */
  readonly diligence: number
  /** Chance to be right on a slot just read for the first time. */
  readonly firstRight: number
  readonly newPerDay: number
  /** Days at the end on which nothing is studied. */
  readonly daysAway: number
}

export type Simulation = {
  readonly learner: SimulatedLearner
  /** Slots to be learned; their cards are ignored. */
  readonly slots: readonly StudySlot[]
  readonly rules: ScheduleRules
  readonly firstDay: StudyDay
  readonly days: number
  /** What a learner who is right or wrong gives to a showing. */
  readonly answerFor: (item: QueueItem, isRight: boolean) => Answer
  readonly seed: number
}

export type Simulated = {
  readonly events: readonly StudyEvent[]
  /** The cards as the log tells them, by slotKey. */
  readonly cards: ReadonlyMap<string, CardState>
  /** The same cards under the true weights: what is really remembered. */
  readonly truth: ReadonlyMap<string, CardState>
}

const sessionHour = 14
const millisPerHour = 3_600_000

/**
 * Weeks of study of one learner, answer by answer: whether an answer is right is drawn from the true forgetting curve
 * (FSRS-6), whatever the scheduler expects, so that every figure made from the log can be checked against the truth.
 */
export const simulate = ({ learner, slots, rules, firstDay, days, answerFor, seed }: Simulation): Simulated => {
  const draw = seeded(seedOf('simulation', learner.name, String(seed)))
  const trueRules: ScheduleRules = { ...rules, weights: learner.trueWeights }
  const deviceId = derivedId('simulated device', learner.name, String(seed))
  const cards = new Map<string, CardState>()
  const truth = new Map<string, CardState>()
  const events: StudyEvent[] = []

  const chanceOf = (ref: SlotRef, day: StudyDay) =>
    retrievability(truth.get(slotKey(ref)) ?? newCard, day, learner.trueWeights) ?? learner.firstRight

  const give = (item: QueueItem, now: Date, durationMs: number): { card: CardState; event: StudyEvent } => {
    const { slot } = item
    const day = studyDayOf(now, rules.clock)
    const isRight = draw() < chanceOf(slot, day)
    const rating = isRight ? good : again
    const sequence = events.length
    const id = derivedId('simulated', learner.name, String(seed), String(sequence))
    const before = cards.get(slotKey(slot)) ?? newCard
    const written = append(
      before,
      {
        id,
        answerId: id,
        type: 'answer',
        factId: slot.factId,
        slot: slot.slot,
        questionVersionId: item.variant.questionVersionId,
        targetAnswerId: null,
        mode: item.reason === 'new' ? 'learn' : 'review',
        rating,
        verdict: isRight ? 'right' : 'wrong',
        answer: answerFor(item, isRight),
        durationMs,
        answeredAt: now,
        receivedAt: now,
        studyDay: day,
        deviceId,
        sequence,
        predictedRetrievability: null,
        scheduledDueAt: null,
        attemptId: null,
        itemId: null,
      },
      rules,
    )
    if (written === null) throw new Error('a simulated clock ran backwards')
    const recall = isRecall(item.variant.kind)
    const real = truth.get(slotKey(slot)) ?? newCard
    const review = { rating, at: now, day, recall, seed: cardSeed(slot, real.reps), scheduledDueAt: null }
    truth.set(slotKey(slot), applyReview(real, review, trueRules))
    cards.set(slotKey(slot), written.card)
    events.push(written.event)
    return written
  }

  for (let index = 0; index < days - learner.daysAway; index++) {
    if (draw() >= learner.diligence) continue
    const day = addDays(firstDay, index)
    let now = new Date(
      startOfDay(day, rules.clock).getTime() + (sessionHour + draw() * 3 - rules.clock.dayStartsAtHour) * millisPerHour,
    )
    const queue = buildQueue(
      slots.map((slot) => ({ ...slot, card: cards.get(slotKey(slot)) ?? newCard })),
      {
        now,
        day,
        weights: rules.weights,
        newLeft: learner.newPerDay,
        limits: unlimited,
        isHeldBack: () => false,
        answeredToday: [],
        pace: usualPace,
        seed: index,
      },
    )
    let session = startSession(queue.items, index, nextDayStart(now, rules.clock), now)
    while (session.current !== null) {
      const durationMs = drawInteger(draw, 3000, 15_000)
      now = new Date(now.getTime() + durationMs)
      const { card, event } = give(session.current, now, durationMs)
      session = answerItem(session, {
        answerId: event.answerId,
        answer: event.answer,
        rating: event.rating ?? again,
        verdict: event.verdict,
        card,
      })
      session = nextItem(session, now)
    }
  }
  return { events, cards, truth }
}

/** What a simulated learner really remembers of the studied slots on a day, 0 to 1; null while nothing is studied. */
export const trueMastery = ({ truth }: Simulated, on: StudyDay, learner: SimulatedLearner): number | null =>
  masteryOf([...truth.values()], truth.size, on, learner.trueWeights).expected
