import { describe, expect, it } from 'vitest'
import { askedCount, drawn, maximumOf } from '@/lib/domain/pool'

const item = (points: number, poolId: string | null = null, droppedAt: Date | null = null) => ({
  points,
  poolId,
  droppedAt,
})

describe('a pool', () => {
  const pool = [1, 1, 2, 4].map((points) => item(points, 'pool'))
  const items = [item(3), ...pool, item(9, null, new Date(0))]

  it('counts of four items the two that are drawn, with twice their mean of points; what is dropped not at all', () => {
    expect([askedCount(items, { pool: 2 }), maximumOf(items, { pool: 2 })]).toEqual([3, 7])
    expect([askedCount(pool, {}), maximumOf(pool, {})]).toEqual([4, 8])
    expect([askedCount(pool, { pool: 9 }), maximumOf(pool, { pool: 9 })]).toEqual([4, 8])
    expect([askedCount([], {}), maximumOf([], {})]).toEqual([0, 0])
  })

  it('gives every seed its own draw in the order of the items, and the same seed the same', () => {
    const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`)
    const draws = seeds.map((seed) => drawn(items, { pool: 2 }, seed).map((each) => items.indexOf(each)))
    for (const draw of draws) {
      expect(draw).toHaveLength(4)
      expect(draw).toEqual(draw.toSorted((a, b) => a - b))
      expect(draw).toEqual(expect.arrayContaining([0, 5]))
    }
    expect(new Set(draws.map(String)).size).toBe(6)
    expect(drawn(items, { pool: 2 }, 'seed 0')).toEqual(drawn(items, { pool: 2 }, 'seed 0'))
  })
})
