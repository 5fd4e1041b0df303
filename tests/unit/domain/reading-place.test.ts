import { describe, expect, it } from 'vitest'
import { firstWords, placeIn } from '@/lib/domain/reading-place'

const laidOut = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n\n')
  let start = 0
  const blocks = paragraphs.map((words) => {
    const block = { start, end: start + words.length }
    start = block.end + 2
    return block
  })
  return { text, blocks }
}
const paragraphs = ['One.', 'Two.', 'Three.', 'Refrain.', 'Four.', 'Refrain.', `Long ${'and longer '.repeat(40)}.`]

describe('the place where a reader left a text', () => {
  const { text, blocks } = laidOut(...paragraphs)
  const left = (index: number) => ({
    start: blocks[index]?.start ?? 0,
    words: firstWords(text.slice(blocks[index]?.start, blocks[index]?.end)),
  })

  it('is found again, of equal blocks the right one', () => {
    expect(
      [2, 3, 5, 6].map((index) => blocks.indexOf(placeIn(text, blocks, left(index)) ?? { start: 0, end: 0 })),
    ).toEqual([2, 3, 5, 6])
  })

  it('moves with the text around it', () => {
    const later = laidOut('Before.', 'All.', ...paragraphs)
    expect(placeIn(later.text, later.blocks, left(4))).toBe(later.blocks[6])
  })

  it('is none at the beginning, and none where its words are gone', () => {
    expect(placeIn(text, blocks, left(1))).toBeUndefined()
    const shorter = laidOut(...paragraphs.slice(0, 4))
    expect(placeIn(shorter.text, shorter.blocks, left(4))).toBeUndefined()
  })
})
