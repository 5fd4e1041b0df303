import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localTimeOf } from '@/lib/domain/local-time'
import { isPast, movedToTerm, usualFirstDay } from '@/lib/domain/next-term'

const berlin = 'Europe/Berlin'
const spring = [
  { opensAt: new Date('2026-03-09T08:00:00Z'), dueAt: null, closesAt: null },
  {
    opensAt: new Date('2026-03-02T08:00:00Z'),
    dueAt: new Date('2026-04-06T16:00:00Z'),
    closesAt: new Date('2026-04-08T16:00:00Z'),
  },
]

it('keeps the times of day and the distances, over the change of the clocks', () => {
  const move = movedToTerm(spring, '2026-09-07', berlin)
  // 27 weeks later. In March Berlin is an hour ahead of UTC; in April, September and October two, too.
  expect(spring.map(move)).toEqual([
    { opensAt: new Date('2026-09-14T07:00:00Z'), dueAt: null, closesAt: null },
    {
      opensAt: new Date('2026-09-07T07:00:00Z'),
      dueAt: new Date('2026-10-12T16:00:00Z'),
      closesAt: new Date('2026-10-14T16:00:00Z'),
    },
  ])
})

it('suggests the weekday on which the term began, today at the earliest', () => {
  const now = new Date('2026-08-26T09:00:00Z')
  expect(usualFirstDay(spring, berlin, now)).toBe('2026-08-31')
  expect(usualFirstDay(spring, berlin, new Date('2026-08-31T09:00:00Z'))).toBe('2026-08-31')
  expect(usualFirstDay([], berlin, now)).toBe('2026-08-26')
})

it('knows today by the clocks of the class', () => {
  const lateEvening = new Date('2026-08-26T23:00:00Z')
  expect([berlin, 'UTC'].map((zone) => isPast('2026-08-26', zone, lateEvening))).toEqual([true, false])
})

it('opens the first on the day that was chosen, wherever the class is', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      fc.array(moments, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(berlin, 'UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland'),
      moments,
      (opening, zone, day) => {
        const firstDay = day.toISOString().slice(0, 10)
        const term = opening.map((opensAt) => ({ opensAt, dueAt: null, closesAt: null }))
        const days = term
          .map(movedToTerm(term, firstDay, zone))
          .map(({ opensAt }) => localTimeOf(opensAt, zone).slice(0, 10))
        expect(days.toSorted()[0]).toBe(firstDay)
      },
    ),
  )
})
