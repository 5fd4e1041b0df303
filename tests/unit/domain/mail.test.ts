import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type DayClock, studyDayOf, weekdayOf } from '@/lib/domain/day'
import { DailyMail, dailyMailDay, isQuiet } from '@/lib/domain/mail'

const wanted = (change: Partial<DailyMail> = {}): DailyMail => ({ ...DailyMail.parse({}), isOn: true, ...change })
const berlin: DayClock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const dayAt = (at: string, change: Partial<DailyMail> = {}, clock = berlin) =>
  dailyMailDay(wanted(change), clock, new Date(at))

describe('the daily mail', () => {
  it('is off unless it is turned on', () => {
    expect(dailyMailDay(DailyMail.parse({}), berlin, new Date('2026-03-02T09:00:00Z'))).toBeNull()
  })

  it('is due from its hour on, by the clock of the learner', () => {
    expect(dayAt('2026-03-02T06:59:59Z')).toBeNull()
    expect(dayAt('2026-03-02T07:00:00Z')).toBe('2026-03-02')
    expect(dayAt('2026-03-02T18:00:00Z')).toBe('2026-03-02')
    // Half past an hour in UTC, and a day ahead of it.
    expect(dayAt('2026-03-02T02:29:00Z', {}, { timeZone: 'Asia/Kolkata', dayStartsAtHour: 4 })).toBeNull()
    expect(dayAt('2026-03-02T02:30:00Z', {}, { timeZone: 'Asia/Kolkata', dayStartsAtHour: 4 })).toBe('2026-03-02')
    expect(dayAt('2026-03-01T18:30:00Z', {}, { timeZone: 'Pacific/Kiritimati', dayStartsAtHour: 4 })).toBe('2026-03-02')
  })

  it('keeps the quiet hours, which run over midnight', () => {
    expect(dayAt('2026-03-02T20:00:00Z')).toBeNull()
    expect(dayAt('2026-03-02T19:59:00Z')).toBe('2026-03-02')
    const quiet = { quietFrom: 22, quietUntil: 6 }
    expect([21, 22, 23, 0, 5, 6].map((hour) => isQuiet(quiet, hour))).toEqual([false, true, true, true, true, false])
    expect([0, 8, 23].some((hour) => isQuiet({ quietFrom: 8, quietUntil: 8 }, hour))).toBe(false)
  })

  it('comes on its weekdays, counted by study day: an hour after midnight belongs to the evening', () => {
    const mondays = { weekdays: [1], hour: 1, quietFrom: 5, quietUntil: 5 }
    expect(dayAt('2026-03-02T23:59:00Z', mondays), 'Monday night').toBeNull()
    expect(dayAt('2026-03-03T00:00:00Z', mondays), 'one o’clock of the same night').toBe('2026-03-02')
    expect(dayAt('2026-03-03T03:00:00Z', mondays), 'Tuesday').toBeNull()
  })

  it('skips no day when the clock is put forward over its hour, and sends one where the hour comes twice', () => {
    const early = { hour: 2, quietFrom: 5, quietUntil: 5 }
    const midnight = { timeZone: 'Europe/Berlin', dayStartsAtHour: 0 }
    expect(dayAt('2026-03-29T00:59:00Z', early, midnight)).toBeNull()
    expect(dayAt('2026-03-29T01:00:00Z', early, midnight), '03:00, for there is no 02:00').toBe('2026-03-29')
    expect(dayAt('2026-10-25T00:00:00Z', early, midnight), 'the first 02:00').toBe('2026-10-25')
    expect(dayAt('2026-10-25T01:00:00Z', early, midnight), 'the second, of the same study day').toBe('2026-10-25')
  })

  it('comes once for every study day, whatever the zone, the hour and the start of the day', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC')
    const hour = fc.integer({ min: 0, max: 23 })
    fc.assert(
      fc.property(zones, hour, hour, fc.integer({ min: 0, max: 360 }), (timeZone, dayStartsAtHour, at, offset) => {
        const clock = { timeZone, dayStartsAtHour }
        const settings = wanted({ hour: at, quietFrom: 0, quietUntil: 0 })
        const start = Date.UTC(2026, 0, 1) + offset * 86_400_000
        const told = new Set<string>()
        for (let minutes = 0; minutes < 3 * 1440; minutes += 15) {
          const now = new Date(start + minutes * 60_000)
          const day = dailyMailDay(settings, clock, now)
          if (day === null) continue
          expect(day).toBe(studyDayOf(now, clock))
          expect(settings.weekdays).toContain(weekdayOf(day))
          told.add(day)
        }
        const middle = addDays(studyDayOf(new Date(start), clock), 1)
        expect(told.has(middle) || told.has(addDays(middle, 1))).toBe(true)
        expect(told.size).toBeLessThanOrEqual(4)
      }),
      { numRuns: 40 },
    )
  })
})
