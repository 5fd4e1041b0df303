import { describe, expect, it } from 'vitest'
import { newCard } from '@/lib/domain/card'
import { leastRecalls, standingOf } from '@/lib/domain/finding'
import { type Answered, retentionByWeek, shareOf, trueRetention } from '@/lib/domain/history'
import { stabilityEndsDays, stabilitySpread } from '@/lib/domain/spread'

const answer = (studyDay: string, right: boolean, factId = 'f'): Answered => ({
  factId,
  slot: 'object',
  rating: right ? 3 : 1,
  answeredAt: new Date(`${studyDay}T12:00:00Z`),
  studyDay,
  durationMs: 1000,
  predictedRetrievability: 0.9,
  scheduledDueAt: null,
})

const recalled = (right: number, all: number) =>
  shareOf(Array.from({ length: all }, (_, index) => answer('2026-03-01', index < right)))

describe('where recall stands', () => {
  it('is said only where the interval leaves the target out, and not of few', () => {
    expect(standingOf(recalled(85, 100), 0.9), 'chance alone may do it').toBe('on')
    expect(standingOf(recalled(80, 100), 0.9)).toBe('below')
    expect(standingOf(recalled(98, 100), 0.9)).toBe('above')
    expect(standingOf(recalled(0, leastRecalls - 1), 0.9)).toBe('few')
    expect(standingOf(recalled(0, 0), 0.9)).toBe('few')
  })
})

describe('retention by week', () => {
  const answers = [
    answer('2026-02-01', true),
    answer('2026-03-02', false),
    answer('2026-03-04', true),
    answer('2026-03-10', true),
    answer('2026-03-10', false),
  ]

  it('counts first answers of a day by the week they were given in', () => {
    const weeks = retentionByWeek(answers, '2026-03-02', 2)
    expect(weeks.map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-09'])
    expect(weeks.map(({ young, mature }) => [young.right, young.all, mature.right, mature.all])).toEqual([
      [1, 1, 0, 1],
      [1, 1, 0, 0],
    ])
  })

  it('adds up to the retention since the first of them', () => {
    const { both } = trueRetention(answers, '2026-03-02')
    const weeks = retentionByWeek(answers, '2026-03-02', 2)
    expect(both.all).toBe(weeks.reduce((sum, week) => sum + week.both.all, 0))
    expect(trueRetention(answers, '2026-03-05').both.all).toBe(1)
  })
})

describe('the spread of stability', () => {
  const card = (stability: number) => ({ ...newCard, state: 'review' as const, stability })

  it('puts every studied card in one band, new ones in none', () => {
    const { counts, medianDays } = stabilitySpread([card(0.4), card(3), card(20), card(900), newCard])
    expect(counts).toEqual([1, 0, 1, 0, 1, 0, 0, 1])
    expect(counts).toHaveLength(stabilityEndsDays.length)
    expect(medianDays).toBe(11.5)
  })

  it('has no middle without cards', () => {
    expect(stabilitySpread([newCard]).medianDays).toBeNull()
  })
})
