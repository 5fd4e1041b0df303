import { daysLate, lateShare } from '@/lib/domain/late'
import type { Sheet } from '@/lib/domain/sheet'
import { fill } from '../fill'
import type { QuizTexts } from './texts'

export type DueWords = { readonly isLate: boolean; readonly text: string }

/** When a sheet is due, or that it is late by now, with what handing in later takes off the mark. */
export const dueWords = (
  { at, late }: NonNullable<Sheet['due']>,
  nowMillis: number,
  say: (moment: string) => string,
  texts: QuizTexts,
): DueWords => {
  const days = daysLate(new Date(nowMillis), new Date(at))
  const time = say(at)
  if (late.percentPerDay === 0)
    return { isLate: days > 0, text: fill(days > 0 ? texts.lateNow : texts.dueUntil, { time }) }
  const stays = Math.round(100 * lateShare(days, late))
  return days > 0
    ? { isLate: true, text: fill(texts.lateNowCosts, { time, stays }) }
    : { isLate: false, text: fill(texts.dueUntilCosts, { time, percent: late.percentPerDay }) }
}
