import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultDeck } from '@/lib/domain/deck'
import { decksAround, decksWithin, limitsOf, type NestedDeck } from '@/lib/domain/limits'
import type { SlotRef } from '@/lib/domain/slot'

const deck = (id: string, parentId: string | null, newPerDay: number, minutesPerDay: number | null): NestedDeck => ({
  id,
  parentId,
  settings: { ...defaultDeck, newPerDay, minutesPerDay },
})
const decks = [
  deck('term', null, 5, 10),
  deck('history', 'term', 4, null),
  deck('physics', 'term', 3, 1),
  deck('alone', null, 1, null),
]
const slot = (factId: string): SlotRef => ({ factId, slot: 'object' })
const deckOf = ({ factId }: SlotRef) => (factId === 'free' ? undefined : factId)
const takes = (done: Parameters<typeof limitsOf>[1], ...ids: string[]) => {
  const limits = limitsOf(decks, done, deckOf)
  return ids.map((id) => limits.mayBegin(slot(id)))
}

describe('limits of nested decks', () => {
  it('bind what lies within: its own, and that of each deck around it', () => {
    expect(takes({}, 'physics', 'physics', 'physics', 'physics')).toEqual([true, true, true, false])
    expect(takes({}, 'physics', 'history', 'physics', 'history', 'history', 'history')).toEqual([
      ...Array.from({ length: 5 }, () => true),
      false,
    ])
    expect(takes({}, 'alone', 'alone', 'free', 'free')).toEqual([true, false, true, true])
  })

  it('count what was done today anywhere within', () => {
    expect(takes({ history: { begun: 4, seconds: 0 } }, 'physics', 'physics')).toEqual([true, false])
    const limits = limitsOf(decks, { history: { begun: 0, seconds: 570 } }, deckOf)
    expect([limits.maySpend(slot('physics'), 25), limits.maySpend(slot('physics'), 25)]).toEqual([true, false])
    expect(limits.maySpend(slot('alone'), 1e6)).toBe(true)
  })

  it('hold for any nesting and any order: no deck and nothing around it is ever overdrawn', () => {
    const nested = fc.array(fc.tuple(fc.nat(6), fc.nat(4)), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(nested, fc.array(fc.nat(6), { maxLength: 40 }), (drawn, asked) => {
        // Each lies in an earlier one or in none, as no rule can make a circle.
        const all = drawn.map(([parent, newPerDay], index) =>
          deck(`d${index}`, parent < index ? `d${parent}` : null, newPerDay, null),
        )
        const limits = limitsOf(all, {}, deckOf)
        const begun = asked.map((index) => `d${index % all.length}`).filter((id) => limits.mayBegin(slot(id)))
        for (const { id, settings } of all) {
          const within = decksWithin(all, id).map((each) => each.id)
          expect(begun.filter((each) => within.includes(each)).length).toBeLessThanOrEqual(settings.newPerDay)
        }
      }),
    )
  })

  it('end where a broken row makes a circle', () => {
    const circle = [deck('a', 'b', 1, null), deck('b', 'a', 1, null)]
    expect(decksAround(circle, 'a').map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
