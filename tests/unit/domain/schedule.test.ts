import fc from 'fast-check'
import { createEmptyCard, fsrs, State } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { levelled } from '@/lib/domain/balance'
import { type CardState, isLeech, newCard, packCard, unpackCard } from '@/lib/domain/card'
import { addDays, daysBetween, studyDayOf } from '@/lib/domain/day'
import { type Rating, ratingOf } from '@/lib/domain/rating'
import {
  applyForget,
  applyKnown,
  applyReview,
  defaultSettings,
  defaultWeights,
  preview,
  type Review,
  retrievability,
  type ScheduleRules,
} from '@/lib/domain/schedule'

const rules: ScheduleRules = {
  weights: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
  settings: { ...defaultSettings, fuzz: false },
  clock: { timeZone: 'UTC', dayStartsAtHour: 0 },
}
const fuzzy: ScheduleRules = { ...rules, settings: { ...rules.settings, fuzz: true } }

const review = (rating: Rating, at: Date, more: Partial<Review> = {}, by = rules): Review => ({
  rating,
  at,
  day: studyDayOf(at, by.clock),
  recall: true,
  seed: 1,
  scheduledDueAt: null,
  ...more,
})
const answered = (rating: Rating, at: Date, card = newCard, by = rules) =>
  applyReview(card, review(rating, at, {}, by), by)
const anyRating = fc.constantFrom<Rating>(1, 2, 3, 4)
const noon = new Date('2026-11-22T12:00:00Z')

describe('the published sequence of FSRS-6', () => {
  it('gives its intervals, each review at its due time', () => {
    let card: CardState = newCard
    let at = new Date('2022-12-29T12:30:00Z')
    const intervals = ([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const).map((rating) => {
      card = answered(rating, at, card)
      const days = daysBetween(studyDayOf(at, rules.clock), studyDayOf(card.dueAt, rules.clock))
      at = card.dueAt
      return days
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('uses the weights that are published', () => {
    expect(defaultWeights).toEqual(rules.weights)
  })
})

describe('applyReview against the scheduler of ts-fsrs', () => {
  it('agrees on every history of recalls: memory, state, step, lapses and the day of the next review', () => {
    const answer = fc.record({ rating: anyRating, waitMinutes: fc.oneof(fc.nat(60), fc.nat(500_000)) })
    const steps = fc.constantFrom([1, 10], [10], [1, 10, 60])
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 1, maxLength: 25 }),
        steps,
        fc.constantFrom(0.8, 0.9, 0.97),
        (history, learning, retention) => {
          const ours = {
            ...rules,
            settings: { ...rules.settings, desiredRetention: retention, learningStepsMinutes: learning },
          }
          const theirs = fsrs({
            w: rules.weights,
            request_retention: retention,
            learning_steps: learning.map((step) => `${step}m` as const),
            relearning_steps: ['10m'],
          })
          let card: CardState = newCard
          let oracle = createEmptyCard(noon)
          let at = noon
          for (const { rating, waitMinutes } of history) {
            at = new Date(at.getTime() + waitMinutes * 60_000)
            card = applyReview(card, review(rating, at), ours)
            oracle = theirs.next(oracle, at, rating).card
            expect(card).toMatchObject({
              stability: oracle.stability,
              difficulty: oracle.difficulty,
              reps: oracle.reps,
              lapses: oracle.lapses,
              step: oracle.learning_steps,
              state: State[oracle.state].toLowerCase(),
            })
            if (oracle.scheduled_days === 0) expect(card.dueAt).toEqual(oracle.due)
            else expect(studyDayOf(card.dueAt, rules.clock)).toBe(studyDayOf(oracle.due, rules.clock))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('due moments', () => {
  const berlin: ScheduleRules = { ...rules, clock: { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 } }

  it('puts Again at 15:00 to 15:01, not into the past', () => {
    expect(answered(1, new Date('2026-11-22T15:00:00+01:00'), newCard, berlin).dueAt.toISOString()).toBe(
      '2026-11-22T14:01:00.000Z',
    )
  })

  it('puts a later review to the start of the study day, over a change of the clock', () => {
    const card = answered(4, new Date('2026-10-20T22:00:00Z'), newCard, berlin)
    expect(card.dueAt.toISOString()).toBe('2026-10-28T03:00:00.000Z')
  })

  it('counts an answer at two in the night to the day before', () => {
    const evening = answered(4, new Date('2026-11-22T20:00:00Z'), newCard, berlin)
    const night = answered(3, new Date('2026-11-23T01:00:00Z'), evening, berlin)
    const sameEvening = answered(3, new Date('2026-11-22T21:00:00Z'), evening, berlin)
    expect(night.stability).toBe(sameEvening.stability)
  })

  it('survives a traveller whose day is taken back', () => {
    const tokyo = applyReview(newCard, review(4, noon, { day: '2026-11-23' }), rules)
    const honolulu = applyReview(tokyo, review(3, noon, { day: '2026-11-22' }), rules)
    expect(honolulu.stability).toBe(applyReview(tokyo, review(3, noon, { day: '2026-11-23' }), rules).stability)
  })

  it('takes the recorded due moment where there is one', () => {
    const scheduledDueAt = new Date('2030-01-01T00:00:00Z')
    expect(applyReview(newCard, review(4, noon, { scheduledDueAt }), rules).dueAt).toEqual(scheduledDueAt)
  })

  it('keeps a step of a day or more as a step, due when the day begins', () => {
    const slow = { ...berlin, settings: { ...berlin.settings, learningStepsMinutes: [10, 2 * 1440] } }
    const card = answered(3, noon, newCard, slow)
    expect(card).toMatchObject({ state: 'learning', step: 1 })
    expect(card.dueAt.toISOString()).toBe('2026-11-24T03:00:00.000Z')
  })
})

describe('learning ends', () => {
  const chosen = (card: CardState, at: Date) => applyReview(card, review(3, at, { recall: false }), rules)
  const later = (card: CardState) => card.dueAt

  it('by a right recall on the same day', () => {
    expect(answered(3, noon, answered(3, noon)).state).toBe('review')
  })

  it('by a right choice only on a second study day', () => {
    const first = chosen(newCard, noon)
    const second = chosen(first, later(first))
    expect(second).toMatchObject({ state: 'learning', rightOn: '2026-11-22' })
    expect(second.dueAt.toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect(chosen(second, later(second)).state).toBe('review')
  })

  it('never by a wrong answer, though the deck has no steps', () => {
    const stepless = { ...rules, settings: { ...rules.settings, learningStepsMinutes: [] } }
    expect(answered(1, noon, newCard, stepless).state).toBe('learning')
    expect(answered(3, noon, newCard, stepless).state).toBe('review')
  })

  it('anew after a wrong answer', () => {
    const first = chosen(newCard, noon)
    const wrong = answered(1, new Date('2026-11-23T12:00:00Z'), first)
    const right = chosen(chosen(wrong, wrong.dueAt), wrong.dueAt)
    expect(right.state).toBe('learning')
  })
})

describe('retrievability', () => {
  it('is 90 % after as many days as the stability, and only ever falls', () => {
    const card: CardState = { ...answered(4, noon), stability: 30 }
    expect(retrievability(card, addDays('2026-11-22', 30), rules.weights)).toBeCloseTo(0.9, 7)
    expect(retrievability(newCard, '2026-11-22', rules.weights)).toBeNull()
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3650, noNaN: true }),
        fc.nat(4000),
        fc.integer({ min: 1, max: 4000 }),
        (stability, days, more) => {
          const on = (count: number) =>
            retrievability({ ...card, stability }, addDays('2026-11-22', count), rules.weights) ?? 2
          expect(on(days)).toBeLessThanOrEqual(1)
          expect(on(days + more)).toBeLessThan(on(days))
        },
      ),
    )
  })
})

describe('preview', () => {
  it('is what the answers then do, and never waits less for a better rating', () => {
    fc.assert(
      fc.property(fc.array(anyRating, { maxLength: 12 }), fc.integer(), (history, seed) => {
        let card: CardState = newCard
        for (const rating of history)
          card = applyReview(
            card,
            review(rating, new Date(Math.max(noon.getTime(), card.dueAt.getTime())), { seed }),
            fuzzy,
          )
        const at = new Date(Math.max(noon.getTime(), card.dueAt.getTime()))
        const shown = preview(card, review(3, at, { seed }), fuzzy)
        for (const { rating, card: next } of shown)
          expect(applyReview(card, review(rating, at, { seed }), fuzzy)).toEqual(next)
        const dues = shown.map((choice) => choice.dueAt.getTime())
        expect(dues).toEqual(dues.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('fuzz and load', () => {
  const mature: CardState = {
    ...answered(4, noon),
    stability: 100,
    lastReviewAt: new Date(0),
    lastStudyDay: '2026-08-14',
  }
  const intervals = (by: ScheduleRules) =>
    Array.from({ length: 200 }, (_, seed) =>
      daysBetween('2026-11-22', studyDayOf(applyReview(mature, review(3, noon, { seed }), by).dueAt, by.clock)),
    )

  it('spreads due days evenly around the plain interval', () => {
    const [plain = 0] = intervals(rules)
    const spread = intervals(fuzzy)
    expect(new Set(spread).size).toBeGreaterThan(10)
    expect(spread.reduce((sum, days) => sum + days, 0) / 200 / plain).toBeCloseTo(1, 1)
  })

  it('prefers the days with fewer cards and avoids the easy weekday', () => {
    const busy = new Map(
      Array.from({ length: 400 }, (_, index) => [addDays('2026-11-22', index), index % 2 === 0 ? 50 : 0] as const),
    )
    const level = intervals({ ...fuzzy, chooseInterval: levelled(busy) })
    expect(level.filter((days) => days % 2 === 0).length).toBeLessThan(10)
    const sundayFree = intervals({ ...fuzzy, chooseInterval: levelled(new Map(), [1, 1, 1, 1, 1, 1, 0]) })
    expect(sundayFree.filter((days) => days % 7 === 0)).toEqual([])
  })

  it('keeps to the window whatever the chooser says', () => {
    const [plain = 0] = intervals(rules)
    const wild = intervals({ ...fuzzy, chooseInterval: () => 1 })
    expect(Math.min(...wild)).toBeGreaterThan(plain * 0.9)
  })
})

describe('known, forget, leech', () => {
  it('seeds a long interval for what is known already', () => {
    const card = applyKnown(newCard, { at: noon, day: '2026-11-22', seed: 1, scheduledDueAt: null }, rules)
    expect(card).toMatchObject({ state: 'review', stability: 100, lapses: 0 })
    expect(studyDayOf(card.dueAt, rules.clock)).toBe('2027-03-02')
    expect(answered(1, card.dueAt, card)).toMatchObject({ state: 'relearning', lapses: 1 })
  })

  it('forgets everything but a suspension', () => {
    const suspended = { ...answered(4, noon), suspendedAt: noon }
    expect(applyForget(suspended, noon)).toEqual({ ...newCard, dueAt: noon, suspendedAt: noon })
  })

  it('calls a card a leech at its eighth lapse', () => {
    expect(isLeech({ ...newCard, lapses: 7 })).toBe(false)
    expect(isLeech({ ...newCard, lapses: 8 })).toBe(true)
  })

  it('packs a card into its columns and back', () => {
    const card = answered(3, noon)
    expect(
      unpackCard(
        JSON.parse(JSON.stringify(packCard(card)), (key, value) =>
          key.endsWith('At') && value ? new Date(value) : value,
        ),
      ),
    ).toEqual(card)
  })
})

describe('ratingOf', () => {
  it.each([
    [1, false, 3],
    [1, true, 2],
    [0.5, false, 2],
    [0.99, true, 2],
    [0.49, false, 1],
    [0, false, 1],
  ])('rates a score of %f (hint: %s) as %i', (score, hinted, rating) => {
    expect(ratingOf(score, hinted)).toBe(rating)
  })
})
