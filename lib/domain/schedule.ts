import { computeDecayFactor, default_w, FSRSAlgorithm, forgetting_curve, get_fuzz_range } from 'ts-fsrs'
import { type CardState, newCard } from './card'
import { addDays, type DayClock, daysBetween, type StudyDay, startOfDay } from './day'
import { beforeExams, type DueWindow, examTarget } from './exam'
import { seedOf } from './id'
import { again, easy, good, hard, type Rating, ratings } from './rating'
import { drawInteger, seeded } from './seeded'
import type { SlotRef } from './slot'

/** The 21 weights of FSRS-6, for learners without a fit of their own. */
export const defaultWeights: readonly number[] = default_w

/** What a deck says about its schedule. */
export type ScheduleSettings = {
  /** The recall to aim at, 0.70-0.99. */
  readonly desiredRetention: number
  readonly learningStepsMinutes: readonly number[]
  readonly relearningStepsMinutes: readonly number[]
  readonly maximumIntervalDays: number
  readonly fuzz: boolean
  /** Within the days that suit memory alike, those with less work are preferred. */
  readonly balance: boolean
  /** The study days of exams to come, ascending: last reviews are chosen for them. */
  readonly examDays: readonly StudyDay[]
}

export const defaultSettings: ScheduleSettings = {
  desiredRetention: 0.9,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  maximumIntervalDays: 36_500,
  fuzz: true,
  balance: true,
  examDays: [],
}

/** The intervals among which a due day may be chosen, all equally right for memory. */
export type IntervalWindow = DueWindow & { readonly day: StudyDay; readonly seed: number }

/** Everything the schedule depends on besides the log. `chooseInterval` may level the load (lib/domain/balance.ts). */
export type ScheduleRules = {
  readonly weights: readonly number[]
  readonly settings: ScheduleSettings
  readonly clock: DayClock
  readonly chooseInterval?: (window: IntervalWindow) => number
  /** No due day before this one is chosen where a later one suits as well: for choosing anew what was answered long ago. */
  readonly notBefore?: StudyDay
}

/** One answer as the schedule sees it. `scheduledDueAt` is the due moment recorded when it was written, null to choose it now. */
export type Review = {
  readonly rating: Rating
  readonly at: Date
  readonly day: StudyDay
  /** Was it asked from memory, not among options? Only that ends learning on the same day. */
  readonly recall: boolean
  readonly seed: number
  readonly scheduledDueAt: Date | null
}

const minutesPerDay = 1440
const millisPerMinute = 60_000

// Making the algorithm costs more than using it; it holds no state between calls.
const algorithms = new WeakMap<ScheduleRules, FSRSAlgorithm>()

const algorithmOf = (rules: ScheduleRules): FSRSAlgorithm => {
  const known = algorithms.get(rules)
  if (known) return known
  const { desiredRetention, maximumIntervalDays } = rules.settings
  const made = new FSRSAlgorithm({
    w: rules.weights,
    request_retention: desiredRetention,
    maximum_interval: maximumIntervalDays,
  })
  algorithms.set(rules, made)
  return made
}

/** The seed of the choices made for a card's next review: the same on every device. */
export const cardSeed = (card: SlotRef, reps: number): number => seedOf(card.factId, card.slot, String(reps))

/** Study days since the last review; 0 on a new card, and for a traveller whose zone took the day back. */
export const elapsedDays = (card: CardState, day: StudyDay): number =>
  card.lastStudyDay === null ? 0 : Math.max(0, daysBetween(card.lastStudyDay, day))

/** Expected recall on a study day, 0 to 1: R(t, S) = (1 + F t / S)^-w20 with R(S, S) = 0.9 (FSRS-6). Null on a new card. */
export const retrievability = (card: CardState, day: StudyDay, weights: readonly number[]): number | null =>
  card.state === 'new' ? null : forgetting_curve(weights, elapsedDays(card, day), card.stability)

/** `factor` F and `decay` -w20 of R(t, S) = (1 + F t / S)^decay, for queries that compute recall where the rows are. */
export const curveOf = (weights: readonly number[]): { readonly factor: number; readonly decay: number } =>
  computeDecayFactor(weights)

type Memory = { readonly stability: number; readonly difficulty: number }

/** One answer as FSRS sees it: its rating, and the study days since the one before (0 for the first). */
export type RatedDay = { readonly rating: Rating; readonly elapsedDays: number }

/** Expected recall, 0 to 1, at the last of the answers of each memory, told from those before it: at least one, and two in all. */
export const expectedAtLast = (
  memories: readonly (readonly RatedDay[])[],
  weights: readonly number[],
): readonly number[] => {
  const algorithm = new FSRSAlgorithm({ w: weights })
  return memories.map((answers) => {
    const before = answers
      .slice(0, -1)
      .reduce<Memory | null>((memory, own) => algorithm.next_state(memory, own.elapsedDays, own.rating), null)
    return before ? forgetting_curve(weights, answers.at(-1)?.elapsedDays ?? 0, before.stability) : Number.NaN
  })
}

const nextMemory = (card: CardState, rating: Rating, elapsed: number, rules: ScheduleRules) =>
  algorithmOf(rules).next_state(card.state === 'new' ? null : card, elapsed, rating)

/** Days until recall falls to the desired retention, before fuzz; of the four ratings of a review each waits longer than the last. */
const plainInterval = (card: CardState, rating: Rating, elapsed: number, rules: ScheduleRules): number => {
  const days = (of: Rating) => algorithmOf(rules).next_interval(nextMemory(card, of, elapsed, rules).stability, elapsed)
  if (card.state !== 'review' || rating === again) return days(rating)
  const hardDays = Math.min(days(hard), days(good))
  const goodDays = Math.max(days(good), hardDays + 1)
  return rating === hard ? hardDays : rating === good ? goodDays : Math.max(days(easy), goodDays + 1)
}

const leastFuzzedDays = 2.5

const fuzzWindow = (plainDays: number, elapsed: number, { settings }: ScheduleRules): DueWindow => {
  if (!settings.fuzz || plainDays < leastFuzzedDays) return { leastDays: plainDays, mostDays: plainDays }
  const { min_ivl: leastDays, max_ivl: mostDays } = get_fuzz_range(plainDays, elapsed, settings.maximumIntervalDays)
  return { leastDays, mostDays }
}

const windowBeforeExams = (window: DueWindow, memory: Memory, day: StudyDay, rules: ScheduleRules): DueWindow => {
  const { examDays, desiredRetention } = rules.settings
  const earliest = rules.notBefore === undefined ? 1 : Math.max(1, daysBetween(day, rules.notBefore))
  const { leastDays, mostDays } = window
  const open = mostDays < earliest ? window : { leastDays: Math.max(leastDays, earliest), mostDays }
  const ahead = examDays.map((exam) => daysBetween(day, exam)).filter((days) => days > 0)
  if (ahead.length === 0) return open
  const recall = (days: number, stability: number) => forgetting_curve(rules.weights, days, stability)
  return beforeExams(open, ahead, earliest, examTarget(desiredRetention), {
    recallIn: (days) => recall(days, memory.stability),
    recallReviewed: (reviewDays, days) =>
      recall(days - reviewDays, algorithmOf(rules).next_state(memory, reviewDays, good).stability),
  })
}

/** Days until the card is due, where its memory after the review is `memory`. Without fuzz the latest day that suits. */
const chosenInterval = (
  plainDays: number,
  elapsed: number,
  memory: Memory,
  { day, seed }: Pick<Review, 'day' | 'seed'>,
  rules: ScheduleRules,
): number => {
  const { leastDays, mostDays } = windowBeforeExams(fuzzWindow(plainDays, elapsed, rules), memory, day, rules)
  if (!rules.settings.fuzz || leastDays === mostDays) return mostDays
  const chosen =
    rules.chooseInterval?.({ day, leastDays, mostDays, seed }) ?? drawInteger(seeded(seed), leastDays, mostDays)
  return Math.min(Math.max(chosen, leastDays), mostDays)
}

/**
 * The days, counted from its last review, on one of which a card in review is due under these rules, whatever was chosen for
 * it; null where nothing but its steps or its first answer decides.
 */
export const dueWindowOf = (card: CardState, rules: ScheduleRules): DueWindow | null => {
  if (card.state !== 'review' || card.lastStudyDay === null) return null
  const days = algorithmOf(rules).next_interval(card.stability, 0)
  return windowBeforeExams(fuzzWindow(days, 0, rules), card, card.lastStudyDay, rules)
}

const dueInDays = (day: StudyDay, count: number, rules: ScheduleRules): Date =>
  startOfDay(addDays(day, count), rules.clock)

/** A wait within the day counts from the answer; a longer one ends where the learner's day begins. */
const dueInMinutes = (review: Review, minutes: number, rules: ScheduleRules): Date =>
  minutes < minutesPerDay
    ? new Date(review.at.getTime() + minutes * millisPerMinute)
    : dueInDays(review.day, Math.round(minutes / minutesPerDay), rules)

/** The step an answer leads to, or null where it leads out of the steps (the steps of Anki and ts-fsrs). */
const nextStep = (
  card: CardState,
  rating: Rating,
  settings: ScheduleSettings,
): { minutes: number; step: number } | null => {
  if (card.state === 'review' && rating !== again) return null
  const fresh = card.state === 'new' || card.state === 'learning'
  const steps = fresh ? settings.learningStepsMinutes : settings.relearningStepsMinutes
  const [first, second] = steps
  if (first === undefined || card.step >= steps.length) return null
  if (rating === again) return { minutes: first, step: 0 }
  if (rating === hard)
    return { minutes: Math.round(second === undefined ? first * 1.5 : (first + second) / 2), step: card.step }
  const next = rating === good ? steps[card.step + 1] : undefined
  return next === undefined ? null : { minutes: next, step: card.step + 1 }
}

/** Only a right recall ends learning; a right choice does when the card was right on an earlier study day, too. */
const isHeld = (card: CardState, review: Review): boolean => {
  if (card.state !== 'new' && card.state !== 'learning') return false
  if (review.rating === again) return true
  return !review.recall && (card.rightOn === null || card.rightOn >= review.day)
}

/**
 * The card after one answer (FSRS-6 as published, with same-day repeats by its short-term formula). FSRS counts whole days:
 * it gets the study days elapsed, so an answer after midnight but before the learner's day start is still of the same day.
 */
export const applyReview = (card: CardState, review: Review, rules: ScheduleRules): CardState => {
  const elapsed = elapsedDays(card, review.day)
  const memory = nextMemory(card, review.rating, elapsed, rules)
  const answered = {
    ...card,
    stability: memory.stability,
    difficulty: memory.difficulty,
    lastReviewAt: review.at,
    lastStudyDay: review.day,
    reps: card.reps + 1,
    lapses: card.lapses + (card.state === 'review' && review.rating === again ? 1 : 0),
  }
  const fresh = card.state === 'new' || card.state === 'learning'
  const rightOn =
    !fresh || review.rating === again ? null : review.rating >= good ? (card.rightOn ?? review.day) : card.rightOn
  const step = nextStep(card, review.rating, rules.settings)
  if (step !== null) {
    const dueAt = review.scheduledDueAt ?? dueInMinutes(review, step.minutes, rules)
    return { ...answered, state: fresh ? 'learning' : 'relearning', step: step.step, rightOn, dueAt }
  }
  if (isHeld(card, review)) {
    return { ...answered, state: 'learning', rightOn, dueAt: review.scheduledDueAt ?? dueInDays(review.day, 1, rules) }
  }
  const days = () => chosenInterval(plainInterval(card, review.rating, elapsed, rules), elapsed, memory, review, rules)
  const dueAt = review.scheduledDueAt ?? dueInDays(review.day, days(), rules)
  return { ...answered, state: 'review', step: 0, rightOn: null, dueAt }
}

export type Preview = { readonly rating: Rating; readonly dueAt: Date; readonly card: CardState }

/** What each of the four ratings would lead to, for the captions under the grade buttons. */
export const preview = (
  card: CardState,
  review: Omit<Review, 'rating' | 'scheduledDueAt'>,
  rules: ScheduleRules,
): Preview[] =>
  ratings.map((rating) => {
    const next = applyReview(card, { ...review, rating, scheduledDueAt: null }, rules)
    return { rating, dueAt: next.dueAt, card: next }
  })

/** The longest stability FSRS gives to a first answer, in days. */
const knownStabilityDays = 100

/** "I know this already": as if the best first answer had been given, instead of weeks of needless reviews. */
export const applyKnown = (
  card: CardState,
  known: Omit<Review, 'rating' | 'recall'>,
  rules: ScheduleRules,
): CardState => {
  const first = algorithmOf(rules).next_state(null, 0, easy)
  const memory = {
    stability: Math.max(card.stability, knownStabilityDays),
    difficulty: card.state === 'new' ? first.difficulty : card.difficulty,
  }
  const interval = () => chosenInterval(algorithmOf(rules).next_interval(memory.stability, 0), 0, memory, known, rules)
  return {
    ...card,
    state: 'review',
    step: 0,
    ...memory,
    lastReviewAt: known.at,
    lastStudyDay: known.day,
    rightOn: null,
    reps: card.reps + 1,
    dueAt: known.scheduledDueAt ?? dueInDays(known.day, interval(), rules),
  }
}

/** Back to new: the memory is gone, a suspension stays. */
export const applyForget = (card: CardState, at: Date): CardState => ({
  ...newCard,
  dueAt: at,
  answers: card.answers,
  lastAsk: card.lastAsk,
  suspendedAt: card.suspendedAt,
  foldedUntil: card.foldedUntil,
})
