import type { Accommodation } from './accommodation'
import type { AssignmentException, AssignmentSettings, AssignmentWindow, AttemptRule } from './assignment'
import { type Id, seedOf } from './id'
import { drawn } from './pool'
import { seeded, shuffled } from './seeded'

const millisPerMinute = 60_000

/** The minutes one student has; null: no limit. */
export const limitFor = (
  { timeLimitMinutes, extraMinutes }: Pick<AssignmentSettings, 'timeLimitMinutes' | 'extraMinutes'>,
  { timeFactor, noTimeLimit }: Accommodation,
  exception: Pick<AssignmentException, 'extraMinutes'> | null,
): number | null =>
  timeLimitMinutes === null || noTimeLimit
    ? null
    : timeLimitMinutes * timeFactor + extraMinutes + (exception?.extraMinutes ?? 0)

/**
 * When an attempt ends, by the server's clock: the time limit (with accommodation, exception and minutes given to everyone),
 * and what an outage took, but never after closing. Null: no end. It is computed anew whenever one of these changes, so all hold in a running attempt.
 */
export const deadlineOf = (
  startedAt: Date,
  settings: Pick<AssignmentSettings, 'timeLimitMinutes' | 'extraMinutes'>,
  window: Pick<AssignmentWindow, 'closesAt'>,
  accommodation: Accommodation,
  exception: Pick<AssignmentException, 'extraMinutes'> | null,
  givenBackMillis = 0,
): Date | null => {
  const { closesAt } = window
  const minutes = limitFor(settings, accommodation, exception)
  if (minutes === null) return closesAt
  const limit = new Date(startedAt.getTime() + minutes * millisPerMinute + givenBackMillis)
  return closesAt !== null && closesAt < limit ? closesAt : limit
}

/** `overdue`: its time is over and the server has yet to hand it in. */
export const attemptStates = ['running', 'overdue', 'handed-in', 'marked'] as const
export type AttemptState = (typeof attemptStates)[number]

export type AttemptTimes = {
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly submittedAt: Date | null
  readonly gradedAt: Date | null
}

export const stateOfAttempt = (attempt: AttemptTimes, now: Date): AttemptState => {
  if (attempt.gradedAt !== null) return 'marked'
  if (attempt.submittedAt !== null) return 'handed-in'
  return attempt.deadlineAt !== null && now >= attempt.deadlineAt ? 'overdue' : 'running'
}

export const startRefusals = ['not-open', 'closed', 'excused', 'running', 'no-attempts-left', 'start-code'] as const
export type StartRefusal = (typeof startRefusals)[number]

const longAgo = new Date(0)

/** Why a student cannot start now; null: go. */
export const startRefusal = (
  window: AssignmentWindow,
  settings: Pick<AssignmentSettings, 'attemptsAllowed' | 'startCode'>,
  attempts: readonly AttemptTimes[],
  exception: Pick<AssignmentException, 'excused' | 'reopenedAt'> | null,
  startCode: string | null,
  now: Date,
): StartRefusal | null => {
  if (now < window.opensAt) return 'not-open'
  if (exception?.excused) return 'excused'
  if (attempts.some((attempt) => stateOfAttempt(attempt, now) === 'running')) return 'running'
  if (window.closesAt !== null && now >= window.closesAt) return 'closed'
  const counted = attempts.filter(({ startedAt }) => startedAt > (exception?.reopenedAt ?? longAgo))
  if (counted.length >= settings.attemptsAllowed) return 'no-attempts-left'
  const wanted = settings.startCode?.trim().toLowerCase()
  return wanted !== undefined && wanted !== startCode?.trim().toLowerCase() ? 'start-code' : null
}

/** An answer on its way when time runs out still counts. */
const graceMillis = 2000

export type SaveDecision = 'save' | 'repeat' | 'stale' | 'late'

/**
 * What to do with an answer from a device. A number already passed is refused, never merged silently; the same number again is
 * a retry. After the end it is kept apart for the teacher to accept.
 */
export const decideSave = (
  attempt: AttemptTimes,
  stored: { readonly sequence: number } | null,
  sequence: number,
  receivedAt: Date,
): SaveDecision => {
  if (stored !== null && sequence === stored.sequence) return 'repeat'
  if (stored !== null && sequence < stored.sequence) return 'stale'
  if (attempt.submittedAt !== null) return 'late'
  return attempt.deadlineAt !== null && receivedAt.getTime() > attempt.deadlineAt.getTime() + graceMillis
    ? 'late'
    : 'save'
}

export type Outage = { readonly from: Date; readonly until: Date }

/** Time the service could not be reached is given back: the milliseconds of an outage that fell into the attempt. */
export const givenBackFor = ({ startedAt, deadlineAt }: AttemptTimes, outage: Outage): number => {
  if (deadlineAt === null) return 0
  const from = Math.max(outage.from.getTime(), startedAt.getTime())
  return Math.max(0, Math.min(outage.until.getTime(), deadlineAt.getTime()) - from)
}

/** What has to be due and to close later for one student, so that an end that was moved from `before` to `end` is within it. */
export const reachingTo = (
  { dueAt, closesAt }: Pick<AssignmentWindow, 'dueAt' | 'closesAt'>,
  before: Date,
  end: Date,
): Partial<Pick<AssignmentException, 'dueAt' | 'closesAt'>> => ({
  ...(closesAt !== null && closesAt < end ? { closesAt: end } : {}),
  ...(dueAt !== null && before <= dueAt && dueAt < end ? { dueAt: end } : {}),
})

export type DrawnItem = {
  readonly id: Id
  readonly position: number
  readonly poolId: Id | null
  readonly droppedAt: Date | null
}

/**
 * The items of one attempt, drawn once when it starts: those without a pool, and of each pool as many as the settings say (all,
 * if they say nothing). The same attempt id always draws the same.
 */
export const drawItems = <T extends DrawnItem>(
  items: readonly T[],
  settings: Pick<AssignmentSettings, 'pools' | 'shuffle'>,
  attemptId: Id,
): T[] => {
  const open = items.filter((item) => item.droppedAt === null).toSorted((a, b) => a.position - b.position)
  const chosen = drawn(open, settings.pools, attemptId)
  return settings.shuffle ? shuffled(chosen, seeded(seedOf('order', attemptId))) : chosen
}

/** Marks are shares of the item's points, 0 to 1. */
export type Marks = {
  readonly autoMark: number | null
  readonly regradeMark: number | null
  readonly manualMark: number | null
}

/** The mark that counts: a teacher's own, else that of a regrade, else the machine's. Null: still to be marked by hand. */
export const markOf = (marks: Marks): number | null => marks.manualMark ?? marks.regradeMark ?? marks.autoMark

export type ScoredItem = { readonly id: Id; readonly points: number; readonly droppedAt: Date | null }
export type Score = { readonly points: number; readonly maximum: number; readonly toMark: number }

/** Points of one attempt. An item without response has none; a dropped one is not counted at all. */
export const scoreOf = (items: readonly ScoredItem[], responses: ReadonlyMap<Id, Marks>): Score =>
  items
    .filter((item) => item.droppedAt === null)
    .reduce<Score>(
      (score, item) => {
        const marks = responses.get(item.id)
        const mark = marks === undefined ? 0 : markOf(marks)
        return {
          points: score.points + (mark ?? 0) * item.points,
          maximum: score.maximum + item.points,
          toMark: score.toMark + (mark === null ? 1 : 0),
        }
      },
      { points: 0, maximum: 0, toMark: 0 },
    )

/** The percentage that counts of several attempts in their order; null if there is none. */
export const countedPercent = (percents: readonly number[], rule: AttemptRule): number | null => {
  const [first] = percents
  if (first === undefined) return null
  switch (rule) {
    case 'first':
      return first
    case 'last':
      return percents.at(-1) ?? first
    case 'best':
      return Math.max(...percents)
    case 'mean':
      return percents.reduce((sum, percent) => sum + percent, 0) / percents.length
  }
}
