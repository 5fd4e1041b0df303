import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocalTime, localDaysLater, localTimeOf, momentOf } from '@/lib/domain/local-time'

const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham']

describe('a due time in the zone of its class', () => {
  it('comes back as it was entered, unless clocks skip it', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const at = new Date(minutes * 60_000)
        const back = momentOf(localTimeOf(at, zone), zone)
        // In the repeated hour of autumn the first pass is meant.
        expect([at.getTime(), at.getTime() - 3_600_000]).toContain(back.getTime())
        expect(localTimeOf(back, zone)).toBe(localTimeOf(at, zone))
      }),
    )
  })

  it('knows summer time, and goes on where clocks go forward', () => {
    expect(momentOf('2026-07-01T18:00', 'Europe/Berlin').toISOString()).toBe('2026-07-01T16:00:00.000Z')
    expect(momentOf('2026-12-01T18:00', 'Europe/Berlin').toISOString()).toBe('2026-12-01T17:00:00.000Z')
    expect(momentOf('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(momentOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is at the same time of day a week later', () => {
    expect(localDaysLater('2026-10-23T18:00', 7)).toBe('2026-10-30T18:00')
    expect(isLocalTime('2026-13-01T18:00')).toBe(false)
    expect(isLocalTime('2026-11-30T18:00')).toBe(true)
  })
})
