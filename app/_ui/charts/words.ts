import type { StudyDay } from '@/lib/domain/day'
import { reader } from '../reader'

/** The words of the progress pages: texts, and shares, days and times as the reader writes them. */
export const progressWords = async () => {
  const { t, tr, format } = await reader()
  const p = t('progress')
  const percent = (share: number) => format.number(share, { style: 'percent' })
  // A study day is a name, not a moment: it is the same in every zone.
  const day = (on: StudyDay) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const minutes = (seconds: number) => {
    const whole = Math.round(seconds / 60)
    if (whole < 60) return p('minutes', { minutes: whole })
    return p('hours', { hours: Math.floor(whole / 60), minutes: String(whole % 60).padStart(2, '0') })
  }
  return { p, tr: tr('progress'), c: t('common'), percent, day, minutes }
}
