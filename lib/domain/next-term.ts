import * as z from 'zod/mini'
import { className } from './classroom'
import { addDays, daysBetween, type StudyDay } from './day'
import { localDaysLater, localTimeOf, momentOf } from './local-time'

/** The form in which a class is copied; `firstDay` is the day its first assignment opens. */
export const CopyClassForm = z.strictObject({
  classId: z.uuid(),
  name: className,
  firstDay: z.iso.date(),
})
export type CopyClassInput = z.infer<typeof CopyClassForm>

export type Moments = { readonly opensAt: Date; readonly dueAt: Date | null; readonly closesAt: Date | null }

const dayOf = (at: Date, timeZone: string): StudyDay => localTimeOf(at, timeZone).slice(0, 10)

/** The day on which the first of the assignments opens, on the clocks of the class; null where there is none. */
const firstDayOf = (assignments: readonly Moments[], timeZone: string): StudyDay | null =>
  assignments.map(({ opensAt }) => dayOf(opensAt, timeZone)).toSorted()[0] ?? null

/** The first day from today on that is the same day of the week as the term began with. */
export const usualFirstDay = (assignments: readonly Moments[], timeZone: string, now: Date): StudyDay => {
  const today = dayOf(now, timeZone)
  const first = firstDayOf(assignments, timeZone)
  const days = first === null ? 0 : ((daysBetween(today, first) % 7) + 7) % 7
  return addDays(today, days)
}

/** Moves the times of a term by whole days, so that its first assignment opens on `firstDay`; each keeps its time of day. */
export const movedToTerm = (assignments: readonly Moments[], firstDay: StudyDay, timeZone: string) => {
  const first = firstDayOf(assignments, timeZone)
  const days = first === null ? 0 : daysBetween(first, firstDay)
  const move = (at: Date): Date => momentOf(localDaysLater(localTimeOf(at, timeZone), days), timeZone)
  return ({ opensAt, dueAt, closesAt }: Moments): Moments => ({
    opensAt: move(opensAt),
    dueAt: dueAt && move(dueAt),
    closesAt: closesAt && move(closesAt),
  })
}

/** Whether the first day lies before today on the clocks of the class. */
export const isPast = (day: StudyDay, timeZone: string, now: Date): boolean => day < dayOf(now, timeZone)
