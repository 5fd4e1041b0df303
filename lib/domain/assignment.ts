import * as z from 'zod/mini'
import { type Accommodation, noAccommodation } from './accommodation'
import { localDaysLater, localTimeOf, momentOf } from './local-time'

export const assignmentKinds = ['graded', 'practice'] as const
export type AssignmentKind = (typeof assignmentKinds)[number]

export const feedbackTimes = ['at-once', 'after-handing-in', 'after-close', 'never'] as const
export const attemptRules = ['best', 'last', 'first', 'mean'] as const
export type AttemptRule = (typeof attemptRules)[number]

/** What a teacher may set; `{}` is an assignment with good defaults. */
export const AssignmentSettings = z.strictObject({
  attemptsAllowed: z._default(z.int().check(z.minimum(1), z.maximum(20)), 1),
  whichCounts: z._default(z.enum(attemptRules), 'best'),
  timeLimitMinutes: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(1440))), null),
  /** Minutes given to everyone while the quiz was running. */
  extraMinutes: z._default(z.int().check(z.nonnegative(), z.maximum(600)), 0),
  /** Shown in the room; null: nobody is asked for one. */
  startCode: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(20))), null),
  documentOpen: z._default(z.boolean(), false),
  shuffle: z._default(z.boolean(), true),
  /** How many items each attempt draws from a pool, by pool id. Items without a pool are asked always. */
  pools: z._default(z.record(z.uuid(), z.int().check(z.minimum(1), z.maximum(200))), {}),
  feedback: z._default(z.enum(feedbackTimes), 'after-close'),
  /** By hand: marks and feedback wait until the teacher releases them. */
  release: z._default(z.enum(['automatic', 'by-hand']), 'automatic'),
  late: z._default(
    z.strictObject({
      percentPerDay: z.number().check(z.nonnegative(), z.maximum(100)),
      /** However late: this share of the marks stays. */
      floorPercent: z.number().check(z.nonnegative(), z.maximum(100)),
    }),
    { percentPerDay: 0, floorPercent: 0 },
  ),
  category: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(60))), null),
  /** Of a practice: recall of the document to be kept from the opening to the due time; null: no goal. */
  goalPercent: z._default(z.nullable(z.int().check(z.minimum(50), z.maximum(99))), null),
})
export type AssignmentSettings = z.infer<typeof AssignmentSettings>

export const defaultAssignment: AssignmentSettings = AssignmentSettings.parse({})

/** When an assignment can be taken. `closesAt` null: it stays open. */
export type AssignmentWindow = { readonly opensAt: Date; readonly dueAt: Date | null; readonly closesAt: Date | null }

/** What one student was given; null where the assignment's own holds. */
export type AssignmentException = {
  readonly dueAt: Date | null
  readonly closesAt: Date | null
  readonly extraMinutes: number | null
  readonly excused: boolean
  /** Attempts before this moment are not counted against those allowed. */
  readonly reopenedAt: Date | null
}

/** The same time of day that many days later, in the zone of the class. */
const daysLater = (at: Date, days: number, timeZone: string): Date =>
  days === 0 ? at : momentOf(localDaysLater(localTimeOf(at, timeZone), days), timeZone)

const later = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b)

const minutesLater = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** The minutes that one student has more than all others. */
const moreMinutes = (
  timeLimitMinutes: number | null,
  { timeFactor }: Accommodation,
  exception: Pick<AssignmentException, 'extraMinutes'> | null,
): number => (timeLimitMinutes ?? 0) * (timeFactor - 1) + (exception?.extraMinutes ?? 0)

/**
 * The window of one student: an exception's times stand instead of the assignment's; an accommodation moves those by its days,
 * and by the minutes the student has more, which would be worth nothing if it closed before. Nobody closes before being due.
 */
export const windowFor = (
  assignment: AssignmentWindow,
  exception: Pick<AssignmentException, 'dueAt' | 'closesAt' | 'extraMinutes'> | null,
  accommodation: Accommodation = noAccommodation,
  timeZone = 'UTC',
  timeLimitMinutes: number | null = null,
): AssignmentWindow => {
  const minutes = moreMinutes(timeLimitMinutes, accommodation, exception)
  const moved = (at: Date | null) => at && minutesLater(daysLater(at, accommodation.extraDays, timeZone), minutes)
  const dueAt = exception?.dueAt ?? moved(assignment.dueAt)
  const closesAt = exception?.closesAt ?? moved(assignment.closesAt)
  return { opensAt: assignment.opensAt, dueAt, closesAt: dueAt === null ? closesAt : later(dueAt, closesAt) }
}

/** The keys of a graded assignment are out with its release: it ends for everybody, also for who was given more time. */
export const endedByRelease = (
  { kind, releasedAt }: Pick<Releasable, 'kind' | 'releasedAt'>,
  window: AssignmentWindow,
): AssignmentWindow => {
  if (kind === 'practice' || releasedAt === null) return window
  const ended = (at: Date | null) => (at === null || at > releasedAt ? releasedAt : at)
  return { ...window, dueAt: window.dueAt && ended(window.dueAt), closesAt: ended(window.closesAt) }
}

/** Times moved by some minutes. */
export const laterBy = (
  { dueAt, closesAt }: Pick<AssignmentWindow, 'dueAt' | 'closesAt'>,
  minutes: number,
): Pick<AssignmentWindow, 'dueAt' | 'closesAt'> => ({
  dueAt: dueAt && minutesLater(dueAt, minutes),
  closesAt: closesAt && minutesLater(closesAt, minutes),
})

/** A limit with minutes given to everybody, also in running attempts; without a limit only the end moves. */
export const withMoreMinutes = (settings: AssignmentSettings, minutes: number): AssignmentSettings =>
  settings.timeLimitMinutes === null ? settings : { ...settings, extraMinutes: settings.extraMinutes + minutes }

export type Releasable = AssignmentWindow & {
  readonly kind: AssignmentKind
  readonly releasedAt: Date | null
  readonly settings: Pick<AssignmentSettings, 'feedback' | 'release'>
}

/** The last moment at which anybody may still be working; null: it never closes. */
export const lastClosing = (
  assignment: AssignmentWindow,
  windows: readonly Pick<AssignmentWindow, 'closesAt'>[],
): Date | null => windows.reduce<Date | null>((last, { closesAt }) => later(last, closesAt), assignment.closesAt)

/**
 * When one student sees the feedback, and with it the responses become study events; null while that is open. `windows` are
 * those of students with other times: nobody sees answers that somebody may still be asked for. `handedInAt` is when this
 * student handed in (the last attempt allowed).
 */
export const releaseAt = (
  assignment: Releasable,
  windows: readonly Pick<AssignmentWindow, 'closesAt'>[],
  handedInAt: Date | null,
): Date | null => {
  if (assignment.releasedAt !== null) return assignment.releasedAt
  if (assignment.settings.release === 'by-hand') return null
  const closing = lastClosing(assignment, windows)
  const isSoon = assignment.settings.feedback === 'at-once' || assignment.settings.feedback === 'after-handing-in'
  return isSoon ? (handedInAt ?? closing) : closing
}

const wallMillis = 14 * 86_400_000

/**
 * The wall (teaching.md): are the questions of this assignment withheld from the student's study, offline pack, Questions tab
 * and exports? From opening until release, at the latest 14 days after closing; practice never.
 */
export const isWithheld = (
  assignment: Releasable,
  windows: readonly Pick<AssignmentWindow, 'closesAt'>[],
  now: Date,
  handedInAt: Date | null = null,
): boolean => {
  if (assignment.kind === 'practice' || now < assignment.opensAt) return false
  const released = releaseAt(assignment, windows, handedInAt)
  if (released !== null && released <= now) return false
  const closing = lastClosing(assignment, windows)
  return closing === null || now.getTime() < closing.getTime() + wallMillis
}

/** Does an offline pack made now have to leave the questions out? It lives 14 days, and may meet the opening. */
export const isWithheldFromPack = (
  assignment: Releasable,
  windows: readonly Pick<AssignmentWindow, 'closesAt'>[],
  now: Date,
  handedInAt: Date | null = null,
): boolean =>
  isWithheld(assignment, windows, now, handedInAt) ||
  (assignment.kind === 'graded' &&
    assignment.opensAt > now &&
    assignment.opensAt.getTime() < now.getTime() + wallMillis)
