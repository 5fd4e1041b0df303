import { addDays, daysBetween, type StudyDay, studyDayOf } from './day'
import { compareEvents, correctionsIn, isCorrection, movesMemory } from './effective'
import type { StudyEvent } from './event'
import type { Id } from './id'
import { replayed } from './log'
import type { Rating } from './rating'
import { retrievability, type ScheduleRules } from './schedule'

/** Something that happened to a card. `rating` is the one that counts: the learner may have given it anew. */
export type HistoryEntry = {
  readonly event: StudyEvent
  readonly rating: Rating | null
  readonly isUndone: boolean
  readonly isAmended: boolean
}

/** The log of one card for its learner to read, the newest first: what was taken back is in it, corrections are where they act. */
export const historyOf = (log: readonly StudyEvent[]): HistoryEntry[] => {
  const { undone, amended } = correctionsIn(log.filter(isCorrection))
  return log
    .filter((event) => event.type !== 'undo' && event.type !== 'amend')
    .toSorted(compareEvents)
    .reverse()
    .map((event) => ({
      event,
      rating: amended.get(event.answerId) ?? event.rating,
      isUndone: undone.has(event.answerId),
      isAmended: amended.has(event.answerId),
    }))
}

export type RecallPoint = { readonly day: StudyDay; readonly recall: number }

/** A review as a point of the curve: expected recall just before it (null for the first), and its rating. */
export type CurveReview = {
  readonly id: Id
  readonly day: StudyDay
  readonly before: number | null
  readonly rating: Rating | null
  /** Days it was remembered for from then on. */
  readonly stability: number
}

/** How recall fell and was raised again, and how it will fall if nothing is done. */
export type RecallCurve = {
  /** One line from each review to the next, the last one up to today. */
  readonly past: readonly (readonly RecallPoint[])[]
  readonly ahead: readonly RecallPoint[]
  readonly reviews: readonly CurveReview[]
  readonly from: StudyDay
  readonly until: StudyDay
}

const pointsOfLine = 30
const leastAhead = 14

/** The curve of a card by its log; null where nothing has been learned, or all of it was forgotten again. */
export const recallCurve = (log: readonly StudyEvent[], rules: ScheduleRules, today: StudyDay): RecallCurve | null => {
  const { weights, clock } = rules
  const all = replayed(log, rules).filter(({ event }) => movesMemory(event))
  const since = all.findLastIndex(({ after }) => after.state === 'new') + 1
  const moves = all.slice(since)
  const [first, last] = [moves[0], moves.at(-1)]
  if (!first || !last) return null
  const line = (card: (typeof last)['after'], from: StudyDay, to: StudyDay): RecallPoint[] => {
    const days = daysBetween(from, to)
    const step = Math.max(1, Math.ceil(days / pointsOfLine))
    const offsets = [...Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step), days]
    return [...new Set(offsets)].map((offset) => {
      const day = addDays(from, offset)
      return { day, recall: retrievability(card, day, weights) ?? 0 }
    })
  }
  const dueDay = studyDayOf(last.after.dueAt, clock)
  const now = today > last.event.studyDay ? today : last.event.studyDay
  const ahead = Math.max(leastAhead, Math.ceil(daysBetween(now, dueDay) * 1.4))
  const until = addDays(now, ahead)
  return {
    past: moves.map(({ event, after }, index) => line(after, event.studyDay, moves[index + 1]?.event.studyDay ?? now)),
    ahead: line(last.after, now, until),
    reviews: moves.map(({ event, before, after }) => ({
      id: event.id,
      day: event.studyDay,
      before: retrievability(before, event.studyDay, weights),
      rating: event.rating,
      stability: after.stability,
    })),
    from: first.event.studyDay,
    until,
  }
}
