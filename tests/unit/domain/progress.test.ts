import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import { classMemoryOf, completionOf, weakestFacts } from '@/lib/domain/class-progress'
import { addDays } from '@/lib/domain/day'
import { effectiveAnswers } from '@/lib/domain/effective'
import { inkOf, inks } from '@/lib/domain/ink'
import { masteryOf, readinessOf, recallAhead, recallOfFact } from '@/lib/domain/progress'
import { defaultWeights } from '@/lib/domain/schedule'
import {
  type Answered,
  calendarOf,
  calibrationByKind,
  calibrationOf,
  countCards,
  streakOf,
  trueRetention,
} from '../../support/plain-figures'
import { clock, eventOf } from './histories'

const today = '2026-11-22'
const noon = new Date('2026-11-22T11:00:00Z')
const studied = (stability: number, lastStudyDay = today, more: Partial<CardState> = {}): CardState => ({
  ...newCard,
  state: 'review',
  stability,
  difficulty: 5,
  reps: 3,
  lastStudyDay,
  ...more,
})

describe('inkOf', () => {
  it.each([
    [null, 0.9, 'new'],
    [0.69, 0.9, 'faint'],
    [0.7, 0.9, 'light'],
    [0.899, 0.9, 'light'],
    [0.9, 0.9, 'firm'],
    [0.949, 0.9, 'firm'],
    [0.95, 0.9, 'solid'],
    [0.69, 0.7, 'faint'],
    [0.7, 0.7, 'firm'],
    [0.85, 0.7, 'solid'],
    [0.98, 0.98, 'firm'],
    [0.99, 0.98, 'solid'],
  ] as const)('inks %f for a target of %f as %s', (recall, target, ink) => {
    expect(inkOf(recall, target)).toBe(ink)
  })

  it('never gets fainter for a higher recall', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.7, max: 0.99, noNaN: true }), (a, b, target) => {
        const level = (recall: number) => inks.indexOf(inkOf(recall, target))
        expect(level(Math.max(a, b))).toBeGreaterThanOrEqual(level(Math.min(a, b)))
      }),
    )
  })
})

describe('memory figures', () => {
  it('look one day ahead, so that a card just answered is not solid', () => {
    const weak = studied(0.5)
    expect(masteryOf([weak], 1, today, defaultWeights).expected).toBe(1)
    expect(inkOf(recallAhead(weak, today, defaultWeights), 0.9)).toBe('light')
  })

  it('ink a fact by its weakest studied slot', () => {
    const [weak, firm] = [studied(2), studied(50)]
    expect(recallOfFact([firm, newCard, weak], today, defaultWeights)).toBe(recallAhead(weak, today, defaultWeights))
    expect(recallOfFact([newCard], today, defaultWeights)).toBeNull()
  })

  it('say how much of what is studied is remembered, and what an exam over all would find', () => {
    const mastery = masteryOf([studied(10, '2026-11-12'), studied(10, '2026-11-12'), newCard], 8, today, defaultWeights)
    expect(mastery).toMatchObject({ studied: 2, total: 8 })
    expect(mastery.expected).toBeCloseTo(0.9, 7)
    expect(readinessOf(mastery)).toBeCloseTo(0.225, 7)
    expect(masteryOf([newCard], 8, today, defaultWeights).expected).toBeNull()
  })

  it('counts each slot in one state', () => {
    const cards = [
      newCard,
      studied(5),
      studied(30),
      studied(5, today, { state: 'learning' }),
      studied(5, today, { suspendedAt: noon }),
    ]
    expect(countCards(cards, 10)).toEqual({ unseen: 6, learning: 1, young: 1, mature: 1, suspended: 1 })
  })
})

const answer = (factId: string, day: string, more: Partial<Answered> = {}): Answered => ({
  factId,
  slot: 'object',
  rating: 3,
  studyDay: day,
  answeredAt: new Date(`${day}T10:00:00Z`),
  durationMs: 6000,
  predictedRetrievability: 0.9,
  scheduledDueAt: null,
  ...more,
})

describe('trueRetention', () => {
  it('counts the first answer of a day, young and mature apart, and no first meeting', () => {
    const answers = [
      answer('a', '2026-10-01', { predictedRetrievability: null }),
      answer('a', '2026-10-04', { rating: 1 }),
      answer('a', '2026-10-04', { answeredAt: new Date('2026-10-04T10:10:00Z') }),
      answer('a', '2026-10-08'),
      answer('a', '2026-10-29'),
      answer('b', '2026-10-02', { predictedRetrievability: null }),
    ]
    const { young, mature } = trueRetention(answers.reverse())
    expect(young).toMatchObject({ right: 1, all: 2, share: 0.5 })
    expect(mature).toMatchObject({ right: 1, all: 1, share: 1 })
  })
})

describe('calibration', () => {
  const reviews = (predictedRetrievability: number, right: number, all: number, name: string) =>
    Array.from({ length: all }, (_, index) => [
      answer(`${name}${index}`, '2026-10-01', { predictedRetrievability: null }),
      answer(`${name}${index}`, '2026-10-05', { predictedRetrievability, rating: index < right ? 3 : 1 }),
    ]).flat()

  it('sets expected beside observed, and says how far they are apart', () => {
    const { bins, error } = calibrationOf([...reviews(0.95, 9, 10, 'a'), ...reviews(0.55, 11, 20, 'b')])
    expect(bins.map(({ expected, observed, answers }) => [expected.toFixed(2), observed.toFixed(2), answers])).toEqual([
      ['0.55', '0.55', 20],
      ['0.95', '0.90', 10],
    ])
    expect(error).toBeCloseTo(0.05 / 3, 10)
    expect(calibrationOf([])).toEqual({ bins: [], error: null })
  })

  it('shows the kind that is easily guessed', () => {
    const kinds = calibrationByKind([
      ...reviews(0.8, 10, 10, 'c').map((one) => ({ ...one, kind: 'choice' as const })),
      ...reviews(0.8, 8, 10, 't').map((one) => ({ ...one, kind: 'typed' as const })),
    ])
    expect(kinds.get('choice')?.error).toBeCloseTo(0.2, 10)
    expect(kinds.get('typed')?.error).toBeCloseTo(0, 10)
  })
})

describe('calendar and streak', () => {
  it('lists every day of the span', () => {
    expect(calendarOf([answer('a', '2026-11-21'), answer('b', '2026-11-21')], '2026-11-20', '2026-11-22')).toEqual([
      { day: '2026-11-20', answers: 0, seconds: 0 },
      { day: '2026-11-21', answers: 2, seconds: 12 },
      { day: '2026-11-22', answers: 0, seconds: 0 },
    ])
  })

  const dueOn = (day: string) => ({ scheduledDueAt: new Date(`${day}T03:00:00Z`) })

  it('rests on days with nothing due', () => {
    const answers = [answer('a', '2026-11-10', dueOn('2026-11-14')), answer('a', '2026-11-14', dueOn('2026-11-22'))]
    expect(streakOf(answers, today, clock)).toEqual({ days: 2, isDoneToday: false, longest: 2 })
  })

  it('breaks on a day on which something was due, but not today', () => {
    const answers = [answer('a', '2026-11-10', dueOn('2026-11-14')), answer('a', '2026-11-15', dueOn('2026-11-22'))]
    expect(streakOf(answers, today, clock)).toEqual({ days: 1, isDoneToday: false, longest: 1 })
    expect(streakOf(answers, '2026-11-23', clock)).toMatchObject({ days: 0, longest: 1 })
  })

  it('does not break on a day of study though not all that was due was done', () => {
    const answers = [
      answer('a', '2026-11-20', dueOn('2026-11-21')),
      answer('b', '2026-11-20', dueOn('2026-11-21')),
      answer('a', '2026-11-21', dueOn('2026-11-25')),
      answer('b', '2026-11-22', dueOn('2026-11-25')),
    ]
    expect(streakOf(answers, today, clock)).toEqual({ days: 3, isDoneToday: true, longest: 3 })
  })

  it('is none before the first answer', () => {
    expect(streakOf([], today, clock)).toEqual({ days: 0, isDoneToday: false, longest: 0 })
  })
})

describe('effectiveAnswers', () => {
  it('are what the learner stands by: amended, not undone, not crammed, card by card', () => {
    const at = (minute: number) => new Date(noon.getTime() + minute * 60_000)
    const first = eventOf('first', { rating: 3, answeredAt: at(0) })
    const twin = eventOf('twin', { rating: 3, answeredAt: at(0), slot: 'start', answerId: first.answerId })
    const amend = eventOf('amend', { type: 'amend', rating: 1, targetAnswerId: first.answerId, answeredAt: at(1) })
    const undone = eventOf('undone', { rating: 4, answeredAt: at(2) })
    const undo = eventOf('undo', { type: 'undo', targetAnswerId: undone.answerId, answeredAt: at(3) })
    const cram = eventOf('cram', { mode: 'cram', rating: 1, answeredAt: at(4) })
    expect(
      effectiveAnswers([first, twin, amend, undone, undo, cram]).map(({ slot, rating }) => [slot, rating]),
    ).toEqual([
      ['object', 1],
      ['start', 3],
    ])
  })
})

describe('a class', () => {
  const fact = (factId: string, recalls: (number | null)[], right: number, answers: number) =>
    classMemoryOf({
      factId,
      recalls,
      answers: Array.from({ length: answers }, (_, index) => ({
        right: index < right,
        studyDay: addDays('2026-11-01', index),
      })),
    })

  it('sees what is expected beside what was observed', () => {
    expect(fact('f', [0.5, null, 0.9], 2, 4)).toEqual({
      factId: 'f',
      expected: 0.7,
      studied: 2,
      members: 3,
      right: 2,
      answers: 4,
      lastAskedOn: '2026-11-04',
      isSound: true,
    })
  })

  it('gets no advice from under three answers, nor about what nobody studied', () => {
    const facts = [
      fact('unsound', [0.1], 0, 2),
      fact('weak', [0.4], 1, 3),
      fact('weaker', [0.3], 1, 3),
      fact('firm', [0.95], 3, 3),
      fact('unstudied', [null], 0, 5),
    ]
    expect(weakestFacts(facts, 5, 0.9).map(({ factId }) => factId)).toEqual(['weaker', 'weak'])
    expect(weakestFacts(facts, 1).map(({ factId }) => factId)).toEqual(['weaker'])
  })

  it('counts every student of an assignment once', () => {
    const statuses = ['marked', 'to-mark', 'running', 'missing', 'open', 'not-open', 'excused'] as const
    const counts = completionOf(statuses.map((status) => ({ status, percent: null, daysLate: 0, attempts: 0 })))
    expect(counts).toEqual({ done: 2, running: 1, missing: 1, open: 2, excused: 1 })
  })
})
