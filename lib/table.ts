import Papa from 'papaparse'

/** One row of a table with the line it begins on, from 1; cells are trimmed. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * Reads a table as spreadsheets write it (RFC 4180; tab, semicolon or comma, whichever its rows agree on), empty rows left
 * out. Null where a quotation mark is never closed.
 */
export const readTable = (text: string): readonly TableRow[] | null => {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const { meta } = Papa.parse(source, { delimitersToGuess: ['\t', ';', ','], skipEmptyLines: 'greedy', preview: 50 })
  const { data, errors } = Papa.parse<string[]>(source, { delimiter: meta.delimiter })
  if (errors.some(({ type }) => type === 'Quotes')) return null
  let line = 1
  const rows = data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) }
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return row
  })
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
}
