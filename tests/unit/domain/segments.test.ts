import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, segmentsOf } from '@/lib/domain/segments'

const marks = fc.array(
  fc
    .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), start: fc.nat(40), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ id, start, length }): Mark => ({ id, start, end: start + length })),
  { maxLength: 6 },
)

describe('segments of a marked text', () => {
  it('lie side by side from the start to the end, whatever the marks', () => {
    fc.assert(
      fc.property(marks, fc.nat(20), fc.integer({ min: 1, max: 40 }), (some, start, length) => {
        const segments = segmentsOf(start, start + length, some)
        expect(segments[0]?.start).toBe(start)
        expect(segments.at(-1)?.end).toBe(start + length)
        segments.slice(1).forEach((segment, index) => {
          expect(segment.start).toBe(segments[index]?.end)
          expect(segment.owner).not.toBe(segments[index]?.owner)
        })
      }),
    )
  })

  it('show every offset as the shortest mark that covers it', () => {
    fc.assert(
      fc.property(marks, (some) => {
        const segments = segmentsOf(0, 60, some)
        for (let offset = 0; offset < 60; offset++) {
          const covering = some.filter((mark) => mark.start <= offset && offset < mark.end)
          const owner = segments.find((segment) => segment.start <= offset && offset < segment.end)?.owner ?? null
          const shortest = Math.min(...covering.map((mark) => mark.end - mark.start))
          const may = covering.filter((mark) => mark.end - mark.start === shortest).map((mark) => mark.id)
          expect(may.length === 0 ? [null] : may).toContain(owner)
        }
      }),
    )
  })

  it('let a clause stand out from its sentence, which keeps what is left', () => {
    const sentence = { id: 'sentence', start: 0, end: 30 }
    const clause = { id: 'clause', start: 10, end: 20 }
    expect(segmentsOf(0, 30, [sentence, clause]).map(({ start, end, owner }) => [start, end, owner])).toEqual([
      [0, 10, 'sentence'],
      [10, 20, 'clause'],
      [20, 30, 'sentence'],
    ])
  })

  it('belong to the first of marks of the very same words', () => {
    const [asked, other] = [
      { id: 'b', start: 0, end: 30 },
      { id: 'a', start: 0, end: 30 },
    ]
    expect(segmentsOf(0, 30, [asked, other])).toEqual([{ start: 0, end: 30, owner: 'b', ids: ['b', 'a'] }])
  })
})
