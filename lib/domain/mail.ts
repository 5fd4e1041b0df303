import * as z from 'zod/mini'
import { addDays, type DayClock, hourOf, type StudyDay, startOfDay, studyDayOf, weekdayOf } from './day'

/** What is told by mail, with what each kind needs to know when it is posted. A new kind gets a line here and a letter in lib/jobs/mail. */
export type MailValues = {
  /** What is due is counted when it is sent. */
  readonly daily: { readonly day: StudyDay }
  /** Those of them that are still unread are told when it is sent. */
  readonly notices: { readonly noticeIds: readonly string[] }
  readonly 'confirm-email': { readonly email: string }
  readonly 'reset-password': Readonly<Record<string, never>>
}
export type MailKind = keyof MailValues

/** How a mail ended. `unneeded`: there was nothing to tell any more; `undelivered`: refused by the mail server, or tried too often; `unknown`: the server fell silent after it had the mail, which is not sent again. */
export type MailOutcome = 'sent' | 'unneeded' | 'undelivered' | 'unknown'

const hour = z.int().check(z.gte(0), z.lte(23))
export const everyWeekday = [1, 2, 3, 4, 5, 6, 7]

/** The daily mail as its learner wants it: at `hour` of their wall clock on these ISO weekdays (1 Monday to 7 Sunday), never from `quietFrom` until before `quietUntil`, which may run over midnight; the same hour twice is no quiet at all. */
export const DailyMail = z.strictObject({
  isOn: z._default(z.boolean(), false),
  hour: z._default(hour, 8),
  weekdays: z._default(z.array(z.int().check(z.gte(1), z.lte(7))), everyWeekday),
  quietFrom: z._default(hour, 21),
  quietUntil: z._default(hour, 7),
})
export type DailyMail = z.infer<typeof DailyMail>

type Quiet = Pick<DailyMail, 'quietFrom' | 'quietUntil'>

/** Whether a wall-clock hour lies in the quiet ones. */
export const isQuiet = ({ quietFrom, quietUntil }: Quiet, at: number): boolean =>
  quietFrom <= quietUntil ? at >= quietFrom && at < quietUntil : at >= quietFrom || at < quietUntil

/** When the mail of a study day is due: its first moment at or after that hour of the wall clock. */
const dueAt = (day: StudyDay, hour: number, clock: DayClock): Date =>
  startOfDay(hour < clock.dayStartsAtHour ? addDays(day, 1) : day, {
    timeZone: clock.timeZone,
    dayStartsAtHour: hour,
  })

/**
 * The study day whose mail may go out at a moment, or null: it is on, that day is one of its weekdays, its hour has come, and
 * the hour is not a quiet one. A mail that could not go at its hour may go later on the same study day.
 */
export const dailyMailDay = (wanted: DailyMail, clock: DayClock, at: Date): StudyDay | null => {
  const { isOn, hour, weekdays } = wanted
  if (!isOn || isQuiet(wanted, hourOf(at, clock.timeZone))) return null
  const day = studyDayOf(at, clock)
  return weekdays.includes(weekdayOf(day)) && at >= dueAt(day, hour, clock) ? day : null
}
