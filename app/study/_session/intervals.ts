import { type DayClock, daysBetween, studyDayOf } from '@/lib/domain/day'

/** A span of time in the reader's language, in one unit: "10 min", "5 days", "1.5 years". */
const span = (locale: string, value: number, unit: 'minute' | 'hour' | 'day' | 'month' | 'year'): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'minute' ? 'short' : 'long',
    maximumFractionDigits: unit === 'year' ? 1 : 0,
  }).format(value)

const daysInWords = (locale: string, days: number): string => {
  if (days < 60) return span(locale, days, 'day')
  return days < 365 ? span(locale, days / 30.4, 'month') : span(locale, days / 365.25, 'year')
}

/** How long until a moment: minutes and hours within the study day, else study days. */
export const untilInWords = (locale: string, from: Date, to: Date, clock: DayClock): string => {
  const days = daysBetween(studyDayOf(from, clock), studyDayOf(to, clock))
  if (days > 0) return daysInWords(locale, days)
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000))
  return minutes < 90 ? span(locale, minutes, 'minute') : span(locale, minutes / 60, 'hour')
}

/** Study days since a moment; 0 for today. */
export const daysSince = (from: Date, to: Date, clock: DayClock): number =>
  daysBetween(studyDayOf(from, clock), studyDayOf(to, clock))

export { daysInWords }

export const minutesInWords = (locale: string, minutes: number): string =>
  span(locale, Math.max(1, Math.round(minutes)), 'minute')

export const percentInWords = (locale: string, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
