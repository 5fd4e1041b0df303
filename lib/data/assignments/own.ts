import type { AssignmentWindow } from '@/lib/domain/assignment'
import {
  type AttemptState,
  limitFor,
  type Score,
  type StartRefusal,
  scoreOf,
  startRefusal,
  stateOfAttempt,
} from '@/lib/domain/attempt'
import type { Person } from '@/lib/domain/policy'
import { askedCount } from '@/lib/domain/pool'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { SlotRef } from '@/lib/domain/slot'
import { handInOverdue } from '../attempts/hand-in'
import { withKey } from '../attempts/mark'
import { type ContestResolution, contestResolution } from '../contests/settle'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import { type FeedbackItem, feedbackOf } from './feedback'
import { assignmentIn } from './find'
import { mistakesOf } from './mistakes'
import { isReleasedFor, type TimedAssignment, timesOf, withTimes } from './times'

export type OwnAttempt = {
  readonly id: string
  readonly number: number
  readonly state: AttemptState
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly submittedAt: Date | null
  /** Null until it is released. */
  readonly score: Score | null
}

/** An assignment as one of its students sees it. */
export type OwnAssignment = AssignmentWindow &
  Pick<TimedAssignment, 'id' | 'classId' | 'className' | 'timeZone' | 'title' | 'kind'> & {
    /** How many one attempt asks; `isDrawn`: not all students the same. */
    readonly questions: number
    readonly isDrawn: boolean
    readonly attemptsAllowed: number
    /** As it is for this student; null: none. */
    readonly timeLimitMinutes: number | null
    readonly hasMoreTime: boolean
    readonly asksStartCode: boolean
    readonly latePercentPerDay: number
    readonly shows: 'at-once' | 'after-handing-in' | 'after-close' | 'never' | 'by-hand'
    /** Why it cannot be started now; null: it can, or goes on. */
    readonly refusal: StartRefusal | null
    readonly attempts: readonly OwnAttempt[]
    readonly released: boolean
    /** The attempt whose answers are shown, by its number; null before any is released, and where answers are never shown. */
    readonly shownAttempt: number | null
    readonly shownAttemptId: string | null
    /** Marks of the shown attempt that were objected to, by item; null: nobody has looked at it yet. */
    readonly contests: ReadonlyMap<string, ContestResolution | null>
    readonly feedback: readonly FeedbackItem[]
    /** What the shown attempt got wrong, to be practised. */
    readonly mistakes: readonly SlotRef[]
  }

const load = (actor: Person, assignmentId: string) =>
  db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'student'),
    include: {
      ...withTimes,
      items: { orderBy: { position: 'asc' }, include: withKey },
      attempts: {
        where: { userId: actor.userId },
        orderBy: { number: 'asc' },
        include: { responses: { include: { contests: true } } },
      },
    },
  })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

const attemptOf = (row: Row, attempt: Row['attempts'][number], released: boolean, now: Date): OwnAttempt => {
  const drawn = row.items.filter((item) => attempt.itemIds.includes(item.id))
  const marks = new Map(attempt.responses.map((response) => [response.itemId, response]))
  const { id, number, startedAt, deadlineAt, submittedAt } = attempt
  const score = released && submittedAt !== null ? scoreOf(drawn, marks) : null
  return { id, number, state: stateOfAttempt(attempt, now), startedAt, deadlineAt, submittedAt, score }
}

/**
 * An assignment for one of its students: rules, own attempts, and what is released, of the attempt with the number asked for or
 * else the last. Overdue attempts are handed in by the look.
 */
export const ownAssignment = async (
  actor: Person,
  assignmentId: string,
  now: Date,
  attemptNumber?: number,
): Promise<Result<OwnAssignment>> => {
  let row = await load(actor, assignmentId)
  if (!row || row.opensAt > now) return notFound
  if (row.attempts.some((attempt) => stateOfAttempt(attempt, now) === 'overdue')) {
    await handInOverdue(actor, now, row.id)
    row = await load(actor, assignmentId)
    if (!row) return notFound
  }
  const found = row
  const assignment = timesOf(found)
  const { settings } = assignment
  const exception = assignment.exceptionOf(actor.userId)
  const accommodation = assignment.accommodationOf(actor.userId)
  const window = assignment.windowOf(actor.userId)
  const released = isReleasedFor(assignment, found.attempts, now)
  const finished = found.attempts.filter((attempt) => attempt.submittedAt !== null)
  const asked = finished.find(({ number }) => number === attemptNumber) ?? finished.at(-1)
  const looked = released && settings.feedback !== 'never' ? asked : undefined
  const extra = settings.extraMinutes + (exception?.extraMinutes ?? 0)
  // A question of this quiz may be asked in another one that is still open.
  const withheld = await withheldQuestionIds(actor, now)
  const shown = found.items.filter((item) => !withheld.has(item.questionVersion.questionId))
  const { id, classId, className, timeZone, title, kind } = assignment
  return ok({
    ...{ id, classId, className, timeZone, title, kind },
    ...window,
    questions: askedCount(found.items, settings.pools),
    isDrawn: Object.keys(settings.pools).length > 0,
    attemptsAllowed: settings.attemptsAllowed,
    timeLimitMinutes: limitFor(settings, accommodation, exception),
    hasMoreTime: accommodation.timeFactor > 1 || accommodation.noTimeLimit || extra > 0,
    asksStartCode: settings.startCode !== null,
    latePercentPerDay: settings.late.percentPerDay,
    shows: settings.release === 'by-hand' ? 'by-hand' : settings.feedback,
    refusal:
      assignment.releasedAt !== null && assignment.releasedAt <= now && kind === 'graded'
        ? 'closed'
        : startRefusal(window, settings, found.attempts, exception, settings.startCode, now),
    attempts: found.attempts.map((attempt) => attemptOf(found, attempt, released, now)),
    released,
    shownAttempt: looked?.number ?? null,
    shownAttemptId: looked?.id ?? null,
    contests: new Map(
      (looked?.responses.flatMap(({ contests }) => contests) ?? []).map(({ itemId, resolution }) => [
        itemId ?? '',
        contestResolution(resolution),
      ]),
    ),
    feedback: looked ? feedbackOf(shown, looked) : [],
    mistakes: looked ? mistakesOf(shown, looked) : [],
  })
}
