import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import type { StudyEvent } from '@/lib/domain/event'
import { becameLeech, leechSuspension, settleLeech } from '@/lib/domain/leech'
import { append, fold, merge } from '@/lib/domain/log'
import type { Rating } from '@/lib/domain/rating'
import { defaultSettings, defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { clock, eventOf, history } from './histories'

const rules: ScheduleRules = { weights: defaultWeights, settings: defaultSettings, clock }
const memoryOf = ({ foldedUntil: _, ...memory }: CardState) => memory
const dayMillis = 86_400_000
const from = Date.parse('2026-03-01T09:00:00Z')

/** Answers a day and more apart, as the server takes them: appended, and suspended where they make a leech. */
const answered = (ratings: readonly Rating[]) => {
  let card: CardState = newCard
  const log: StudyEvent[] = []
  for (const [index, rating] of ratings.entries()) {
    const event = eventOf(`leech ${index}`, {
      rating,
      answeredAt: new Date(from + index * 40 * dayMillis),
      sequence: index,
    })
    for (const each of [event, 'suspension' as const]) {
      const before = card
      const next = append(card, each === 'suspension' ? leechSuspension(event) : each, rules)
      if (next === null) throw new Error('not in order')
      card = next.card
      log.push(next.event)
      if (each === 'suspension' || !becameLeech(before, card)) break
    }
  }
  return { card, log }
}
// Learned, then forgotten at every review: lapse, relearned, lapse.
const lapses = (count: number): Rating[] => [4, ...Array.from({ length: count }, (): Rating[] => [1, 3]).flat()]
const corrected = (log: readonly StudyEvent[], correction: StudyEvent) => {
  const merged = merge(log, [correction], rules, correction.answeredAt)
  const whole = [...log, ...merged.added]
  const settled = settleLeech(whole, rules, correction.answeredAt)
  return { log: [...whole, ...settled], card: fold([...whole, ...settled], rules), settled }
}
const lapse = (log: readonly StudyEvent[]) =>
  log.findLast(({ rating }) => rating === 1) ?? eventOf('none', { answeredAt: new Date(0) })
const later = (log: readonly StudyEvent[], minutes: number) =>
  new Date(Math.max(...log.map(({ answeredAt }) => answeredAt.getTime())) + minutes * 60_000)

describe('a leech', () => {
  it('is suspended by its eighth lapse, an event of the log after the answer', () => {
    const { card, log } = answered(lapses(8).slice(0, -1))
    expect(card.lapses).toBe(8)
    expect(card.suspendedAt).not.toBeNull()
    expect(log.map(({ type }) => type).slice(-2)).toEqual(['answer', 'suspend'])
    expect(fold(log, rules)).toEqual(card)
    expect(answered(lapses(7)).card.suspendedAt).toBeNull()
  })

  it('is none when the lapse is taken back, to the byte, and one again when that is taken back', () => {
    const before = answered(lapses(8).slice(0, -2))
    const leech = answered(lapses(8).slice(0, -1))
    const undo = eventOf('undo', {
      type: 'undo',
      targetAnswerId: lapse(leech.log).answerId,
      answeredAt: later(leech.log, 1),
    })
    const undone = corrected(leech.log, undo)
    expect(memoryOf(undone.card)).toEqual(memoryOf(before.card))
    const redo = eventOf('redo', { type: 'undo', targetAnswerId: undo.answerId, answeredAt: later(undone.log, 1) })
    expect(corrected(undone.log, redo).card.suspendedAt).not.toBeNull()
  })

  it('is none when the answer is counted right after all', () => {
    const leech = answered(lapses(8).slice(0, -1))
    const amend = eventOf('amend', {
      type: 'amend',
      rating: 3,
      targetAnswerId: lapse(leech.log).answerId,
      answeredAt: later(leech.log, 1),
    })
    expect(corrected(leech.log, amend).card).toMatchObject({ suspendedAt: null, lapses: 7 })
  })

  it('stays in play when the learner took the suspension back', () => {
    const leech = answered(lapses(8).slice(0, -1))
    const suspension = leech.log.at(-1)?.answerId ?? ''
    const undo = eventOf('undo', { type: 'undo', targetAnswerId: suspension, answeredAt: later(leech.log, 1) })
    const { settled, card } = corrected(leech.log, undo)
    expect(settled).toEqual([])
    expect(card.suspendedAt).toBeNull()
  })

  it('is settled: asking again whatever the history adds nothing', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { added } = merge([], events, rules, new Date('2027-12-01T00:00:00Z'))
        const settled = settleLeech(added, rules, new Date('2027-12-01T00:00:00Z'))
        expect(settleLeech([...added, ...settled], rules, new Date('2027-12-02T00:00:00Z'))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
