/** A day as the learner lives it, `YYYY-MM-DD`: it begins at the learner's day start, not at midnight. */
export type StudyDay = string

/** Where and when a learner's day begins. `timeZone` is an IANA name, `dayStartsAtHour` a wall-clock hour 0-23. */
export type DayClock = { readonly timeZone: string; readonly dayStartsAtHour: number }

const millisPerHour = 3_600_000
const millisPerDay = 24 * millisPerHour

type Zone = { readonly formatter: Intl.DateTimeFormat; readonly offsets: Map<number, number> }

// Asking Intl costs far more than all the rest of a review: a zone's formatter and what it said are kept.
const zones = new Map<string, Zone>()

const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const made = { formatter, offsets: new Map<number, number>() }
  zones.set(timeZone, made)
  return made
}

const askedOffset = (atMillis: number, { formatter }: Zone): number => {
  const field: Record<string, number> = {}
  for (const part of formatter.formatToParts(atMillis)) field[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMillis / 1000) * 1000
}

/** Since 1973 clocks of all zones have been changed on quarter hours of UTC only. */
const quarterMillis = 900_000
const sinceMillis = Date.UTC(1973, 0, 1)
const mostKept = 20_000

/** Wall clock less UTC of a zone at a moment, in milliseconds. */
const offsetAt = (atMillis: number, timeZone: string): number => {
  const zone = zoneOf(timeZone)
  if (atMillis < sinceMillis) return askedOffset(atMillis, zone)
  const quarter = Math.floor(atMillis / quarterMillis)
  const known = zone.offsets.get(quarter)
  if (known !== undefined) return known
  if (zone.offsets.size >= mostKept) zone.offsets.clear()
  const offset = askedOffset(atMillis, zone)
  zone.offsets.set(quarter, offset)
  return offset
}

/** The hour of the wall clock in a zone, 0-23. */
export const hourOf = (at: Date, timeZone: string): number =>
  new Date(at.getTime() + offsetAt(at.getTime(), timeZone)).getUTCHours()

/** True for a zone name this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

// Reading and writing dates is most of what counting days costs; a log names the same few days again and again.
const numbers = new Map<StudyDay, number>()
const names = new Map<number, StudyDay>()

const kept = <Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const held = known.get(key)
  if (held !== undefined) return held
  if (known.size >= mostKept) known.clear()
  const made = make()
  known.set(key, made)
  return made
}

/** Days since 1 January 1970. */
const numberOf = (day: StudyDay): number =>
  kept(numbers, day, () => Math.round(Date.parse(`${day}T00:00:00.000Z`) / millisPerDay))

const nameOf = (number: number): StudyDay =>
  kept(names, number, () => new Date(number * millisPerDay).toISOString().slice(0, 10))

/** Midnight UTC of a study day: a plain number for counting days, not a moment in the learner's life. */
export const utcMidnight = (day: StudyDay): Date => new Date(numberOf(day) * millisPerDay)

/** The study day `count` days later (earlier if negative). */
export const addDays = (day: StudyDay, count: number): StudyDay => nameOf(numberOf(day) + count)

/** Whole study days from one to another; negative if `to` is earlier. */
export const daysBetween = (from: StudyDay, to: StudyDay): number => numberOf(to) - numberOf(from)

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: StudyDay): number => utcMidnight(day).getUTCDay() || 7

/** The study day a moment belongs to. */
export const studyDayOf = (at: Date, clock: DayClock): StudyDay => {
  const wall = at.getTime() + offsetAt(at.getTime(), clock.timeZone)
  return nameOf(Math.floor((wall - clock.dayStartsAtHour * millisPerHour) / millisPerDay))
}

/**
 * The first moment of a study day. Where the clock is put forward over the day's start, that is the moment of the change;
 * where an hour is repeated, its first pass.
 */
export const startOfDay = (day: StudyDay, clock: DayClock): Date => {
  const wall = utcMidnight(day).getTime() + clock.dayStartsAtHour * millisPerHour
  const offset = (millis: number) => offsetAt(millis, clock.timeZone)
  const fits = [offset(wall - millisPerDay), offset(wall + millisPerDay)]
    .map((before) => wall - before)
    .filter((millis) => millis + offset(millis) === wall)
  if (fits.length > 0) return new Date(Math.min(...fits))
  // No such wall time on this day: search the first moment that already belongs to it.
  let before = wall - 2 * millisPerDay
  let within = wall + 2 * millisPerDay
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (studyDayOf(new Date(middle), clock) >= day) within = middle
    else before = middle
  }
  return new Date(within)
}

/** The moment the study day after that of `at` begins. */
export const nextDayStart = (at: Date, clock: DayClock): Date => startOfDay(addDays(studyDayOf(at, clock), 1), clock)
