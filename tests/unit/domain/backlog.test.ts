import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BacklogPlan, backlogPlan, clearOn, heldBack, isLate } from '@/lib/domain/backlog'
import { type CardState, newCard } from '@/lib/domain/card'
import { addDays } from '@/lib/domain/day'
import { derivedId } from '@/lib/domain/id'
import { clock } from './histories'

const today = '2026-11-23'
const card = (dueAt: string): CardState => ({ ...newCard, state: 'review', stability: 9, dueAt: new Date(dueAt) })
const late = card('2026-11-20T03:00:00Z')
const slots = Array.from({ length: 600 }, (_, index) => ({
  factId: derivedId('fact', String(index)),
  slot: 'object' as const,
  card: late,
}))
const plan: BacklogPlan = { startedOn: today, days: 6 }
const shown = (day: string) => slots.filter((slot) => !heldBack(plan, day, clock)(slot))

describe('a backlog', () => {
  it('is what was due before the day began where the learner lives', () => {
    // The day begins at four in Berlin.
    expect(isLate(card('2026-11-23T02:59:00Z'), today, clock)).toBe(true)
    expect(isLate(card('2026-11-23T03:00:00Z'), today, clock)).toBe(false)
    expect(isLate({ ...late, suspendedAt: new Date(0) }, today, clock)).toBe(false)
    expect(isLate(newCard, today, clock)).toBe(false)
  })

  it('comes in equal parts on the days of its plan, none twice, and nothing waits on the last', () => {
    const byDay = Array.from({ length: 6 }, (_, index) => shown(addDays(today, index)).length)
    for (const [index, count] of byDay.entries())
      expect(Math.abs(count - (index + 1) * 100), `day ${index}`).toBeLessThan(40)
    expect(byDay.at(-1)).toBe(600)
    for (const slot of shown(today)) expect(shown(addDays(today, 1))).toContain(slot)
  })

  it('is not kept back before its plan begins, after it ends, or without one', () => {
    expect(shown(addDays(today, -1))).toHaveLength(600)
    expect(shown(addDays(today, 6))).toHaveLength(600)
    expect(slots.some(heldBack(null, today, clock))).toBe(false)
  })

  it('keeps back nothing that is due today', () => {
    const due = slots.map((slot) => ({ ...slot, card: card('2026-11-23T03:00:00Z') }))
    expect(due.some(heldBack(plan, today, clock))).toBe(false)
  })
})

describe('backlogPlan', () => {
  it.each([
    [
      { way: 'days', amount: 7 },
      { cardsPerDay: 29, minutesPerDay: 5, clearOn: '2026-11-29' },
    ],
    [
      { way: 'cards', amount: 50 },
      { cardsPerDay: 50, minutesPerDay: 9, clearOn: '2026-11-26' },
    ],
    [
      { way: 'minutes', amount: 10 },
      { cardsPerDay: 50, minutesPerDay: 9, clearOn: '2026-11-26' },
    ],
  ] as const)('of 200 cards at 10 seconds by %o', (spread, outlook) => {
    expect(backlogPlan(200, spread, 10, today)).toMatchObject(outlook)
  })

  it('never asks for more a day than was said, and ends within a year', () => {
    const spread = fc.record({
      way: fc.constantFrom('cards' as const, 'minutes' as const),
      amount: fc.integer({ min: 1, max: 500 }),
    })
    fc.assert(
      fc.property(fc.nat(3000), spread, (count, { way, amount }) => {
        const made = backlogPlan(count, { way, amount }, 10, today)
        expect(made.clearOn).toBe(clearOn(made.plan))
        expect(made.plan.days * made.cardsPerDay).toBeGreaterThanOrEqual(count)
        if (made.plan.days < 365)
          expect(way === 'cards' ? made.cardsPerDay : made.minutesPerDay).toBeLessThanOrEqual(amount)
      }),
    )
  })
})
