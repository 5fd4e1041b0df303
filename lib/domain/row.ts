/**
 * Where the cells of a row stand in the canonical text, offsets half-open: a row has a bar with spaces around it between two of them, and an
 * empty cell at either end leaves the bar alone there.
 */
export function cellsOf(text: string, row: { readonly start: number; readonly end: number }) {
  const words = text.slice(row.start, row.end)
  const bars = [...words.matchAll(/(?<=^| )\|(?= |$)/g)].map(({ index }) => index)
  return [0, ...bars.map((bar) => bar + 1)].map((from, index) => {
    const cell = words.slice(from, bars[index])
    const start = row.start + from + (cell.length - cell.trimStart().length)
    return { start, end: start + cell.trim().length }
  })
}

type Block = { readonly kind: string; readonly start: number; readonly end: number }

/** Rows above which no top is looked for. */
const mostRows = 200

/** The top row of the table in which a block is a row, of those as wide as it is: its headings. Null of the top row itself, far below it and of what is no row. */
export function headingsOver<B extends Block>(text: string, blocks: readonly B[], index: number): B | null {
  const row = blocks[index]
  if (row?.kind !== 'table') return null
  const width = cellsOf(text, row).length
  let first = index
  for (let above = index - 1; above >= index - mostRows; above -= 1) {
    const block = blocks[above]
    if (block?.kind !== 'table' || cellsOf(text, block).length !== width) break
    first = above
  }
  return first === index || first === index - mostRows ? null : (blocks[first] ?? null)
}
