import { type DateValue, dateParts, makeDate } from '@/lib/domain/date'
import { type Draw, drawInteger } from '@/lib/domain/seeded'
import { type DatedValue, writeDate } from './calendar'
import { dateOf } from './words'

/** The months of a document that tells of a short time: from which to which almost all of its dates are. */
export type ShortSpan = { readonly from: number; readonly to: number }

/** Fewer dates than these say nothing of what a document is about. */
const fewest = 8
/** As many months as a battle, a campaign or an election year takes; longer ones have their own range of dates. */
const longest = 30

/** What begins or ends it may stand outside of the dates it is told by. */
const near = 6

const monthOf = (date: DateValue): number => {
  const [year, month = 1] = dateParts(date)
  return year * 12 + month - 1
}

const spans = new WeakMap<readonly DatedValue[], ShortSpan | null>()

/** From which month to which the dates of a document stand that are said to the day or the month, but for the first and last tenth; null where that is long. */
function shortSpanOf(calendar: readonly DatedValue[]): ShortSpan | null {
  const exact = calendar.filter((own) => own.date.length > 4)
  if (exact.length < fewest) return null
  const edge = Math.floor(exact.length / 10)
  const [first, last] = [exact[edge], exact[exact.length - 1 - edge]]
  if (!first || !last) return null
  const [from, to] = [monthOf(first.date), monthOf(last.date)]
  return to - from > longest ? null : { from, to }
}

/** The span of a document in which a date stands to the day or the month: its first and its last tenth of dates look back and ahead. */
export function shortSpanAround(calendar: readonly DatedValue[], date: DateValue): ShortSpan | undefined {
  if (date.length === 4) return undefined
  if (!spans.has(calendar)) spans.set(calendar, shortSpanOf(calendar))
  const span = spans.get(calendar)
  const own = monthOf(date)
  if (!span || own < span.from - near || own > span.to + near) return undefined
  return { from: Math.min(span.from, own - 2), to: Math.max(span.to, own + 2) }
}

export const isWithin = ({ from, to }: ShortSpan, text: string): boolean => {
  const date = dateOf(text)
  return date !== undefined && from <= monthOf(date) && monthOf(date) <= to
}

/** Dates a few months before and after one, written like it: "23 March 1842" beside "4 May 1842". */
export function datesBeside(answer: string, date: DateValue, draw: Draw): string[] {
  const [, , day] = dateParts(date)
  return [-1, 1].flatMap((side) => {
    let off = 0
    return [1, 2, 3].flatMap(() => {
      off += drawInteger(draw, 1, 2)
      const month = monthOf(date) + side * off
      const value = makeDate(
        Math.floor(month / 12),
        (month % 12) + 1,
        day === undefined ? day : drawInteger(draw, 1, 28),
      )
      return value === undefined ? [] : [writeDate(value, answer)]
    })
  })
}
