import type { AssignmentWindow, AttemptRule } from '@/lib/domain/assignment'
import {
  type AttemptState,
  type AttemptTimes,
  limitFor,
  type Marks,
  type Score,
  type StartRefusal,
  scoreOf,
  startRefusal,
  stateOfAttempt,
} from '@/lib/domain/attempt'
import { countingOf } from '@/lib/domain/gradebook'
import type { LatePolicy } from '@/lib/domain/late'
import { askedCount } from '@/lib/domain/pool'
import type { SlotRef } from '@/lib/domain/slot'
import type { Prisma } from '@/lib/generated/client'
import { withKey } from '../attempts/mark'
import { type ContestResolution, contestResolution } from '../contests/settle'
import { type FeedbackItem, feedbackOf, type Marked } from './feedback'
import { mistakesOf } from './mistakes'
import { type TimedAssignment, timesOf, withTimes } from './times'

export type OwnAttempt = {
  readonly id: string
  readonly number: number
  readonly state: AttemptState
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly submittedAt: Date | null
  /** Null until it is released. */
  readonly score: Score | null
  readonly daysLate: number
  /** What counts of it after the late policy; null until it is released and marked. */
  readonly percent: number | null
}

/** What became of an objection; `resolution` null: nobody has looked at it yet. */
export type OwnContest = { readonly resolution: ContestResolution | null; readonly reply: string | null }

/** An assignment as one of its students sees it. */
export type OwnAssignment = AssignmentWindow &
  Pick<TimedAssignment, 'id' | 'classId' | 'className' | 'timeZone' | 'title' | 'kind'> & {
    /** How many one attempt asks; `isDrawn`: not all students the same. */
    readonly questions: number
    readonly isDrawn: boolean
    /** Recall of the document to be kept until it is due, in percent; null: no goal. */
    readonly goalPercent: number | null
    readonly attemptsAllowed: number
    readonly whichCounts: AttemptRule
    /** As it is for this student; null: none. */
    readonly timeLimitMinutes: number | null
    readonly hasMoreTime: boolean
    readonly asksStartCode: boolean
    readonly late: LatePolicy
    /** May its document be read while it is sat? */
    readonly documentOpen: boolean
    readonly shows: 'at-once' | 'after-handing-in' | 'after-close' | 'never' | 'by-hand'
    /** Why it cannot be started now; null: it can, or goes on. */
    readonly refusal: StartRefusal | null
    readonly attempts: readonly OwnAttempt[]
    readonly released: boolean
    /** The mark of several attempts and the number of the attempt it is of; null where there is one, and before all are released and marked. */
    readonly counting: { readonly number: number; readonly percent: number } | null
    /** The attempt whose answers are shown, by its number; null before any is released, and where answers are never shown. */
    readonly shownAttempt: number | null
    readonly shownAttemptId: string | null
    /** Marks of the shown attempt that were objected to, by item. */
    readonly contests: ReadonlyMap<string, OwnContest>
    readonly feedback: readonly FeedbackItem[]
    /** What the shown attempt got wrong, to be practised. */
    readonly mistakes: readonly SlotRef[]
  }

/** What has to be loaded with an assignment to show it to one of its students. */
export const withItems = {
  ...withTimes,
  items: { orderBy: { position: 'asc' }, include: withKey },
} satisfies Prisma.AssignmentInclude
export type ShownRow = Prisma.AssignmentGetPayload<{ include: typeof withItems }>

type Contested = { readonly itemId: string | null; readonly resolution: string | null; readonly reply: string | null }

/** An attempt with what was answered in it. */
export type SatAttempt = AttemptTimes & {
  readonly id: string
  readonly userId: string
  readonly number: number
  readonly itemIds: readonly string[]
  readonly responses: readonly (Marked & Marks & { readonly contests: readonly Contested[] })[]
}

type At = { readonly released: boolean; readonly now: Date }

const attemptOf = (
  row: ShownRow,
  assignment: TimedAssignment,
  attempt: SatAttempt,
  { released, now }: At,
): OwnAttempt => {
  const drawn = row.items.filter((item) => attempt.itemIds.includes(item.id))
  const marks = new Map(attempt.responses.map((response) => [response.itemId, response]))
  const { id, number, startedAt, deadlineAt, submittedAt } = attempt
  const state = stateOfAttempt(attempt, now)
  const own = { id, number, state, startedAt, deadlineAt, submittedAt }
  const scored = { submittedAt, score: scoreOf(drawn, marks) }
  const counting = countingOf({ ...assignment, window: assignment.windowOf(attempt.userId), attempts: [scored] })
  if (!released || !counting) return { ...own, score: null, daysLate: counting?.daysLate ?? 0, percent: null }
  const { daysLate, percent } = counting
  return { ...own, score: scored.score, daysLate, percent: scored.score.toMark > 0 ? null : percent }
}

const countingIn = (
  { settings, windowOf }: TimedAssignment,
  userId: string,
  attempts: readonly OwnAttempt[],
): OwnAssignment['counting'] => {
  const scored = attempts.flatMap(({ score, ...attempt }) => (score?.toMark === 0 ? [{ ...attempt, score }] : []))
  if (scored.length < 2 || scored.length < attempts.filter(({ submittedAt }) => submittedAt !== null).length)
    return null
  const counting = countingOf({ window: windowOf(userId), settings, attempts: scored })
  return counting && { number: counting.attempt.number, percent: counting.percent }
}

export type Shown = {
  readonly userId: string
  /** In their order. */
  readonly attempts: readonly SatAttempt[]
  /** Whether marks and feedback are seen. */
  readonly released: boolean
  /** The attempt looked at; else the last. */
  readonly attemptNumber?: number | undefined
  /** Questions that this person is not to see now: they may be asked in another quiz that is still open. */
  readonly withheld: ReadonlySet<string>
}

/** An assignment with these attempts as their student sees it. */
export const shownTo = (row: ShownRow, { userId, attempts, released, ...shown }: Shown, now: Date): OwnAssignment => {
  const assignment = timesOf(row)
  const { settings } = assignment
  const exception = assignment.exceptionOf(userId)
  const accommodation = assignment.accommodationOf(userId)
  const window = assignment.windowOf(userId)
  const finished = attempts.filter((attempt) => attempt.submittedAt !== null)
  const asked = finished.find(({ number }) => number === shown.attemptNumber) ?? finished.at(-1)
  const looked = released && settings.feedback !== 'never' ? asked : undefined
  const extra = settings.extraMinutes + (exception?.extraMinutes ?? 0)
  const items = row.items.filter((item) => !shown.withheld.has(item.questionVersion.questionId))
  const own = attempts.map((attempt) => attemptOf(row, assignment, attempt, { released, now }))
  const { id, classId, className, timeZone, title, kind } = assignment
  return {
    ...{ id, classId, className, timeZone, title, kind },
    ...window,
    questions: askedCount(row.items, settings.pools),
    isDrawn: Object.keys(settings.pools).length > 0,
    goalPercent: kind === 'practice' ? settings.goalPercent : null,
    attemptsAllowed: settings.attemptsAllowed,
    whichCounts: settings.whichCounts,
    timeLimitMinutes: limitFor(settings, accommodation, exception),
    hasMoreTime: accommodation.timeFactor > 1 || accommodation.noTimeLimit || extra > 0,
    asksStartCode: settings.startCode !== null,
    late: settings.late,
    documentOpen: settings.documentOpen,
    shows: settings.release === 'by-hand' ? 'by-hand' : settings.feedback,
    refusal:
      assignment.releasedAt !== null && assignment.releasedAt <= now && kind === 'graded'
        ? 'closed'
        : startRefusal(window, settings, attempts, exception, settings.startCode, now),
    attempts: own,
    released,
    counting: countingIn(assignment, userId, own),
    shownAttempt: looked?.number ?? null,
    shownAttemptId: looked?.id ?? null,
    contests: new Map(
      (looked?.responses.flatMap(({ contests }) => contests) ?? []).map(({ itemId, resolution, reply }) => [
        itemId ?? '',
        { resolution: contestResolution(resolution), reply },
      ]),
    ),
    feedback: looked ? feedbackOf(items, looked) : [],
    mistakes: looked ? mistakesOf(items, looked) : [],
  }
}
