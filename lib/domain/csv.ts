/** What stands in a cell of a table that leaves the product. */
export type Value = string | number | null

/** A cell that a spreadsheet would take for a formula begins with one of these; so does one that hides it behind a break. */
const formula = /^[=+\-@\t\r\n]/

const cell = (value: Value): string => {
  if (value === null) return ''
  // A number may begin with a minus: it is no text, and stays one.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read names in any script, and with every text that
 * they would run as a formula quoted (OWASP, CSV injection).
 */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
  `\u{FEFF}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
