import {
  type DateValue,
  dateInWords,
  dateParts,
  isDateValue,
  monthNames,
  sortDates,
  truncateDate,
} from '@/lib/domain/date'
import type { Index } from './context'
import { ordinal } from './ordinal'

/** A date that the document states, and a fact that begins or ends on it. */
export type DatedValue = { readonly date: DateValue; readonly because: string }

/** All dates of the document's sound facts but births (nobody takes office on the day of a birth), from early to late. */
export const makeCalendar = (context: Index): DatedValue[] =>
  context.soundFacts
    .filter((fact) => fact.kind !== 'birth')
    .flatMap((fact) => [fact.start, fact.end].map((date) => ({ date, because: fact.key })))
    .flatMap(({ date, because }) => (date !== undefined && isDateValue(date) ? [{ date, because }] : []))
    .sort((a, b) => sortDates(a.date, b.date))

/** A date as the answer writes its own: "5 December 1955", "December 5, 1955", "5 December, 1955", "5th December 1955", "March of 1733", "874 AD". */
export function writeDate(date: DateValue, answer: string): string {
  const [year, month, day] = dateParts(date)
  const era = / (?:AD|CE)$/.exec(answer)?.[0] ?? ''
  if (/^AD /.test(answer)) return `AD ${dateInWords(date)}`
  if (day === undefined)
    return (/\p{L} of \d/u.test(answer) ? dateInWords(date).replace(' ', ' of ') : dateInWords(date)) + era
  const written = /\d(?:st|nd|rd|th)\b/.test(answer) ? ordinal(day) : String(day)
  const name = monthNames[(month ?? 0) - 1]
  if (/^\d+(?:\p{Ll}{2})? \p{Lu}\p{L}+, /u.test(answer)) return `${written} ${name}, ${year}`
  return /^\p{Lu}\p{L}+ \d/u.test(answer)
    ? `${name} ${written}, ${year}`
    : dateInWords(date).replace(/^\d+/, written) + era
}

const reach = 12

/** A year that documents do not speak of yet. */
const toCome = 2040

/** Years at which a date still seems possible: a third of what the document spans, at least fifteen, and fewer the nearer the date is to us. */
const plausibleYears = (calendar: readonly DatedValue[], year: number): number => {
  const span = Number(calendar.at(-1)?.date.slice(0, 4) ?? 0) - Number(calendar[0]?.date.slice(0, 4) ?? 0)
  return Math.max(15, Math.min(span / 3, (toCome - year) / 8))
}

/** Dates of the document next to the answer's on either side, written like it and to its precision; the nearest first. */
export function nearDates(
  calendar: readonly DatedValue[],
  answer: string,
  date: DateValue,
): { text: string; because: string }[] {
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
  const at = calendar.findIndex((own) => sortDates(own.date, date) >= 0)
  const here = at < 0 ? calendar.length : at
  const farthest = plausibleYears(calendar, Number(date.slice(0, 4)))
  const seen = new Set([date])
  const take = (values: readonly DatedValue[]): { text: string; because: string }[] => {
    const taken: { text: string; because: string }[] = []
    for (const value of values) {
      const own = truncateDate(value.date, precision)
      if (taken.length >= reach) break
      const years = Math.abs(Number(own.slice(0, 4)) - Number(date.slice(0, 4)))
      if (own.length !== date.length || seen.has(own) || years > farthest) continue
      seen.add(own)
      taken.push({ text: writeDate(own, answer), because: value.because })
    }
    return taken
  }
  const [before, after] = [
    take(calendar.slice(Math.max(0, here - 200), here).reverse()),
    take(calendar.slice(here, here + 200)),
  ]
  return Array.from({ length: reach }, (_, index) => [before[index], after[index]])
    .flat()
    .filter((value) => value !== undefined)
}
