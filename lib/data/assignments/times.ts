import { type Accommodation, noAccommodation, readAccommodation } from '@/lib/domain/accommodation'
import {
  type AssignmentException,
  type AssignmentKind,
  AssignmentSettings,
  type AssignmentWindow,
  endedByRelease,
  type Releasable,
  releaseAt,
  windowFor,
} from '@/lib/domain/assignment'
import { deadlineOf } from '@/lib/domain/attempt'
import { Prisma } from '@/lib/generated/client'

/** What has to be loaded with an assignment to know when anybody may do what. */
export const withTimes = {
  exceptions: true,
  classroom: {
    select: {
      id: true,
      name: true,
      timeZone: true,
      archivedAt: true,
      memberships: {
        where: {
          role: 'student',
          removedAt: null,
          OR: [{ accommodationOverride: { not: Prisma.DbNull } }, { user: { accommodation: { not: Prisma.DbNull } } }],
        },
        select: { userId: true, accommodationOverride: true, user: { select: { accommodation: true } } },
      },
    },
  },
} satisfies Prisma.AssignmentInclude

/** An assignment as it is stored, with what `withTimes` brings. */
export type TimedRow = AssignmentWindow & {
  readonly id: string
  readonly classId: string
  readonly title: string
  readonly kind: string
  readonly settings: unknown
  readonly releasedAt: Date | null
  readonly exceptions: readonly (AssignmentException & { readonly userId: string })[]
  readonly classroom: {
    readonly name: string
    readonly timeZone: string
    readonly memberships: readonly {
      readonly userId: string
      readonly accommodationOverride: unknown
      readonly user: { readonly accommodation: unknown }
    }[]
  }
}

/** An assignment with its times for everybody. */
export type TimedAssignment = Releasable & {
  readonly id: string
  readonly classId: string
  readonly className: string
  readonly timeZone: string
  readonly title: string
  readonly kind: AssignmentKind
  readonly settings: AssignmentSettings
  /** Times that differ from the assignment's own. */
  readonly windows: readonly AssignmentWindow[]
  readonly exceptionOf: (userId: string) => AssignmentException | null
  readonly accommodationOf: (userId: string) => Accommodation
  readonly windowOf: (userId: string) => AssignmentWindow
}

/** The row as the rules of lib/domain read it. */
export const timesOf = (row: TimedRow): TimedAssignment => {
  const settings = AssignmentSettings.parse(row.settings)
  const exceptions = new Map(row.exceptions.map((exception) => [exception.userId, exception]))
  const accommodations = new Map(
    row.classroom.memberships.map(({ userId, accommodationOverride, user }) => [
      userId,
      readAccommodation(accommodationOverride ?? user.accommodation),
    ]),
  )
  const exceptionOf = (userId: string) => exceptions.get(userId) ?? null
  const accommodationOf = (userId: string) => accommodations.get(userId) ?? noAccommodation
  const { timeZone } = row.classroom
  const kind = row.kind === 'practice' ? 'practice' : 'graded'
  const windowOf = (userId: string) =>
    endedByRelease(
      { kind, releasedAt: row.releasedAt },
      windowFor(row, exceptionOf(userId), accommodationOf(userId), timeZone, settings.timeLimitMinutes),
    )
  return {
    id: row.id,
    classId: row.classId,
    className: row.classroom.name,
    timeZone,
    title: row.title,
    kind,
    settings,
    opensAt: row.opensAt,
    dueAt: row.dueAt,
    closesAt: row.closesAt,
    releasedAt: row.releasedAt,
    windows: [...new Set([...exceptions.keys(), ...accommodations.keys()])].map(windowOf),
    exceptionOf,
    accommodationOf,
    windowOf,
  }
}

type Running = {
  readonly userId: string
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly givenBackMillis: number
}

/** When a running attempt ends as things stand now. What is released has ended with the release. */
export const deadlineNow = (assignment: TimedAssignment, attempt: Running): Date | null => {
  if (assignment.releasedAt !== null) return attempt.deadlineAt
  const { settings, windowOf, accommodationOf, exceptionOf } = assignment
  const { userId, startedAt, givenBackMillis } = attempt
  const [window, accommodation, exception] = [windowOf(userId), accommodationOf(userId), exceptionOf(userId)]
  return deadlineOf(startedAt, settings, window, accommodation, exception, givenBackMillis)
}

type Handed = { readonly userId: string; readonly submittedAt: Date | null }

/** When somebody handed in for the last time allowed; null while another attempt is possible. `attempts` are their own. */
export const handedInAt = (assignment: TimedAssignment, attempts: readonly Handed[]): Date | null => {
  const reopenedAt = assignment.exceptionOf(attempts[0]?.userId ?? '')?.reopenedAt ?? null
  const finished = attempts.flatMap(({ submittedAt }) =>
    submittedAt !== null && (reopenedAt === null || submittedAt > reopenedAt) ? [submittedAt] : [],
  )
  if (finished.length < assignment.settings.attemptsAllowed) return null
  return finished.reduce((last, at) => (at > last ? at : last))
}

/** Whether this student sees marks and feedback, and may study the questions again. */
export const isReleasedFor = (assignment: TimedAssignment, attempts: readonly Handed[], now: Date): boolean => {
  const at = releaseAt(assignment, assignment.windows, handedInAt(assignment, attempts))
  return at !== null && at <= now
}
