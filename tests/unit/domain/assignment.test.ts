import { describe, expect, it } from 'vitest'
import { noAccommodation } from '@/lib/domain/accommodation'
import {
  AssignmentSettings,
  defaultAssignment,
  isWithheld,
  isWithheldFromPack,
  type Releasable,
  releaseAt,
  windowFor,
} from '@/lib/domain/assignment'
import { cellOf, countingOf, type ScoredAttempt } from '@/lib/domain/gradebook'

const day = (date: string, time = '10:00') => new Date(`2026-${date}T${time}:00Z`)
const quiz: Releasable = {
  kind: 'graded',
  opensAt: day('11-02'),
  dueAt: day('11-06'),
  closesAt: day('11-08'),
  releasedAt: null,
  settings: { feedback: 'after-close', release: 'automatic' },
}
const byHand: Releasable = { ...quiz, settings: { ...quiz.settings, release: 'by-hand' } }
const atOnce: Releasable = { ...quiz, settings: { ...quiz.settings, feedback: 'after-handing-in' } }

describe('settings', () => {
  it('are complete from nothing, and refuse what nobody knows', () => {
    expect(AssignmentSettings.parse({})).toMatchObject({
      attemptsAllowed: 1,
      whichCounts: 'best',
      feedback: 'after-close',
      timeLimitMinutes: null,
    })
    expect(AssignmentSettings.safeParse({ attempts: 3 }).success).toBe(false)
  })
})

describe('windowFor', () => {
  const window = { opensAt: day('10-20'), dueAt: day('10-24'), closesAt: day('10-24') }

  it('moves due and closing by calendar days in the zone of the class, over a change of the clock', () => {
    const moved = windowFor(window, null, { ...noAccommodation, extraDays: 2 }, 'Europe/Berlin')
    expect(moved).toMatchObject({
      opensAt: window.opensAt,
      dueAt: day('10-26', '11:00'),
      closesAt: day('10-26', '11:00'),
    })
  })

  it('lets an exception stand, and never closes before it is due', () => {
    expect(windowFor(window, { dueAt: day('10-30'), closesAt: null, extraMinutes: null })).toMatchObject({
      dueAt: day('10-30'),
      closesAt: day('10-30'),
    })
  })
})

describe('the wall', () => {
  const withheld = (
    assignment: Releasable,
    date: string,
    windows: { closesAt: Date | null }[] = [],
    handedInAt: Date | null = null,
  ) => isWithheld(assignment, windows, day(date), handedInAt)

  it('stands from opening to release', () => {
    expect([
      withheld(quiz, '11-01'),
      withheld(quiz, '11-02'),
      withheld(quiz, '11-07'),
      withheld(quiz, '11-08'),
    ]).toEqual([false, true, true, false])
  })

  it('waits for the last student with an extension', () => {
    expect(withheld(quiz, '11-09', [{ closesAt: day('11-10') }])).toBe(true)
    expect(withheld(quiz, '11-10', [{ closesAt: day('11-10') }])).toBe(false)
  })

  it('falls at the latest 14 days after closing, though nobody releases', () => {
    expect(withheld(byHand, '11-21')).toBe(true)
    expect(withheld(byHand, '11-22')).toBe(false)
    expect(withheld({ ...byHand, releasedAt: day('11-12') }, '11-12')).toBe(false)
  })

  it('falls for a student who has handed in, where feedback comes then', () => {
    expect(withheld(atOnce, '11-04')).toBe(true)
    expect(withheld(atOnce, '11-04', [], day('11-03'))).toBe(false)
    expect(withheld(quiz, '11-04', [], day('11-03'))).toBe(true)
  })

  it('never stands before practice', () => {
    expect(withheld({ ...quiz, kind: 'practice' }, '11-04')).toBe(false)
  })

  it('keeps the questions of a quiz that opens within its 14 days out of an offline pack', () => {
    expect(isWithheldFromPack(quiz, [], day('10-20'))).toBe(true)
    expect(isWithheldFromPack(quiz, [], day('10-10'))).toBe(false)
    expect(isWithheldFromPack(quiz, [], day('11-05'))).toBe(true)
  })

  it('releases at closing where feedback is never shown', () => {
    expect(releaseAt({ ...quiz, settings: { ...quiz.settings, feedback: 'never' } }, [], null)).toEqual(quiz.closesAt)
  })
})

describe('cellOf', () => {
  const settings = { ...defaultAssignment, late: { percentPerDay: 10, floorPercent: 0 } }
  const attempt = (submitted: string | null, points: number, toMark = 0): ScoredAttempt => ({
    startedAt: day('11-03'),
    deadlineAt: null,
    submittedAt: submitted === null ? null : day(submitted),
    gradedAt: null,
    score: { points, maximum: 10, toMark },
  })
  const cell = (attempts: ScoredAttempt[], now: string, more: { excused?: boolean } = {}) =>
    cellOf({ window: quiz, settings, excused: false, attempts, ...more }, day(now))

  it.each([
    ['not-open', cell([], '11-01')],
    ['open', cell([], '11-07')],
    ['running', cell([attempt(null, 3)], '11-04')],
    ['missing', cell([], '11-08')],
    ['excused', cell([], '11-09', { excused: true })],
    ['to-mark', cell([attempt('11-04', 5, 1)], '11-09')],
    ['marked', cell([attempt('11-04', 5)], '11-05')],
  ] as const)('is %s', (status, given) => {
    expect(given.status).toBe(status)
  })

  it('takes off for being late, and lets the better attempt count', () => {
    expect(cell([attempt('11-07', 9)], '11-09')).toMatchObject({ percent: 81, daysLate: 1 })
    expect(cell([attempt('11-05', 8), attempt('11-08', 9)], '11-09')).toMatchObject({
      percent: 80,
      daysLate: 0,
      attempts: 2,
    })
  })

  it.each([
    ['best', 1, 80],
    ['first', 0, 80],
    ['last', 2, 50],
    ['mean', 2, 70],
  ] as const)('knows which attempt counts where the %s does', (whichCounts, place, percent) => {
    const attempts = [...[8, 8, 5].map((points) => attempt('11-04', points)), attempt(null, 9)]
    const counting = countingOf({ window: quiz, settings: { ...settings, whichCounts }, attempts })
    expect(counting).toMatchObject({ percent, daysLate: 0 })
    expect(counting && attempts.indexOf(counting.attempt)).toBe(place)
  })

  it.each([
    ['best', null],
    ['mean', null],
    ['last', null],
    ['first', 80],
  ] as const)('gives no percentage before the answers that count are marked: the %s counts', (whichCounts, percent) => {
    const attempts = [attempt('11-04', 8), attempt('11-04', 2, 3)]
    const input = { window: quiz, settings: { ...settings, whichCounts }, excused: false, attempts }
    expect(cellOf(input, day('11-09'))).toMatchObject({ status: 'to-mark', percent })
  })

  it('keeps an earlier mark while the next attempt runs', () => {
    expect(cell([attempt('11-04', 5), attempt(null, 0)], '11-05')).toMatchObject({ status: 'marked', percent: 50 })
  })
})
