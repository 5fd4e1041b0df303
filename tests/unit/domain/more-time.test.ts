import { describe, expect, it } from 'vitest'
import { accommodationOf, noAccommodation } from '@/lib/domain/accommodation'
import { defaultAssignment, laterBy, windowFor, withMoreMinutes } from '@/lib/domain/assignment'
import { type AttemptTimes, deadlineOf, reachingTo, startRefusal } from '@/lib/domain/attempt'
import { type ExceptionFields, exceptionOf, minutesToAdd } from '@/lib/domain/more-time'

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
const window = { opensAt: at('09:00'), dueAt: at('09:45'), closesAt: at('09:45') }
const timed = { ...defaultAssignment, timeLimitMinutes: 40 }
const empty: ExceptionFields = { due: '', closes: '', minutes: '' }

describe('more time than others', () => {
  const longer = { ...noAccommodation, timeFactor: 1.5 }
  const ends = (startedAt: Date, accommodation = noAccommodation, extraMinutes: number | null = null) => {
    const exception = { dueAt: null, closesAt: null, extraMinutes }
    const own = windowFor(window, exception, accommodation, 'UTC', timed.timeLimitMinutes)
    return deadlineOf(startedAt, timed, own, accommodation, exception)
  }

  it('moves the closing along: 40 minutes half as long again are 60, though it closes after 45', () => {
    expect(ends(at('09:00'))).toEqual(at('09:40'))
    expect(ends(at('09:00'), longer)).toEqual(at('10:00'))
    expect(ends(at('09:00'), longer, 10)).toEqual(at('10:10'))
    // Who begins late ends with the closing, as all others do, those minutes later.
    expect(ends(at('09:30'))).toEqual(at('09:45'))
    expect(ends(at('09:30'), longer)).toEqual(at('10:05'))
  })

  it('lets a closing that was set for one student stand', () => {
    const exception = { dueAt: null, closesAt: at('12:00'), extraMinutes: 30 }
    expect(windowFor(window, exception, longer, 'UTC', 40).closesAt).toEqual(at('12:00'))
  })

  it('moves the end for everybody, and the limit where there is one', () => {
    expect(laterBy({ ...window, dueAt: null }, 5)).toEqual({ dueAt: null, closesAt: at('09:50') })
    expect(withMoreMinutes(timed, 5)).toEqual({ ...timed, extraMinutes: 5 })
    expect(withMoreMinutes(defaultAssignment, 5)).toEqual(defaultAssignment)
  })

  it('reaches to an end that an outage moved, also where it was due before, unless it was late already', () => {
    expect(reachingTo(window, at('09:40'), at('09:44'))).toEqual({})
    expect(reachingTo(window, at('09:45'), at('09:50'))).toEqual({ dueAt: at('09:50'), closesAt: at('09:50') })
    const late = { dueAt: at('09:30'), closesAt: at('09:45') }
    expect(reachingTo(late, at('09:45'), at('09:50'))).toEqual({ closesAt: at('09:50') })
  })

  it.each([
    [0, 0, false],
    [1, 0, true],
    [90, 0, true],
    [91, 0, false],
    [60, 541, false],
  ])('gives %i minutes on top of %i: %s', (minutes, given, isOk) => {
    expect(minutesToAdd(minutes, given).ok).toBe(isOk)
  })
})

describe('the times of one student', () => {
  const now = at('08:00')
  const given = (fields: Partial<ExceptionFields>, reopenedAt: Date | null = null) =>
    exceptionOf({ ...empty, ...fields }, { reopenedAt }, 'Europe/Berlin', now)

  it('are read on the clocks of the class', () => {
    expect(given({ due: '2026-03-02T10:45', minutes: 10 })).toEqual({
      ok: true,
      value: { dueAt: at('09:45'), closesAt: null, extraMinutes: 10, excused: false, reopenedAt: null },
    })
  })

  it('are none where nothing is left that differs, but another attempt stays given', () => {
    expect(given({ minutes: 0 })).toEqual({ ok: true, value: null })
    expect(given({}, at('07:00'))).toMatchObject({ value: { reopenedAt: at('07:00') } })
    expect(given({ again: 'on' })).toMatchObject({ value: { reopenedAt: now } })
  })

  it('are refused where they close before they are due, or go on for ever', () => {
    expect(given({ due: '2026-03-02T11:00', closes: '2026-03-02T10:00' })).toMatchObject({
      fields: { closes: 'closesBeforeDue' },
    })
    expect(given({ minutes: 601 })).toMatchObject({ fields: { minutes: 'invalidField' } })
  })

  it('count attempts only since they were given another one', () => {
    const done: AttemptTimes = {
      startedAt: at('09:00'),
      deadlineAt: at('09:40'),
      submittedAt: at('09:30'),
      gradedAt: at('09:30'),
    }
    const refusal = (reopenedAt: Date | null, attempts: readonly AttemptTimes[]) =>
      startRefusal(window, timed, attempts, { excused: false, reopenedAt }, null, at('09:42'))
    expect(refusal(null, [done])).toBe('no-attempts-left')
    expect(refusal(at('09:41'), [done])).toBeNull()
    expect(refusal(at('09:31'), [done, { ...done, startedAt: at('09:35') }])).toBe('no-attempts-left')
  })
})

describe('what somebody needs more of', () => {
  it('is nothing where the form asks for what everybody has', () => {
    expect(accommodationOf({ timeFactor: 1, extraDays: 0, noTimeLimit: undefined })).toEqual({ ok: true, value: null })
    expect(accommodationOf({ timeFactor: 1.5, extraDays: 2, noTimeLimit: 'on' })).toEqual({
      ok: true,
      value: { timeFactor: 1.5, extraDays: 2, noTimeLimit: true },
    })
    expect(accommodationOf({ timeFactor: 1, extraDays: 61, noTimeLimit: undefined }).ok).toBe(false)
  })
})
