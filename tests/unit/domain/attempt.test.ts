import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAccommodation } from '@/lib/domain/accommodation'
import { defaultAssignment } from '@/lib/domain/assignment'
import {
  type AttemptTimes,
  countedPercent,
  deadlineOf,
  decideSave,
  drawItems,
  givenBackFor,
  scoreOf,
  startRefusal,
  stateOfAttempt,
} from '@/lib/domain/attempt'
import { daysLate, lateShare } from '@/lib/domain/late'

const at = (time: string) => new Date(`2026-11-22T${time}Z`)
const settings = { ...defaultAssignment, timeLimitMinutes: 30 }
const running: AttemptTimes = { startedAt: at('10:00'), deadlineAt: at('10:30'), submittedAt: null, gradedAt: null }

describe('deadlineOf', () => {
  const open = { closesAt: null }

  it.each([
    ['the time limit', settings, open, noAccommodation, null, '10:30'],
    [
      'half as much again for whom it is granted',
      settings,
      open,
      { ...noAccommodation, timeFactor: 1.5 },
      null,
      '10:45',
    ],
    [
      'minutes for one and minutes for everyone',
      { ...settings, extraMinutes: 5 },
      open,
      noAccommodation,
      { extraMinutes: 10 },
      '10:45',
    ],
    ['closing, if that is earlier', settings, { closesAt: at('10:20') }, noAccommodation, null, '10:20'],
    [
      'closing alone without a limit',
      { ...settings, timeLimitMinutes: null },
      { closesAt: at('12:00') },
      noAccommodation,
      null,
      '12:00',
    ],
    [
      'closing alone for whom no limit holds',
      settings,
      { closesAt: at('12:00') },
      { ...noAccommodation, noTimeLimit: true },
      null,
      '12:00',
    ],
  ])('is %s', (_, given, window, accommodation, exception, expected) => {
    expect(deadlineOf(running.startedAt, given, window, accommodation, exception)).toEqual(at(expected))
  })

  it('is none without limit and closing', () => {
    expect(deadlineOf(running.startedAt, defaultAssignment, open, noAccommodation, null)).toBeNull()
  })
})

describe('stateOfAttempt', () => {
  it('goes from running over overdue to handed in and marked', () => {
    expect(stateOfAttempt(running, at('10:29'))).toBe('running')
    expect(stateOfAttempt(running, at('10:30'))).toBe('overdue')
    expect(stateOfAttempt({ ...running, submittedAt: at('10:10') }, at('10:40'))).toBe('handed-in')
    expect(stateOfAttempt({ ...running, submittedAt: at('10:10'), gradedAt: at('10:11') }, at('10:40'))).toBe('marked')
  })
})

describe('startRefusal', () => {
  const window = { opensAt: at('09:00'), dueAt: at('11:00'), closesAt: at('12:00') }
  const done: AttemptTimes = { ...running, submittedAt: at('10:20') }
  const refusal = (
    now: string,
    attempts: AttemptTimes[] = [],
    more = {},
    excused = false,
    code: string | null = null,
  ) => startRefusal(window, { ...settings, ...more }, attempts, { excused, reopenedAt: null }, code, at(now))

  it('lets a student start while it is open', () => {
    expect(refusal('09:00')).toBeNull()
    expect(refusal('11:30')).toBeNull()
    expect(refusal('10:40', [done], { attemptsAllowed: 2 })).toBeNull()
  })

  it.each([
    ['not-open', refusal('08:59')],
    ['closed', refusal('12:00')],
    ['excused', refusal('10:00', [], {}, true)],
    ['running', refusal('10:10', [running], { attemptsAllowed: 2 })],
    ['no-attempts-left', refusal('10:40', [done])],
    ['start-code', refusal('10:00', [], { startCode: 'Owl' }, false, 'cat')],
  ])('refuses with %s', (expected, given) => {
    expect(given).toBe(expected)
  })

  it('takes the start code however it is written', () => {
    expect(refusal('10:00', [], { startCode: 'Owl' }, false, ' owl ')).toBeNull()
  })
})

describe('decideSave', () => {
  it.each([
    ['save', null, 1, '10:10'],
    ['save', 4, 5, '10:10'],
    ['repeat', 5, 5, '10:10'],
    ['stale', 5, 4, '10:10'],
    ['save', 4, 5, '10:30:02'],
    ['late', 4, 5, '10:30:03'],
    ['repeat', 5, 5, '11:00'],
  ] as const)('decides %s over %s with %i at %s', (expected, stored, sequence, time) => {
    expect(decideSave(running, stored === null ? null : { sequence: stored }, sequence, at(time))).toBe(expected)
  })

  it('keeps apart what comes after handing in', () => {
    expect(decideSave({ ...running, submittedAt: at('10:05') }, null, 1, at('10:06'))).toBe('late')
  })
})

describe('givenBackFor', () => {
  it.each([
    ['all of an outage within the attempt', '10:10', '10:15', 5],
    ['only what fell into it', '09:50', '10:04', 4],
    ['nothing after it', '10:40', '10:50', 0],
    ['nothing before it', '09:00', '09:30', 0],
    ['at most what was left of it', '10:20', '11:00', 10],
  ])('gives back %s', (_, from, until, minutes) => {
    expect(givenBackFor(running, { from: at(from), until: at(until) })).toBe(minutes * 60_000)
  })
})

describe('drawItems', () => {
  const items = Array.from({ length: 12 }, (_, index) => ({
    id: `i${index}`,
    position: index,
    poolId: index < 8 ? 'pool' : null,
    droppedAt: null,
  }))
  const drawn = (attemptId: string, shuffle = true) =>
    drawItems(items, { pools: { pool: 3 }, shuffle }, attemptId).map((item) => item.id)

  it('draws the pool and takes the rest, once and the same after a reload', () => {
    expect(drawn('a')).toEqual(drawn('a'))
    expect(drawn('a')).toHaveLength(7)
    expect(drawn('a')).toEqual(expect.arrayContaining(['i8', 'i9', 'i10', 'i11']))
  })

  it('gives each item of a pool and each place its fair share', () => {
    const uses = new Map<string, number>()
    const firsts = new Map<string, number>()
    for (let attempt = 0; attempt < 4000; attempt++) {
      const ids = drawn(`attempt ${attempt}`)
      for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1)
      firsts.set(ids[0] ?? '', (firsts.get(ids[0] ?? '') ?? 0) + 1)
    }
    for (let index = 0; index < 8; index++) expect((uses.get(`i${index}`) ?? 0) / 4000).toBeCloseTo(3 / 8, 1)
    for (let index = 8; index < 12; index++) expect((firsts.get(`i${index}`) ?? 0) / 4000).toBeCloseTo(1 / 7, 1)
  })

  it('keeps the order of the paper without shuffling, and leaves dropped items out', () => {
    const fixed = drawItems(
      items.map((item) => ({ ...item, poolId: null, droppedAt: item.id === 'i3' ? at('09:00') : null })),
      { pools: {}, shuffle: false },
      'a',
    )
    expect(fixed.map((item) => item.position)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})

describe('scoreOf', () => {
  const items = ['a', 'b', 'c', 'd'].map((id, index) => ({
    id,
    points: index + 1,
    droppedAt: id === 'd' ? at('11:00') : null,
  }))
  const none = { autoMark: null, regradeMark: null, manualMark: null }

  it('lets a manual mark stand over a regrade, and that over the machine', () => {
    const responses = new Map([
      ['a', { autoMark: 0, regradeMark: 1, manualMark: null }],
      ['b', { autoMark: 0, regradeMark: 0, manualMark: 0.5 }],
      ['d', { ...none, autoMark: 1 }],
    ])
    expect(scoreOf(items, responses)).toEqual({ points: 2, maximum: 6, toMark: 0 })
  })

  it('counts what a person still has to mark', () => {
    expect(scoreOf(items, new Map([['c', none]]))).toEqual({ points: 0, maximum: 6, toMark: 1 })
  })
})

describe('late and several attempts', () => {
  it('takes off for each day begun, down to the floor', () => {
    expect(daysLate(at('10:00'), at('10:00'))).toBe(0)
    expect(daysLate(at('10:01'), at('10:00'))).toBe(1)
    expect(daysLate(at('10:01'), null)).toBe(0)
    const late = { percentPerDay: 20, floorPercent: 50 }
    expect([0, 1, 2, 3, 9].map((days) => lateShare(days, late))).toEqual([1, 0.8, 0.6, 0.5, 0.5])
  })

  it('counts as the teacher says', () => {
    expect((['best', 'last', 'first', 'mean'] as const).map((rule) => countedPercent([60, 90, 30], rule))).toEqual([
      90, 30, 60, 60,
    ])
    expect(countedPercent([], 'best')).toBeNull()
  })

  it('never leaves the range of the attempts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
        fc.constantFrom('best' as const, 'last' as const, 'first' as const, 'mean' as const),
        (percents, rule) => {
          const counted = countedPercent(percents, rule) ?? -1
          expect(counted).toBeGreaterThanOrEqual(Math.min(...percents) - 1e-9)
          expect(counted).toBeLessThanOrEqual(Math.max(...percents))
        },
      ),
    )
  })
})
