import { describe, expect, it } from 'vitest'
import { addDays, type StudyDay } from '@/lib/domain/day'
import type { StudyEvent } from '@/lib/domain/event'
import { type Goal, goalProgress } from '@/lib/domain/goal'
import { fold } from '@/lib/domain/log'
import { mean } from '@/lib/domain/moments'
import { recallOfFact } from '@/lib/domain/progress'
import { defaultSettings, defaultWeights } from '@/lib/domain/schedule'
import { clock, eventOf } from './histories'

const rules = { weights: defaultWeights, clock }
const [one, two] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
const day = (n: number): StudyDay => addDays('2026-03-02', n)
const noon = (n: number) => new Date(`${day(n)}T12:00:00Z`)
const goal: Goal = { percent: 90, from: day(0), until: day(29), factIds: [one, two], since: new Date(0) }

let serial = 0
const easy = (factId: string, n: number, given: Partial<StudyEvent> = {}) =>
  eventOf(`goal ${serial++}`, { factId, type: 'answer', rating: 4, answeredAt: noon(n), studyDay: day(n), ...given })
const again = (factId: string, n: number) => easy(factId, n, { rating: 1 })
const kept = (log: readonly StudyEvent[], today: StudyDay, more: Partial<Goal> = {}) =>
  goalProgress({ ...goal, ...more }, log, today, rules)

describe('a goal', () => {
  it('is kept on days that end with all facts remembered; what is not begun counts as forgotten', () => {
    const log = [easy(one, 0), easy(two, 2)]
    expect(kept([], day(4))).toEqual({ percent: 90, days: 30, steady: 0, expected: 0, due: 0 })
    expect(kept([easy(one, 0)], day(4)).expected).toBeLessThan(0.5)
    const { steady, expected, due } = kept(log, day(4))
    expect([steady, due]).toEqual([3, 0])
    expect(expected).toBeGreaterThan(0.9)
    expect(kept(log.toReversed(), day(4))).toEqual({ percent: 90, days: 30, steady, expected, due })
  })

  it('is told by what the log folded to on each of its days, and stops counting at its end', () => {
    const log = [again(one, -3), easy(one, -2), again(two, 0), again(two, 3), easy(two, 4), easy(one, 9)]
    const folded = (on: StudyDay) =>
      [one, two].map((factId) => {
        const own = log.filter((event) => event.factId === factId && event.studyDay <= on)
        return own.length === 0
          ? 0
          : (recallOfFact([fold(own, { ...rules, settings: defaultSettings })], on, defaultWeights) ?? 0)
      })
    for (const today of [0, 3, 5, 9, 29, 60]) {
      const days = Array.from({ length: Math.min(today, 29) + 1 }, (_, index) => day(index))
      const steady = days.filter((on) => Math.round(100 * mean(folded(on))) >= 90).length
      const progress = kept(log, day(today))
      expect(progress.steady).toBe(steady)
      expect(progress.expected).toBeCloseTo(mean(folded(day(today))), 10)
    }
    expect(kept(log, day(60)).steady).toBe(kept(log, day(29)).steady)
    expect(kept(log, day(60)).due).toBe(2)
    expect(kept(log, day(-1)).steady).toBe(0)
  })

  it('is not made by a look the evening before, and asks nothing of before somebody joined', () => {
    const crammed = [again(one, 0), again(one, 0), again(two, 0), again(two, 0)]
    expect(kept(crammed, day(0)).steady).toBe(0)
    const early = [easy(one, -5), easy(two, -5)]
    expect(kept(early, day(0)).steady).toBe(1)
    expect(kept(early, day(0), { since: noon(-1) })).toMatchObject({ steady: 0, expected: 0 })
  })
})
