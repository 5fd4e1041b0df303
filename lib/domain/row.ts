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

/** The top row of the table in which a block is a row, as wide as it is: its headings. Null of the top row itself and of what is no row. */
export function headingsOver<B extends Block>(text: string, blocks: readonly B[], index: number): B | null {
  let first = index
  while (blocks[first]?.kind === 'table' && blocks[first - 1]?.kind === 'table') first -= 1
  const [row, top] = [blocks[index], blocks[first]]
  return row && top && top !== row && cellsOf(text, top).length === cellsOf(text, row).length ? top : null
}
