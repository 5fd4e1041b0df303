import { describe, expect, it } from 'vitest'
import { bestHour, leastRecalls, standingOf } from '@/lib/domain/finding'
import {
  type BinSum,
  calibrationByKind,
  calibrationOf,
  type StageSum,
  shareOf,
  stepFigures,
  trueRetention,
} from '@/lib/domain/history'
import { spanOf, stepDaysOf } from '@/lib/domain/period'
import { dayBandEnds } from '@/lib/domain/spread'
import * as plain from '../../support/plain-figures'

const answer = (studyDay: string, right: boolean, factId = 'f'): plain.Answered => ({
  factId,
  slot: 'object',
  rating: right ? 3 : 1,
  answeredAt: new Date(`${studyDay}T12:00:00Z`),
  studyDay,
  durationMs: 1000,
  predictedRetrievability: 0.9,
  scheduledDueAt: null,
})

describe('where recall stands', () => {
  it('is said only where the interval leaves the target out, and not of few', () => {
    expect(standingOf(shareOf(85, 100), 0.9), 'chance alone may do it').toBe('on')
    expect(standingOf(shareOf(80, 100), 0.9)).toBe('below')
    expect(standingOf(shareOf(98, 100), 0.9)).toBe('above')
    expect(standingOf(shareOf(0, leastRecalls - 1), 0.9)).toBe('few')
    expect(standingOf(shareOf(0, 0), 0.9)).toBe('few')
  })
})

describe('retention by week', () => {
  const answers = [
    { ...answer('2026-02-01', true), predictedRetrievability: null },
    answer('2026-03-02', false),
    answer('2026-03-04', true),
    answer('2026-03-10', true),
    answer('2026-03-10', false),
  ]

  it('counts first answers of a day by the week they were given in', () => {
    const weeks = plain.retentionBySteps(answers, { from: '2026-03-02', stepDays: 7, steps: 2 })
    expect(weeks.map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-09'])
    expect(weeks.map(({ young, mature }) => [young.right, young.all, mature.right, mature.all])).toEqual([
      [1, 1, 0, 1],
      [1, 1, 0, 0],
    ])
  })

  it('adds up to the retention since the first of them', () => {
    const { both } = plain.trueRetention(answers, '2026-03-02')
    const weeks = plain.retentionBySteps(answers, { from: '2026-03-02', stepDays: 7, steps: 2 })
    expect(both.all).toBe(weeks.reduce((sum, week) => sum + week.both.all, 0))
    expect(plain.trueRetention(answers, '2026-03-05').both.all).toBe(1)
  })
})

describe('a span of steps', () => {
  it('ends today, whatever the period', () => {
    expect(spanOf('month', null, '2026-03-02')).toEqual({ from: '2026-02-01', stepDays: 1, steps: 30 })
    expect(spanOf('quarter', null, '2026-03-02')).toEqual({ from: '2025-12-02', stepDays: 7, steps: 13 })
    expect(spanOf('all', '2026-02-20', '2026-03-02')).toEqual({ from: '2026-02-17', stepDays: 7, steps: 2 })
    expect(spanOf('all', '2019-01-01', '2026-03-02').steps).toBeLessThanOrEqual(26)
    expect(spanOf('all', null, '2026-03-02')).toEqual({ from: '2026-02-24', stepDays: 7, steps: 1 })
    expect(stepDaysOf({ from: '2026-02-17', stepDays: 7, steps: 2 })).toEqual(['2026-02-17', '2026-02-24'])
  })
})

const sum = (step: number, stage: StageSum['stage'], answers: number, right: number): StageSum => ({
  ...{ step, stage, answers, right },
  seconds: answers * 10,
})

describe('the sums of a log', () => {
  const sums = [
    sum(0, 'new', 5, 4),
    sum(0, 'young', 10, 8),
    sum(1, 'young', 10, 9),
    sum(1, 'mature', 4, 1),
    sum(1, 'again', 6, 6),
  ]

  it('count as recall only what tests memory', () => {
    const { young, mature, both } = trueRetention(sums)
    expect([young, mature, both].map(({ right, all }) => [right, all])).toEqual([
      [17, 20],
      [1, 4],
      [18, 24],
    ])
  })

  it('give every step a figure, also one without answers', () => {
    const steps = stepFigures(sums, { from: '2026-02-10', stepDays: 7, steps: 3 })
    expect(steps.map(({ from, seconds }) => [from, seconds])).toEqual([
      ['2026-02-10', 150],
      ['2026-02-17', 200],
      ['2026-02-24', 0],
    ])
    expect(steps[1]?.answers).toEqual({ new: 0, young: 10, mature: 4, again: 6 })
    expect(steps[2]?.retention.both.share).toBeNull()
  })

  it('set what was expected beside what was observed, in all and by kind', () => {
    const bin = (kind: BinSum['kind'], at: number, answers: number, right: number, expected: number): BinSum => ({
      ...{ kind, bin: at, answers, right },
      expected: expected * answers,
    })
    const bins = [
      bin('typed', 8, 10, 6, 0.85),
      bin('choice', 8, 10, 10, 0.85),
      bin('choice', 9, 20, 19, 0.95),
      bin(null, 9, 5, 5, 0.9),
    ]
    const all = calibrationOf(bins)
    expect(all.bins.map(({ answers }) => answers)).toEqual([20, 25])
    expect(all.bins[0]).toMatchObject({ observed: 0.8 })
    expect(all.error).toBeCloseTo((20 * 0.05 + 25 * (24 / 25 - 0.94)) / 45, 10)
    const kinds = calibrationByKind(bins)
    expect([...kinds.keys()]).toEqual(['typed', 'choice'])
    expect(kinds.get('typed')?.error).toBeCloseTo(0.25, 10)
    expect(calibrationOf([])).toEqual({ bins: [], error: null })
  })
})

describe('the best hour', () => {
  it('is named only where chance is left out', () => {
    const at = (hour: number, right: number, tests: number) => ({ hour, tests, right })
    expect(bestHour([at(8, 95, 100), at(20, 60, 100)])).toMatchObject({ hour: 8, share: 0.95, all: 0.775 })
    expect(bestHour([at(8, 81, 100), at(20, 78, 100)])).toBeNull()
    expect(bestHour([at(8, 19, 19), at(20, 5, 100)]), 'of too few').toBeNull()
    expect(bestHour([at(8, 100, 100)]), 'there is no other').toBeNull()
    expect(bestHour([])).toBeNull()
  })
})

describe('a plain spread', () => {
  it('puts every value in one band', () => {
    const { counts, median } = plain.spreadOf([0.4, 3, 20, 900], dayBandEnds)
    expect(counts).toEqual([1, 0, 1, 0, 1, 0, 0, 1])
    expect(median).toBe(11.5)
    expect(plain.spreadOf([], dayBandEnds).median).toBeNull()
  })
})
