import Papa from 'papaparse'
import { textOfCell } from '@/lib/domain/csv'
import { failure, ok, type Result } from '@/lib/domain/result'
import { isHeader, type ListRow, listLimits, type Separator, separators, type TermList } from '@/lib/domain/term-list'
import { type AnkiHead, ankiHead, markdownOfField, nestedTags } from './anki'

const signs = { tab: '\t', semicolon: ';', comma: ',', bar: '|' } as const
const isSign = (separator: Separator): separator is keyof typeof signs => separator in signs

/**
 * "term - definition", "term: definition": the first one separates, later ones belong to the definition. A dash without
 * spaces separates where there is no other: "1939–1945 - a war" begins with its years.
 */
const between = { dash: [/\s+(?:[-–—=]|->|→)\s+/, /\s*[–—→]\s*/], colon: [/\s*:\s+/] } as const

type Read = { readonly rows: ListRow[]; readonly isBroken: boolean }

/** Rows as a spreadsheet writes them, cells in quotation marks over several lines among them, or as we do. */
const signedRows = (text: string, sign: string, preview = 0): Read => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: sign, skipEmptyLines: false, preview })
  let line = 1
  const rows = data.map((cells) => {
    const row = { line, cells: cells.map((cell) => textOfCell(cell.trim())) }
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return row
  })
  return { rows, isBroken: errors.some(({ type }) => type === 'Quotes') }
}

const splitRows = (text: string, patterns: readonly RegExp[]): Read => ({
  rows: text.split('\n').map((words, index) => {
    const found = patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null)
    const cells = found ? [words.slice(0, found.index), words.slice(found.index + found[0].length)] : [words]
    return { line: index + 1, cells: cells.map((cell) => cell.trim()) }
  }),
  isBroken: false,
})

const isFilled = ({ cells }: ListRow): boolean => cells.some((cell) => cell !== '')

const readBy = (text: string, separator: Separator, preview = 0): Read => {
  const read = isSign(separator) ? signedRows(text, signs[separator], preview) : splitRows(text, between[separator])
  return { ...read, rows: read.rows.filter(isFilled) }
}

const columnsOf = (rows: readonly ListRow[]): number => Math.max(0, ...rows.map(({ cells }) => cells.length))

/** The share of rows that have as many cells as most rows have, where that is more than one. */
const agreement = ({ rows, isBroken }: Read): number => {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [most, share] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [1, 0]
  return most < 2 || isBroken || rows.length === 0 ? 0 : share / rows.length
}

const sampleLines = 60

/** The separator that most rows agree on; among equals the one that words hold least. */
const likeliest = (text: string): Separator => {
  const sample = text.split('\n').slice(0, sampleLines).join('\n')
  const scores = separators.map((separator) => ({ separator, score: agreement(readBy(sample, separator)) }))
  const best = scores.reduce((a, b) => (b.score > a.score + 0.1 ? b : a))
  return best.score > 0 ? best.separator : 'tab'
}

const withinLimit = (list: TermList): Result<TermList> =>
  list.rows.length > listLimits.rows
    ? failure('invalid', 'list_too_long', { params: { limit: listLimits.rows, found: list.rows.length } })
    : ok(list)

/** Rows of a text exported from Anki, as they would be written here. */
const fromAnki = (rows: readonly ListRow[], head: AnkiHead, columns: number): TermList['rows'] =>
  rows.map(({ line, cells }) => ({
    line: line + head.lines,
    cells: Array.from({ length: columns }, (_, index) => {
      const cell = cells[index] ?? ''
      if (head.columns.get(index) === 'tags') return nestedTags(cell)
      return head.isHtml && !head.columns.has(index) ? markdownOfField(cell) : cell
    }),
  }))

/**
 * Reads a list of terms, one a row: columns with a separator, or "term - definition"; also a text exported from Anki, whose
 * first lines say how it is written. Refusals are `invalid`: `list_empty`,
 * `list_quotes` (a quotation mark that is never closed), `list_too_long` (params `limit` and `found`), `list_too_wide`.
 */
export const readList = (text: string, separator?: Separator): Result<TermList> => {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const anki = ankiHead(source)
  const words = anki?.rest ?? source
  const chosen = separator ?? anki?.separator ?? likeliest(words)
  const { rows, isBroken } = readBy(words, chosen)
  const [first] = rows
  if (!first) return failure('invalid', 'list_empty')
  if (isBroken) return failure('invalid', 'list_quotes')
  const columns = columnsOf(rows)
  if (columns > listLimits.columns)
    return failure('invalid', 'list_too_wide', { params: { limit: listLimits.columns } })
  if (anki) {
    const header = Array.from({ length: columns }, (_, index) => anki.columns.get(index) ?? '')
    return withinLimit({ separator: chosen, header, columns, rows: fromAnki(rows, anki, columns) })
  }
  const header = isHeader(first.cells) ? first.cells : null
  const terms = header ? rows.slice(1) : rows
  if (terms.length === 0) return failure('invalid', 'list_empty')
  return withinLimit({ separator: chosen, header, columns, rows: terms })
}
