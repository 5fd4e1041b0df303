import { describe, expect, it } from 'vitest'
import { type Cell, maximumOf, ownCellOf } from '@/lib/domain/gradebook'
import { numbersOf } from '@/lib/domain/hidden-names'

const cell = (status: Cell['status'], percent: number | null): Cell => ({ status, percent, daysLate: 1, attempts: 1 })

describe('ownCellOf', () => {
  it('keeps a mark from its student until it is released, and nothing else', () => {
    expect(ownCellOf(cell('marked', 80), false)).toEqual({ ...cell('handed-in', null) })
    expect(ownCellOf(cell('to-mark', 40), false)).toEqual({ ...cell('handed-in', null) })
    expect(ownCellOf(cell('marked', 80), true)).toEqual(cell('marked', 80))
    expect(ownCellOf(cell('missing', 0), false)).toEqual(cell('missing', 0))
  })
})

describe('maximumOf', () => {
  const item = (points: number, poolId: string | null = null, droppedAt: Date | null = null) => ({
    points,
    poolId,
    droppedAt,
  })
  it('is what one attempt can have: two of a pool of four count twice their mean, what is dropped not at all', () => {
    const pool = [1, 1, 2, 4].map((points) => item(points, 'pool'))
    expect(maximumOf([item(3), ...pool, item(9, null, new Date(0))], { pool: 2 })).toBe(7)
    expect(maximumOf(pool, {})).toBe(8)
    expect(maximumOf([], {})).toBe(0)
  })
})

describe('numbersOf', () => {
  it('counts from 1 in the order given', () => {
    expect([...numbersOf(['b', 'a'])]).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })
})
