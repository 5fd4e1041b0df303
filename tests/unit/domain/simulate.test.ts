import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/day'
import { effectiveAnswers } from '@/lib/domain/effective'
import { fold } from '@/lib/domain/log'
import { mean } from '@/lib/domain/moments'
import { masteryOf } from '@/lib/domain/progress'
import { defaultSettings, defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { type SimulatedLearner, simulate, trueMastery } from '@/lib/domain/simulate'
import { slotKey } from '@/lib/domain/slot'
import { calibrationOf } from '../../support/plain-figures'
import { slotsToLearn } from './histories'

const rules: ScheduleRules = {
  weights: defaultWeights,
  settings: defaultSettings,
  clock: { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 },
}
const slots = slotsToLearn(60, ['choice', 'typed'])
const days = 70
const firstDay = '2026-09-01'
const lastDay = addDays(firstDay, days)

/** Everybody forgets a little otherwise than the scheduler believes: first impressions last from 0.7 to 1.36 times as long. */
const learnerOf = (index: number): SimulatedLearner => ({
  name: `learner ${index}`,
  trueWeights: defaultWeights.map((weight, at) => (at < 4 ? weight * (0.7 + index * 0.06) : weight)),
  diligence: 0.4 + index * 0.05,
  firstRight: 0.6,
  newPerDay: 3,
  daysAway: 0,
})
const learners = Array.from({ length: 12 }, (_, index) => learnerOf(index))
const run = (learner: SimulatedLearner, seed = 1) =>
  simulate({
    learner,
    slots,
    rules,
    firstDay,
    days,
    seed,
    answerFor: ({ variant }, isRight) =>
      variant.kind === 'choice'
        ? { type: 'options', chosen: [isRight ? 'right' : 'wrong'] }
        : { type: 'text', text: isRight ? 'right' : 'wrong' },
  })

describe('a simulated class', () => {
  const results = learners.map((learner) => ({ learner, result: run(learner) }))

  it('tells the truth about what is remembered: shown mastery within 0.05, calibration within 0.03', () => {
    const distances = results.map(({ learner, result }) => {
      const shown = masteryOf([...result.cards.values()], slots.length, lastDay, rules.weights).expected ?? 0
      return Math.abs(shown - (trueMastery(result, lastDay, learner) ?? 0))
    })
    expect(mean(distances)).toBeLessThan(0.05)
    const answers = results.flatMap(({ result, learner }) =>
      effectiveAnswers(result.events).map((event) => ({ ...event, factId: `${learner.name} ${event.factId}` })),
    )
    const { error, bins } = calibrationOf(answers)
    expect(bins.reduce((sum, bin) => sum + bin.answers, 0)).toBeGreaterThan(2000)
    expect(error).toBeLessThan(0.03)
  })

  it('notices a learner who forgets faster than the scheduler believes', () => {
    const forgetful = {
      ...learnerOf(11),
      name: 'forgetful',
      trueWeights: defaultWeights.map((weight, index) => (index === 8 ? weight / 2 : weight)),
    }
    const result = run(forgetful)
    const shown = masteryOf([...result.cards.values()], slots.length, lastDay, rules.weights).expected ?? 0
    expect(shown).toBeGreaterThan((trueMastery(result, lastDay, forgetful) ?? 1) + 0.03)
    expect(calibrationOf(effectiveAnswers(result.events)).error).toBeGreaterThan(0.05)
  })

  it('holds nothing of the days a learner is away, and the same as ever of those before', () => {
    const away = run({ ...learnerOf(5), daysAway: 21 })
    const leaving = addDays(lastDay, -21)
    const before = run(learnerOf(5)).events.filter(({ studyDay }) => studyDay < leaving)
    expect(before.length).toBeGreaterThan(100)
    expect(away.events).toEqual(before)
  })

  it('is the same for the same seed, and its cards are the fold of its log in any order', () => {
    const learner = learnerOf(3)
    const result = run(learner)
    expect(run(learner).events).toEqual(result.events)
    expect(run(learner, 2).events).not.toEqual(result.events)
    for (const [key, card] of result.cards) {
      const own = result.events.filter((event) => slotKey(event) === key)
      expect(fold(shuffled(own, seeded(7)), rules)).toEqual(card)
    }
  })
})
