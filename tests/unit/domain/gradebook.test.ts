import { describe, expect, it } from 'vitest'
import { type Cell, ownCellOf } from '@/lib/domain/gradebook'
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

describe('numbersOf', () => {
  it('counts from 1 in the order given', () => {
    expect([...numbersOf(['b', 'a'])]).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })
})
