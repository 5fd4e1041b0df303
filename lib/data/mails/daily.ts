import type { StudyDay } from '@/lib/domain/day'
import { dailyMailDay } from '@/lib/domain/mail'
import { inPlaceOf, type System } from '@/lib/domain/policy'
import { preferenceOf } from '@/lib/domain/preferences'
import { dueToday } from '../cards/due-today'
import { mailService, postMail } from '../mails'
import { db } from '../prisma'

type MailedLearner = {
  readonly id: string
  readonly timeZone: string
  readonly dayStartsAtHour: number
  readonly settings: unknown
}

const dayFor = ({ settings, ...clock }: MailedLearner, now: Date): StudyDay | null =>
  dailyMailDay(preferenceOf('dailyMail', settings), clock, now)

const millisPerDay = 86_400_000

/** Everybody whose daily mail may go out now and who has had none for this study day. */
const learnersDue = async (now: Date): Promise<{ userId: string; day: StudyDay }[]> => {
  const learners = await db().$queryRaw<MailedLearner[]>`
    SELECT id, "timeZone", "dayStartsAtHour", settings FROM "User"
    WHERE kind = 'person' AND "confirmedEmail" = email AND settings #>> '{dailyMail,isOn}' = 'true' ORDER BY id`
  const due = learners.flatMap((learner) => {
    const day = dayFor(learner, now)
    return day === null ? [] : [{ userId: learner.id, day }]
  })
  const posted = await db().mail.findMany({
    where: { kind: 'daily', postedAt: { gt: new Date(now.getTime() - 3 * millisPerDay) } },
    select: { userId: true, key: true },
  })
  const had = new Set(posted.map(({ userId, key }) => `${userId} ${key}`))
  return due.filter(({ userId, day }) => !had.has(`${userId} ${day}`))
}

/** Posts the daily mail of everybody whose hour has come, each once for a study day; returns how many. */
export const postDailyMails = async (_system: System, now: Date): Promise<number> => {
  if (mailService() !== 'on') return 0
  let posted = 0
  for (const { userId, day } of await learnersDue(now)) {
    const isNew = await db().$transaction((tx) => postMail(tx, 'daily', { userId, key: day, values: { day } }, now))
    if (isNew) posted++
  }
  return posted
}

/** What the daily mail of a study day says. */
export type DailyFigures = { readonly due: number; readonly minutes: number }

/**
 * The figures for a learner's daily mail; null where it is no longer wanted: it was turned off or its day or hour is over,
 * they have studied today, or nothing is due.
 */
export const dailyFigures = async (
  system: System,
  userId: string,
  day: StudyDay,
  now: Date,
): Promise<DailyFigures | null> => {
  const learner = await db().user.findUnique({
    where: { id: userId, kind: 'person' },
    select: { id: true, timeZone: true, dayStartsAtHour: true, settings: true },
  })
  if (!learner || dayFor(learner, now) !== day) return null
  const studied = await db().studyEvent.findFirst({
    where: { userId, type: 'answer', studyDay: day },
    select: { id: true },
  })
  if (studied) return null
  const figures = await dueToday(inPlaceOf(system, userId), now)
  return figures.due === 0 ? null : figures
}
