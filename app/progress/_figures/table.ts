import type { Value } from '@/lib/domain/csv'
import type { Column, FigureTable, Setting } from './figure'

/** How a table says its days, shares and times, and that there is none. */
type TableWords = Pick<Setting['words'], 'none' | 'percent' | 'day' | 'minutes'>

const shown = (value: Value, { as }: Column, { none, percent, day, minutes }: TableWords): string => {
  if (value === null) return none
  if (as === 'day') return day(String(value))
  if (as === 'share') return percent(Number(value))
  return as === 'minutes' ? minutes(Number(value)) : String(value)
}

/** The rows of a table as they are read on the page. */
export const shownRows = ({ columns, rows }: FigureTable, words: TableWords): string[][] =>
  rows.map((row) => row.map((value, index) => shown(value, columns[index] ?? { name: '' }, words)))

const units: Partial<Record<NonNullable<Column['as']>, string>> = { share: ' (%)', minutes: ' (min)' }

const kept = (value: Value, { as }: Column): Value => {
  if (typeof value !== 'number') return value
  if (as === 'share') return Math.round(1000 * value) / 10
  return as === 'minutes' ? Math.round(value / 6) / 10 : value
}

/** The same as a file has them: days as they are written everywhere, shares in percent, times in minutes. */
export const fileRows = ({ columns, rows }: FigureTable): Value[][] => [
  columns.map(({ name, as }) => `${name}${(as && units[as]) ?? ''}`),
  ...rows.map((row) => row.map((value, index) => kept(value, columns[index] ?? { name: '' }))),
]
