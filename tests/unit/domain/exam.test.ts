import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import { addDays, daysBetween, studyDayOf } from '@/lib/domain/day'
import { examTarget, lastReviewDays } from '@/lib/domain/exam'
import { good } from '@/lib/domain/rating'
import { applyReview, defaultSettings, defaultWeights, retrievability, type ScheduleRules } from '@/lib/domain/schedule'

const clock = { timeZone: 'UTC', dayStartsAtHour: 4 }
const today = '2026-11-22'
const noon = new Date(`${today}T12:00:00Z`)
const rulesFor = (examDays: readonly string[], more: Partial<ScheduleRules['settings']> = {}): ScheduleRules => ({
  weights: defaultWeights,
  settings: { ...defaultSettings, examDays, ...more },
  clock,
})
const held = (stability: number, since: number): CardState => ({
  ...newCard,
  state: 'review',
  stability,
  difficulty: 5,
  reps: 4,
  lastReviewAt: noon,
  lastStudyDay: addDays(today, -since),
})
const review = (card: CardState, rules: ScheduleRules, day = today, seed = 1) =>
  applyReview(
    card,
    { rating: good, at: new Date(`${day}T12:00:00Z`), day, recall: true, seed, scheduledDueAt: null },
    rules,
  )
const dueIn = (card: CardState, from = today) => daysBetween(from, studyDayOf(card.dueAt, clock))
const recallOn = (card: CardState, day: string) => retrievability(card, day, defaultWeights) ?? 0
const inDays = (days: number) => addDays(today, days)

describe('an exam', () => {
  const card = held(20, 20)
  const plain = dueIn(review(card, rulesFor([])))

  it('leaves a card alone that comes before it anyhow, and one that will be surely known on the day', () => {
    expect(dueIn(review(card, rulesFor([inDays(plain + 30)])))).toBe(plain)
    expect(dueIn(review(card, rulesFor([inDays(5)])))).toBe(plain)
  })

  it('pulls a last review before itself where the card would come too late', () => {
    const exam = plain - 3
    const reviewed = review(card, rulesFor([inDays(exam)]))
    expect(recallOn(review(card, rulesFor([])), inDays(exam))).toBeLessThan(examTarget(0.9))
    expect(dueIn(reviewed)).toBeLessThan(exam)
    expect(dueIn(reviewed)).toBeGreaterThanOrEqual(exam - lastReviewDays)
  })

  it('looks further where the first of several is no trouble', () => {
    const near = review(card, rulesFor([inDays(3), inDays(plain - 3)]))
    expect(dueIn(near)).toBe(dueIn(review(card, rulesFor([inDays(plain - 3)]))))
    expect(dueIn(near)).toBeLessThan(plain - 3)
  })

  it('asks for nothing where there is no day left before it, or it is over', () => {
    expect(dueIn(review(held(1, 1), rulesFor([inDays(1)])))).toBe(dueIn(review(held(1, 1), rulesFor([]))))
    expect(dueIn(review(card, rulesFor([inDays(-1), today])))).toBe(plain)
  })

  it('takes the eve without fuzz', () => {
    const steady = dueIn(review(card, rulesFor([], { fuzz: false })))
    expect(dueIn(review(card, rulesFor([inDays(steady - 3)], { fuzz: false })))).toBe(steady - 4)
  })

  it('finds every card over its target on the day, where each review is right and none is missed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 400, noNaN: true }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 8, max: 120 }),
        fc.constantFrom(0.8, 0.9, 0.95),
        fc.nat(1000),
        (stability, since, exam, desiredRetention, seed) => {
          const rules = rulesFor([inDays(exam)], { desiredRetention })
          let day = today
          let now = held(stability, since)
          let reviews = 0
          do {
            now = review(now, rules, day, seed + reviews)
            day = studyDayOf(now.dueAt, clock)
            reviews++
          } while (day < inDays(exam))
          const onDay = recallOn(now, inDays(exam))
          // A memory that loses more than that in one day is asked on the eve.
          const isEve = now.lastStudyDay === inDays(exam - 1)
          expect(isEve || onDay >= examTarget(desiredRetention)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('choosing anew what was answered long ago', () => {
  it('chooses no day that is over where another suits', () => {
    const long = held(60, 60)
    const answered = addDays(today, -55)
    const anew = review(long, { ...rulesFor([]), notBefore: today }, answered)
    expect(dueIn(anew, answered)).toBeGreaterThanOrEqual(55)
    const late = review(held(5, 5), { ...rulesFor([]), notBefore: today }, answered)
    expect(late.dueAt < noon).toBe(true)
  })
})
