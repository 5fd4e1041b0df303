/**
 * Dates as a text states them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. The length is the precision, and nothing is ever
 * filled in: "2017" is a whole year, not its first of January. Four digits only, so years 1 to 9999 of the common era.
 */
export type DateValue = string
export type DatePrecision = 'year' | 'month' | 'day'
/** From `start` to `end`, both inclusive; an absent end is unknown, not "today". */
export type DateInterval = { readonly start?: DateValue; readonly end?: DateValue }

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const shape = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Makes a date of its parts, or undefined where there is no such day. */
export function makeDate(year: number, month?: number, day?: number): DateValue | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined
  if (month === undefined) return pad(year, 4)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** True for a well-formed date that exists (no 30 February). */
export function isDateValue(value: string): boolean {
  if (!shape.test(value)) return false
  const [year, month, day] = dateParts(value)
  return makeDate(year, month, day) === value
}

/** Year, and month and day where stated. */
export function dateParts(value: DateValue): [year: number, month?: number, day?: number] {
  const [year, month, day] = value.split('-').map(Number)
  if (month === undefined) return [year ?? 0]
  return day === undefined ? [year ?? 0, month] : [year ?? 0, month, day]
}

export const datePrecision = (value: DateValue): DatePrecision =>
  value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'

/** The stated date or a coarser one: "2017-05-03" to the month is "2017-05"; a coarser date stays as it is. */
export const truncateDate = (value: DateValue, precision: DatePrecision): DateValue =>
  value.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)

/** True where `inner` lies within `outer` or is equal to it: 2017 contains 2017-05. */
export const dateContains = (outer: DateValue, inner: DateValue): boolean =>
  inner === outer || inner.startsWith(`${outer}-`)

/** True where both can be the same day: one contains the other. */
export const datesCompatible = (a: DateValue, b: DateValue): boolean => dateContains(a, b) || dateContains(b, a)

/** The first day a date can mean, as `YYYY-MM-DD`. */
export const firstDay = (value: DateValue): DateValue => `${value}-01-01`.slice(0, 10)

/** The last day a date can mean, as `YYYY-MM-DD`. */
export function lastDay(value: DateValue): DateValue {
  const [year, month = 12, day] = dateParts(value)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day ?? daysInMonth(year, month), 2)}`
}

/** Negative where `a` lies wholly before `b`, positive where wholly after, 0 where one contains the other (order unknown). */
export const compareDates = (a: DateValue, b: DateValue): number =>
  datesCompatible(a, b) ? 0 : lastDay(a) < firstDay(b) ? -1 : 1

/** Total order for sorting: by first day, the coarser date first. */
export const sortDates = (a: DateValue, b: DateValue): number =>
  firstDay(a) === firstDay(b) ? a.length - b.length : firstDay(a) < firstDay(b) ? -1 : 1

/** True where the interval can hold the date; an unknown end counts as open. */
export const intervalContains = (interval: DateInterval, date: DateValue): boolean =>
  (interval.start === undefined || compareDates(interval.start, date) <= 0) &&
  (interval.end === undefined || compareDates(date, interval.end) <= 0)

/** True where two intervals can share a day; unknown ends count as open. Touching at the stated precision counts. */
export const intervalsOverlap = (a: DateInterval, b: DateInterval): boolean =>
  (a.end === undefined || b.start === undefined || compareDates(b.start, a.end) <= 0) &&
  (b.end === undefined || a.start === undefined || compareDates(a.start, b.end) <= 0)

/** English month names and their usual abbreviations, as the source of a regular expression with one group fewer than none. */
export const monthSource =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?'

/** 1 to 12, or undefined where the word is no month. */
export function monthNumber(word: string): number | undefined {
  const three = word.slice(0, 3).toLowerCase()
  const index = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === three)
  return index >= 0 && new RegExp(`^(?:${monthSource})$`, 'i').test(word) ? index + 1 : undefined
}

const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(\\d{3,4})'
const lead = '^(?:(?:in|on|since|by|the|year|of|early|late|mid|around|about|circa|c\\.?)[\\s-]+)*'
const forms: readonly { readonly re: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] }[] = [
  { re: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ['y', 'm', 'd'] },
  { re: /^(\d{4})-(\d{1,2})$/, order: ['y', 'm'] },
  { re: new RegExp(`${lead}(${monthSource})\\s+${ordinal}\\s*,?\\s+${year}$`, 'i'), order: ['m', 'd', 'y'] },
  { re: new RegExp(`${lead}${ordinal}\\s+(?:of\\s+)?(${monthSource})\\s*,?\\s+${year}$`, 'i'), order: ['d', 'm', 'y'] },
  { re: new RegExp(`${lead}(${monthSource})\\s*,?\\s+(?:of\\s+)?${year}$`, 'i'), order: ['m', 'y'] },
  { re: new RegExp(`${lead}${year}(?:\\s*(?:AD|CE))?$`, 'i'), order: ['y'] },
]

/**
 * Reads one whole English date expression ("7 January 2017", "Jan. 7th, 2017", "May 2017", "in 2017", "2017-01-07").
 * Undefined where it is none, where the day does not exist, or where day and month cannot be told apart ("3/4/2017").
 */
export function parseDate(text: string): DateValue | undefined {
  const clean = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
  for (const { re, order } of forms) {
    const match = re.exec(clean)
    if (!match) continue
    const part = (name: 'y' | 'm' | 'd'): number | undefined => {
      const raw = match[order.indexOf(name) + 1]
      if (order.indexOf(name) < 0 || raw === undefined) return undefined
      return /^\d+$/.test(raw) ? Number(raw) : monthNumber(raw)
    }
    return makeDate(part('y') ?? 0, part('m'), part('d'))
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(clean)
  if (!slashed) return undefined
  const [a, b, y] = slashed.slice(1).map(Number) as [number, number, number]
  if (a > 12) return makeDate(y, b, a)
  if (b > 12) return makeDate(y, a, b)
  return a === b ? makeDate(y, a, b) : undefined
}

/** English words for a date: "2017", "April 2007", "7 January 2017". */
export function dateInWords(value: DateValue): string {
  const [y, month, day] = dateParts(value)
  const name = month === undefined ? undefined : monthNames[month - 1]
  return [day, name, y].filter((part) => part !== undefined).join(' ')
}
