/** A day as the learner lives it, `YYYY-MM-DD`: it begins at the learner's day start, not at midnight. */
export type StudyDay = string

/** Where and when a learner's day begins. `timeZone` is an IANA name, `dayStartsAtHour` a wall-clock hour 0-23. */
export type DayClock = { readonly timeZone: string; readonly dayStartsAtHour: number }

const millisPerHour = 3_600_000
const millisPerDay = 24 * millisPerHour

// A formatter costs far more to make than to use, and there are few zones.
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
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
  formatters.set(timeZone, made)
  return made
}

/** The zone's wall clock at a moment, written as if it were UTC (milliseconds since 1970). */
const wallMillis = (atMillis: number, timeZone: string): number => {
  const field: Record<string, number> = {}
  for (const part of formatterFor(timeZone).formatToParts(atMillis)) field[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((atMillis % 1000) + 1000) % 1000)
}

/** True for a zone name this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    formatterFor(name)
    return true
  } catch {
    return false
  }
}

/** Midnight UTC of a study day: a plain number for counting days, not a moment in the learner's life. */
export const utcMidnight = (day: StudyDay): Date => new Date(`${day}T00:00:00.000Z`)

/** The study day `count` days later (earlier if negative). */
export const addDays = (day: StudyDay, count: number): StudyDay =>
  new Date(utcMidnight(day).getTime() + count * millisPerDay).toISOString().slice(0, 10)

/** Whole study days from one to another; negative if `to` is earlier. */
export const daysBetween = (from: StudyDay, to: StudyDay): number =>
  Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / millisPerDay)

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: StudyDay): number => utcMidnight(day).getUTCDay() || 7

/** The study day a moment belongs to. */
export const studyDayOf = (at: Date, clock: DayClock): StudyDay =>
  new Date(wallMillis(at.getTime(), clock.timeZone) - clock.dayStartsAtHour * millisPerHour).toISOString().slice(0, 10)

/**
 * The first moment of a study day. Where the clock is put forward over the day's start, that is the moment of the change;
 * where an hour is repeated, its first pass.
 */
export const startOfDay = (day: StudyDay, clock: DayClock): Date => {
  const wall = utcMidnight(day).getTime() + clock.dayStartsAtHour * millisPerHour
  const offsetAt = (millis: number) => wallMillis(millis, clock.timeZone) - millis
  const fits = [offsetAt(wall - millisPerDay), offsetAt(wall + millisPerDay)]
    .map((offset) => wall - offset)
    .filter((millis) => wallMillis(millis, clock.timeZone) === wall)
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
