import { describe, expect, it } from 'vitest'
import { cellsOf, headingsOver } from '@/lib/domain/row'

const blocksOf = (...lines: readonly (readonly [kind: string, text: string])[]) => {
  let start = 0
  const blocks = lines.map(([kind, words]) => {
    const block = { kind, start, end: start + words.length }
    start = block.end + 1
    return block
  })
  return { text: lines.map(([, words]) => words).join('\n'), blocks }
}

describe('a row of a table', () => {
  it('has a cell between two bars, and an empty one at an end', () => {
    const { text, blocks } = blocksOf(['table', '| Ulm | 1901 |'])
    const cells = blocks.flatMap((block) => cellsOf(text, block).map(({ start, end }) => text.slice(start, end)))
    expect(cells).toEqual(['', 'Ulm', '1901', ''])
  })

  it('has the top row of its own table for headings', () => {
    const { text, blocks } = blocksOf(
      ['table', 'Mill | River'],
      ['paragraph', 'Between them.'],
      ['table', 'Town | Founded'],
      ['table', 'Ulm | 1901'],
      ['table', 'Aalen | 1914'],
    )
    const said = blocks.map((_, index) => {
      const headings = headingsOver(text, blocks, index)
      return headings && text.slice(headings.start, headings.end)
    })
    expect(said).toEqual([null, null, null, 'Town | Founded', 'Town | Founded'])
  })

  it('has none far below the top', () => {
    const rows = Array.from({ length: 300 }, (_, row) => ['table', `Row ${row} | ${row}`] as const)
    const { text, blocks } = blocksOf(...rows)
    expect(headingsOver(text, blocks, 150)).toEqual(blocks[0])
    expect(headingsOver(text, blocks, 299)).toBeNull()
  })

  it('has none where the top row is of another width', () => {
    const { text, blocks } = blocksOf(['table', 'Towns of the valley | | '], ['table', 'Ulm | 1901'])
    expect(headingsOver(text, blocks, 1)).toBeNull()
  })
})
