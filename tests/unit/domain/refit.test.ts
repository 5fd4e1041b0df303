import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/day'
import type { Rating } from '@/lib/domain/rating'
import { type FitItem, fitItems, isWorthRefitting, judgeFit, logLoss, splitByTime } from '@/lib/domain/refit'
import { defaultSettings, defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { type SimulatedLearner, simulate } from '@/lib/domain/simulate'
import { findFit } from '@/lib/jobs/fit'
import { clock, eventOf, slotsToLearn } from './histories'

const morning = (day: number) => new Date(Date.parse('2026-03-01T08:00:00Z') + day * 86_400_000)
const answer = (day: number, rating: Rating, more: Parameters<typeof eventOf>[1] | object = {}) =>
  eventOf(`${day} ${rating} ${JSON.stringify(more)}`, { answeredAt: morning(day), rating, ...more })
const told = (items: readonly FitItem[]) =>
  items.map(
    ({ day, answers }) => `${day.slice(8)}: ${answers.map((own) => `${own.rating}+${own.elapsedDays}`).join(' ')}`,
  )

describe('what is fitted to', () => {
  it('is every answer on a later day, with all before it', () => {
    const log = [answer(0, 1), answer(0, 3, { sequence: 1 }), answer(2, 3), answer(7, 1)]
    expect(told(fitItems(log))).toEqual(['03: 1+0 3+0 3+2', '08: 1+0 3+0 3+2 1+5'])
  })

  it('is what counts: undone answers gone, ratings amended, idle modes left out, cards apart', () => {
    const [first, wrong] = [answer(0, 3), answer(2, 1)]
    const undo = eventOf('undo', { answeredAt: morning(2.1), type: 'undo', targetAnswerId: wrong.answerId })
    const amend = eventOf('amend', {
      answeredAt: morning(2.1),
      type: 'amend',
      targetAnswerId: wrong.answerId,
      rating: 2,
    })
    const cram = answer(1, 1, { mode: 'cram' })
    const other = answer(3, 4, { factId: eventOf('x', first).deviceId })
    expect(told(fitItems([first, wrong, undo, answer(4, 3), cram, other]))).toEqual(['05: 3+0 3+4'])
    expect(told(fitItems([first, wrong, amend]))).toEqual(['03: 3+0 2+2'])
  })

  it('begins again with a memory that was forgotten, and learns nothing from one that was called known', () => {
    const forget = eventOf('forget', { answeredAt: morning(3), type: 'forget' })
    const known = eventOf('known', { answeredAt: morning(1), type: 'known' })
    expect(told(fitItems([answer(0, 3), answer(2, 3), forget, answer(5, 1), answer(6, 3)]))).toEqual([
      '03: 3+0 3+2',
      '07: 1+0 3+1',
    ])
    expect(told(fitItems([answer(0, 3), known, answer(9, 3), answer(20, 3)]))).toEqual([])
  })

  it('is parted by day: the latest fifth is held back, and no day lies on both sides', () => {
    const items = Array.from({ length: 10 }, (_, index) => ({
      day: addDays('2026-03-01', Math.min(index, 8)),
      answers: [],
    }))
    const { earlier, heldOut } = splitByTime(items)
    expect([earlier.length, heldOut.length]).toEqual([8, 2])
    expect(splitByTime(items.map((item) => ({ ...item, day: '2026-03-01' }))).earlier).toEqual([])
  })
})

it('is sought from 400 answers on, and again when there are a quarter more', () => {
  expect([399, 400].map((answers) => isWorthRefitting(answers, 0))).toEqual([false, true])
  expect([499, 500].map((answers) => isWorthRefitting(answers, 400))).toEqual([false, true])
})

it('is off by the mean of -ln of what was given to what happened', () => {
  // A first "good" leaves a stability of w2 days: after as many days recall is 0.9 whatever the curve (FSRS-6).
  const weights = defaultWeights.map((weight, at) => (at === 2 ? 4 : weight))
  const item = (rating: Rating): FitItem => ({
    day: '2026-03-05',
    answers: [
      { rating: 3, elapsedDays: 0 },
      { rating, elapsedDays: 4 },
    ],
  })
  expect(logLoss([item(3)], weights)).toBeCloseTo(-Math.log(0.9), 6)
  expect(logLoss([item(3), item(1)], weights)).toBeCloseTo((-Math.log(0.9) - Math.log(0.1)) / 2, 6)
})

const rules: ScheduleRules = { weights: defaultWeights, settings: defaultSettings, clock }
const slots = slotsToLearn(300, ['typed'])
const itemsOf = (learner: SimulatedLearner) =>
  splitByTime(
    fitItems(
      simulate({
        learner,
        slots,
        rules,
        firstDay: '2026-01-05',
        days: 150,
        seed: 1,
        answerFor: (_, isRight) => ({ type: 'text', text: isRight ? 'right' : 'wrong' }),
      }).events,
    ),
  )
const steady: SimulatedLearner = {
  name: 'steady',
  trueWeights: defaultWeights,
  diligence: 0.9,
  firstRight: 0.6,
  newPerDay: 4,
  daysAway: 0,
}

/** A memory whose stability grows with each right answer by e to the power of `by` times as much as usual (w8 of FSRS-6). */
const growing = (by: number) => defaultWeights.map((weight, at) => (at === 8 ? weight + by : weight))

describe.skipIf(findFit() === null)('the optimizer', () => {
  const seek = findFit() ?? (() => Promise.reject(new Error('skipped')))

  it('foresees a learner who forgets otherwise better, on answers it has not seen', async () => {
    const quick = { ...steady, name: 'quick', trueWeights: growing(-1) }
    const { earlier, heldOut } = itemsOf(quick)
    const fitted = await seek(earlier)
    const { weights, lossBefore, lossAfter } = judgeFit(heldOut, defaultWeights, fitted)
    expect(weights).toBe(fitted)
    expect(lossAfter).toBeLessThan(lossBefore)
    // What is left is chance: no weights foresee these answers better than those that made them, but for luck.
    expect(lossAfter - logLoss(heldOut, quick.trueWeights)).toBeLessThan(0.02)
  })
})

it('keeps the weights in use where a fit foresees no better', () => {
  const { heldOut } = itemsOf(steady)
  expect(judgeFit(heldOut, defaultWeights, growing(1.5)).weights).toBe(defaultWeights)
})
