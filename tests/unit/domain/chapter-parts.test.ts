import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapterParts, cutsOf } from '@/lib/domain/reading-progress'
import { chaptersBefore } from '@/lib/domain/section'

describe('the parts of a book', () => {
  it('are runs of whole chapters that are worth a stop, the last one aside', () => {
    expect(chapterParts([0, 10, 30, 60], 100, 25)).toEqual([
      { end: 30, isHandedOn: true },
      { end: 60, isHandedOn: false },
    ])
    expect(chapterParts([], 1_000_000)).toEqual([])
    expect(chapterParts([40], 1_000_000)).toEqual([])
  })

  it('are handed on so seldom that all of it together costs less than the whole', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 })).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(starts, (all) => {
        const parts = chapterParts(all, 1_000_000)
        const handedOn = parts.filter(({ isHandedOn }) => isHandedOn).map(({ end }) => end)
        expect(handedOn.reduce((sum, end) => sum + end, 0)).toBeLessThanOrEqual(1_000_000)
        expect(parts.every(({ end }) => all.slice(1).includes(end))).toBe(true)
      }),
    )
  })
})

it('a book is cut between its chapters, and between the paragraphs of long ones or of a text without any', () => {
  const blocks = Array.from({ length: 10 }, (_, index) => ({ start: index * 10 }))
  expect(cutsOf([10, 20, 80], blocks, 100, 25)).toEqual([10, 20, 50, 80])
  expect(cutsOf([], blocks, 100, 25)).toEqual([0, 30, 60, 90])
  expect(cutsOf([], blocks, 100)).toEqual([0])
})

it('says how many chapters of how many are ready', () => {
  const text = 'Book\n\nOne\n\na\n\nTwo\n\nb'
  const heading = (title: string) => ({ kind: 'heading', start: text.indexOf(title), end: text.indexOf(title) + 3 })
  expect(chaptersBefore({ text, blocks: [heading('One'), heading('Two')] }, text.indexOf('Two'))).toEqual({
    ready: 1,
    chapters: 2,
  })
  expect(chaptersBefore({ text, blocks: [heading('One'), heading('Two')] }, text.indexOf('b')).ready).toBe(1)
  expect(chaptersBefore({ text, blocks: [] }, text.indexOf('b'))).toEqual({ ready: 0, chapters: 0 })
})
