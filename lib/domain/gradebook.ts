import type { AssignmentKind, AssignmentSettings, AssignmentWindow } from './assignment'
import { type AttemptTimes, countedPercent, daysLate, lateShare, type Score, stateOfAttempt } from './attempt'

export const cellStatuses = [
  'excused',
  'not-open',
  'open',
  'running',
  'handed-in',
  'to-mark',
  'marked',
  'missing',
] as const
export type CellStatus = (typeof cellStatuses)[number]

/** One assignment of one student. `percent` is after the late policy, 0 for missing, null where nothing counts (yet). */
export type Cell = {
  readonly status: CellStatus
  readonly percent: number | null
  readonly daysLate: number
  readonly attempts: number
}

export type ScoredAttempt = AttemptTimes & { readonly score: Score }

export type CellInput = {
  /** As it is for this student (`windowFor`). */
  readonly window: AssignmentWindow
  readonly settings: Pick<AssignmentSettings, 'whichCounts' | 'late'>
  readonly excused: boolean
  /** In their order. */
  readonly attempts: readonly ScoredAttempt[]
}

const percentOf = (attempt: ScoredAttempt, late: number): number =>
  attempt.score.maximum === 0 ? 0 : (100 * attempt.score.points * late) / attempt.score.maximum

/** What the gradebook shows. Missing is only what can no longer be done; a running attempt hides no earlier mark. */
export const cellOf = ({ window, settings, excused, attempts }: CellInput, now: Date): Cell => {
  const none = { percent: null, daysLate: 0, attempts: attempts.length }
  if (excused) return { ...none, status: 'excused' }
  const finished = attempts.filter((attempt) => attempt.submittedAt !== null)
  if (finished.length > 0) {
    const lateDays = finished.map((attempt) => daysLate(attempt.submittedAt ?? now, window.dueAt))
    const percents = finished.map((attempt, index) =>
      percentOf(attempt, lateShare(lateDays[index] ?? 0, settings.late)),
    )
    const percent = countedPercent(percents, settings.whichCounts)
    const counted = settings.whichCounts === 'mean' ? percents.length - 1 : percents.lastIndexOf(percent ?? 0)
    const isToMark = finished.some((attempt) => attempt.score.toMark > 0)
    return { ...none, status: isToMark ? 'to-mark' : 'marked', percent, daysLate: lateDays[counted] ?? 0 }
  }
  const isRunning = attempts.some((attempt) => stateOfAttempt(attempt, now) === 'running')
  if (isRunning) return { ...none, status: 'running' }
  if (now < window.opensAt) return { ...none, status: 'not-open' }
  const isOver = window.closesAt !== null && now >= window.closesAt
  return isOver ? { ...none, status: 'missing', percent: 0 } : { ...none, status: 'open' }
}

export type Column = { readonly kind: AssignmentKind; readonly maximum: number; readonly category: string | null }

/** The cell as its student sees it: nothing of a mark before it is released. */
export const ownCellOf = (cell: Cell, isReleased: boolean): Cell =>
  isReleased || (cell.status !== 'marked' && cell.status !== 'to-mark')
    ? cell
    : { ...cell, status: 'handed-in', percent: null }
