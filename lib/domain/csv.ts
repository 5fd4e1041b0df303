import { type LocalTime, localTimeOf } from './local-time'

/** A moment as the clocks of a zone show it, which spreadsheets take for a date with a time. */
export type Clock = { readonly local: LocalTime }

/** What stands in a cell of a table that leaves the product. */
export type Value = string | number | Clock | null

/** A moment as a cell, on the clocks of a zone; an empty one without. */
export const clockOf = (at: Date | null, timeZone: string): Clock | null => at && { local: localTimeOf(at, timeZone) }

/** A cell that a spreadsheet would take for a formula begins with one of these; so does one that hides it behind a break. */
const formula = /^'*[=+\-@\t\r\n]/

const cell = (value: Value): string => {
  if (value === null) return ''
  // A number may begin with a minus: it is no text, and stays one.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value !== 'string') return value.local.replace('T', ' ')
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that a cell of ours stands for: without the quote that keeps it from being run as a formula. */
export const textOfCell = (read: string): string => (read[0] === "'" && formula.test(read) ? read.slice(1) : read)

/** First in a file, so that spreadsheets read names in any script. */
export const byteOrderMark = '\u{FEFF}'

/** One line of a table as CSV (RFC 4180), with every text that a spreadsheet would run as a formula quoted (OWASP, CSV injection). */
export const csvLine = (row: readonly Value[]): string => `${row.map(cell).join(',')}\r\n`

/** A whole table as the text of a CSV file. */
export const csvOf = (rows: readonly (readonly Value[])[]): string => byteOrderMark + rows.map(csvLine).join('')
