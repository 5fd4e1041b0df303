import { dateParts, isDateValue } from '@/lib/domain/date'
import { readQuantity } from '@/lib/domain/grading/numbers'
import { drawInteger } from '@/lib/domain/seeded'
import { dateOf, remembered } from './words'

const firstNumber = /\d[\d,]*(?:\.\d+)?/

/** What a date, an amount or a period is sorted by; undefined for words that say no number. */
const orderOf = remembered((text): number | undefined => {
  const date = dateOf(text)
  if (date !== undefined && isDateValue(date)) {
    const [year, month = 1, day = 1] = dateParts(date)
    return year + (month - 1) / 12 + (day - 1) / 400
  }
  const amount = readQuantity(text)
  if (amount !== null) return amount.value
  const digits = firstNumber.exec(text)?.[0]
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''))
})

/** True for dates, and for amounts and periods with their number at the head ("12 km", "about twenty", "the 1960s"). */
export const isNumeric = (text: string): boolean =>
  dateOf(text) !== undefined ||
  (orderOf(text) !== undefined &&
    (/^(?:\P{L}|\p{L}+[\s-]+)?\W*\d/u.test(text) || readQuantity(text)?.rest.split(' ').length === 1)) ||
  /^(?:from|between|the|during|around)?\s*(?:\p{L}+[\s-]+){0,2}\d{2,4}(?:s|th|st|nd|rd)?\b/u.test(text)

export const compareNumeric = (a: string, b: string): number => (orderOf(a) ?? 0) - (orderOf(b) ?? 0)

/** True where two amounts are of one size: neither is five times the other. */
export function isNear(a: string, b: string): boolean {
  const [left, right] = [Math.abs(orderOf(a) ?? 0), Math.abs(orderOf(b) ?? 0)]
  return Math.max(left, right) <= 5 * Math.min(left, right)
}

/** Nobody lives so long, unless the answer does so, too. */
export const isPastAge = (text: string, answer: string): boolean =>
  (orderOf(text) ?? 0) > Math.max(100, (orderOf(answer) ?? 0) + 5)

/** How much nearer to each other than to the key dates may stand. */
const closest = 6

/** Dates on one side of the key, those first that stand apart: beside 1837, 1838 and 1839 the year 1872 would give itself away. */
export function spreadOut<T extends { readonly text: string }>(options: readonly T[], answer: string): T[] {
  const key = orderOf(answer) ?? 0
  const apart: T[] = []
  for (const option of options) {
    const own = orderOf(option.text) ?? 0
    const isClose = apart.some((other) => {
      const at = orderOf(other.text) ?? 0
      return Math.abs(at - own) * closest < Math.min(Math.abs(at - key), Math.abs(own - key))
    })
    if (!isClose) apart.push(option)
  }
  return [...apart, ...options.filter((option) => !apart.includes(option))]
}

/** Picks so that the key's place among sorted dates or numbers is drawn evenly, as far as there are values on both sides. */
export function pickAround<T>(below: readonly T[], above: readonly T[], wanted: number, draw: () => number): T[] {
  const least = Math.max(0, wanted - above.length)
  const most = Math.min(wanted, below.length)
  const under = least > most ? most : drawInteger(draw, least, most)
  return [...below.slice(0, under), ...above.slice(0, wanted - under)]
}

/** "between 1700 and 1900": the years around it overlap with it, and nothing but memory for figures tells them apart. */
export const isLongSpan = (text: string): boolean => {
  const [, from, to] = /^(?:between|from) (\d{4}) (?:and|to) (\d{4})$/.exec(text) ?? []
  return Number(to) - Number(from) >= 20
}
