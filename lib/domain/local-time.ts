/** A time as a clock on the wall of a zone shows it, `YYYY-MM-DDTHH:MM`: what `<input type="datetime-local">` holds. */
export type LocalTime = string

export const isLocalTime = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`))

const millisPerMinute = 60_000
const millisPerDay = 1440 * millisPerMinute

/** What the clocks of the zone show at a moment. */
export const localTimeOf = (at: Date, timeZone: string): LocalTime => {
  const field: Record<string, string> = {}
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  for (const part of parts) field[part.type] = part.value
  return `${(field.year ?? '').padStart(4, '0')}-${field.month}-${field.day}T${field.hour}:${field.minute}`
}

/**
 * The moment at which the clocks of the zone show this time. Of a time that is repeated the first; of one that is left out
 * when clocks go forward, the moment as much later as they went.
 */
export const momentOf = (local: LocalTime, timeZone: string): Date => {
  const wall = Date.parse(`${local}Z`)
  const offsetAt = (millis: number) => Date.parse(`${localTimeOf(new Date(millis), timeZone)}Z`) - millis
  const [before, after] = [offsetAt(wall - millisPerDay), offsetAt(wall + millisPerDay)]
  const fits = [before, after].map((offset) => wall - offset).filter((millis) => millis + offsetAt(millis) === wall)
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - before)
}

/** The same time of day some days later, whatever the clocks do in between. */
export const localDaysLater = (local: LocalTime, days: number): LocalTime =>
  new Date(Date.parse(`${local}Z`) + days * millisPerDay).toISOString().slice(0, 16)
