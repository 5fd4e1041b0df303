import type { AssignmentKind, AssignmentSettings, AssignmentWindow } from './assignment'
import { type AttemptTimes, countedPercent, type Score, stateOfAttempt } from './attempt'
import { daysLate, lateShare } from './late'

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

/** One assignment of one student. `percent` is after the late policy, 0 for missing, null where nothing counts (yet) or an answer of what counts waits for a mark. */
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

const percentOf = (attempt: Pick<ScoredAttempt, 'score'>, late: number): number =>
  attempt.score.maximum === 0 ? 0 : (100 * attempt.score.points * late) / attempt.score.maximum

type Counting<A> = { readonly attempt: A; readonly percent: number; readonly daysLate: number }

/** The mark of several attempts, after the late policy, and the attempt it is of (of a mean, the last); null before one is handed in. */
export const countingOf = <A extends Pick<ScoredAttempt, 'submittedAt' | 'score'>>({
  window,
  settings: { whichCounts, late },
  attempts,
}: Pick<CellInput, 'window' | 'settings'> & { readonly attempts: readonly A[] }): Counting<A> | null => {
  const marked = attempts.flatMap((attempt) => {
    if (attempt.submittedAt === null) return []
    const days = daysLate(attempt.submittedAt, window.dueAt)
    return [{ attempt, daysLate: days, percent: percentOf(attempt, lateShare(days, late)) }]
  })
  const percent = countedPercent(
    marked.map((one) => one.percent),
    whichCounts,
  )
  const counting =
    whichCounts === 'mean' || whichCounts === 'last'
      ? marked.at(-1)
      : whichCounts === 'first'
        ? marked[0]
        : marked.findLast((one) => one.percent === percent)
  return counting === undefined || percent === null ? null : { ...counting, percent }
}

/** What the gradebook shows. Missing is only what can no longer be done; a running attempt hides no earlier mark. */
export const cellOf = ({ window, settings, excused, attempts }: CellInput, now: Date): Cell => {
  const none = { percent: null, daysLate: 0, attempts: attempts.length }
  if (excused) return { ...none, status: 'excused' }
  const counting = countingOf({ window, settings, attempts })
  if (counting) {
    const waits = (attempt: ScoredAttempt) => attempt.submittedAt !== null && attempt.score.toMark > 0
    const isOneOnly = settings.whichCounts === 'first' || settings.whichCounts === 'last'
    const isOpen = isOneOnly ? waits(counting.attempt) : attempts.some(waits)
    const { percent, daysLate } = counting
    return { ...none, status: attempts.some(waits) ? 'to-mark' : 'marked', percent: isOpen ? null : percent, daysLate }
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
