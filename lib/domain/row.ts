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
