import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  isTimeZone,
  nextDayStart,
  startOfDay,
  studyDayOf,
  utcMidnight,
  weekdayOf,
} from '@/lib/domain/day'

const berlin = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const iso = (at: Date) => at.toISOString()

describe('studyDayOf', () => {
  it('counts the small hours to the day before', () => {
    expect(studyDayOf(new Date('2026-11-22T02:59:59.999Z'), berlin)).toBe('2026-11-21')
    expect(studyDayOf(new Date('2026-11-22T03:00:00.000Z'), berlin)).toBe('2026-11-22')
  })

  it('knows zones off the hour', () => {
    const kathmandu = { timeZone: 'Asia/Kathmandu', dayStartsAtHour: 0 }
    expect(studyDayOf(new Date('2026-06-01T18:14:59Z'), kathmandu)).toBe('2026-06-01')
    expect(studyDayOf(new Date('2026-06-01T18:15:00Z'), kathmandu)).toBe('2026-06-02')
  })
})

describe('startOfDay', () => {
  it.each([
    ['an ordinary day', '2026-11-22', berlin, '2026-11-22T03:00:00.000Z'],
    ['the day the clock went forward', '2026-03-29', berlin, '2026-03-29T02:00:00.000Z'],
    ['the day the clock went back', '2026-10-25', berlin, '2026-10-25T03:00:00.000Z'],
    ['a start that the clock jumps over', '2026-03-29', { ...berlin, dayStartsAtHour: 2 }, '2026-03-29T01:00:00.000Z'],
    ['a start in the repeated hour', '2026-10-25', { ...berlin, dayStartsAtHour: 2 }, '2026-10-25T00:00:00.000Z'],
    [
      'a midnight that does not exist',
      '2026-04-24',
      { timeZone: 'Africa/Cairo', dayStartsAtHour: 0 },
      '2026-04-23T22:00:00.000Z',
    ],
    [
      'a change of half an hour',
      '2026-10-04',
      { timeZone: 'Australia/Lord_Howe', dayStartsAtHour: 2 },
      '2026-10-03T15:30:00.000Z',
    ],
    ['a zone 5:45 ahead', '2026-06-02', { timeZone: 'Asia/Kathmandu', dayStartsAtHour: 4 }, '2026-06-01T22:15:00.000Z'],
  ])('finds %s', (_, day, clock, expected) => {
    expect(iso(startOfDay(day, clock))).toBe(expected)
  })

  it('is the first moment of its day, in every zone and over every change', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'America/St_Johns',
      'Africa/Cairo',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Pacific/Apia',
      'America/Havana',
    )
    const clock = fc.record({ timeZone: zone, dayStartsAtHour: fc.integer({ min: 0, max: 23 }) })
    fc.assert(
      fc.property(clock, fc.integer({ min: 16_000, max: 22_000 }), (where, dayNumber) => {
        const day = new Date(dayNumber * 86_400_000).toISOString().slice(0, 10)
        const start = startOfDay(day, where)
        expect(studyDayOf(start, where)).toBe(day)
        expect(studyDayOf(new Date(start.getTime() - 1), where)).toBe(addDays(day, -1))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('nextDayStart', () => {
  it('is 23 hours away when the clock goes forward, 25 when it goes back', () => {
    const hours = (at: string) =>
      (nextDayStart(startOfDay(at, berlin), berlin).getTime() - startOfDay(at, berlin).getTime()) / 3_600_000
    expect(hours('2026-03-28')).toBe(23)
    expect(hours('2026-10-24')).toBe(25)
  })
})

describe('counting days', () => {
  it('goes over months and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366)
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
    expect(iso(utcMidnight('2026-03-29'))).toBe('2026-03-29T00:00:00.000Z')
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(weekdayOf('2026-11-23')).toBe(1)
  })

  it('refuses a zone nobody knows', () => {
    expect(isTimeZone('Europe/Atlantis')).toBe(false)
    expect(isTimeZone('Pacific/Chatham')).toBe(true)
  })
})
