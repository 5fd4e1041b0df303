import {
  type AttemptTimes,
  deadlineOf,
  drawItems,
  type StartRefusal,
  startRefusal,
  stateOfAttempt,
} from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { Sheet } from '@/lib/domain/sheet'
import { Prisma } from '@/lib/generated/client'
import { type TimedRow, timesOf } from '../assignments/times'
import { newId } from '../id'
import { db, runStatement } from '../prisma'
import { type ItemRow, sheetOf } from './items'
import { attemptSheet } from './sheet'

const refusalReasons: Record<StartRefusal, string> = {
  'not-open': 'attemptNotOpen',
  closed: 'attemptClosed',
  excused: 'attemptExcused',
  running: 'attemptRunning',
  'no-attempts-left': 'attemptNoneLeft',
  'start-code': 'attemptStartCode',
}

type Moment = string | null
type Loaded = Omit<TimedRow, 'exceptions' | 'classroom'> & {
  readonly className: string
  readonly timeZone: string
  readonly exceptions: readonly (Omit<TimedRow['exceptions'][number], 'dueAt' | 'closesAt' | 'reopenedAt'> & {
    readonly dueAt: Moment
    readonly closesAt: Moment
    readonly reopenedAt: Moment
  })[]
  readonly memberships: readonly { userId: string; accommodationOverride: unknown; accommodation: unknown }[]
  readonly items: readonly { id: string; position: number; poolId: string | null; droppedAt: Moment }[]
  readonly attempts: readonly (Readonly<Record<Exclude<keyof AttemptTimes, 'startedAt'>, Moment>> & {
    readonly id: string
    readonly startedAt: string
  })[]
}

const dated = (moment: Moment): Date | null => (moment === null ? null : new Date(moment))

/** The assignment with the actor's own attempts, in one statement: a whole class starts at the same moment. */
const load = async ({ userId }: Person, assignmentId: string) => {
  if (!isId(assignmentId)) return null
  const [row] = await runStatement<Loaded>(Prisma.sql`
    SELECT a.id, a."classId", a.title, a.kind, a.settings, a."opensAt", a."dueAt", a."closesAt", a."releasedAt",
      c.name AS "className", c."timeZone",
      (SELECT coalesce(json_agg(e), '[]') FROM "AssignmentException" e WHERE e."assignmentId" = a.id) AS exceptions,
      (SELECT coalesce(json_agg(json_build_object('userId', m."userId",
          'accommodationOverride', m."accommodationOverride", 'accommodation', u.accommodation)), '[]')
        FROM "Membership" m JOIN "User" u ON u.id = m."userId"
        WHERE m."classId" = a."classId" AND m.role = 'student' AND m."removedAt" IS NULL
          AND (m."accommodationOverride" IS NOT NULL OR u.accommodation IS NOT NULL)) AS memberships,
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'position', i.position, 'poolId', i."poolId",
          'droppedAt', i."droppedAt")), '[]') FROM "AssignmentItem" i WHERE i."assignmentId" = a.id) AS items,
      (SELECT coalesce(json_agg(t ORDER BY t.number), '[]') FROM "Attempt" t
        WHERE t."assignmentId" = a.id AND t."userId" = own."userId") AS attempts
    FROM "Assignment" a
    JOIN "Class" c ON c.id = a."classId" AND c."archivedAt" IS NULL
    JOIN "Membership" own ON own."classId" = c.id AND own."userId" = ${userId}::uuid
      AND own.role = 'student' AND own."removedAt" IS NULL
    WHERE a.id = ${assignmentId}::uuid`)
  if (!row) return null
  const { className: name, timeZone, memberships, ...assignment } = row
  return {
    ...assignment,
    classroom: {
      ...{ name, timeZone },
      memberships: memberships.map(({ accommodation, ...member }) => ({ ...member, user: { accommodation } })),
    },
    exceptions: assignment.exceptions.map((exception) => ({
      ...exception,
      dueAt: dated(exception.dueAt),
      closesAt: dated(exception.closesAt),
      reopenedAt: dated(exception.reopenedAt),
    })),
    items: assignment.items.map((item) => ({ ...item, droppedAt: dated(item.droppedAt) })),
    attempts: assignment.attempts.map(({ id, startedAt, deadlineAt, submittedAt, gradedAt }) => ({
      ...{ id, startedAt: new Date(startedAt) },
      deadlineAt: dated(deadlineAt),
      submittedAt: dated(submittedAt),
      gradedAt: dated(gradedAt),
    })),
  }
}

/** Makes the attempt and reads its items in one statement; nothing where another window was quicker. */
const insert = (
  actor: Person,
  attempt: {
    id: string
    assignmentId: string
    number: number
    itemIds: string[]
    startedAt: Date
    deadlineAt: Date | null
  },
) =>
  runStatement<ItemRow>(Prisma.sql`
  WITH made AS (
    INSERT INTO "Attempt" (id, "assignmentId", "userId", number, "itemIds", "startedAt", "deadlineAt")
    VALUES (${attempt.id}::uuid, ${attempt.assignmentId}::uuid, ${actor.userId}::uuid, ${attempt.number}::int,
      ${attempt.itemIds}::uuid[], ${attempt.startedAt}::timestamptz, ${attempt.deadlineAt}::timestamptz)
    ON CONFLICT ("assignmentId", "userId", number) DO NOTHING
    RETURNING "itemIds"
  )
  SELECT i.id AS "itemId", i.points, q.kind, v.stem, v.options, v.parts, d.language
  FROM made
  CROSS JOIN LATERAL unnest(made."itemIds") WITH ORDINALITY AS drawn(id, place)
  JOIN "AssignmentItem" i ON i.id = drawn.id
  JOIN "QuestionVersion" v ON v.id = i."questionVersionId"
  JOIN "Question" q ON q.id = v."questionId"
  JOIN "Document" d ON d.id = q."documentId"
  ORDER BY drawn.place`)

/**
 * Starts an attempt of a student, or goes on with the one that runs: the sheet with its items. `limited` with the reason
 * where it cannot be started now.
 */
export const startAttempt = async (
  actor: Person,
  assignmentId: string,
  startCode: string | null,
  now: Date,
): Promise<Result<Sheet>> => {
  const row = await load(actor, assignmentId)
  if (!row) return notFound
  const running = row.attempts.find((attempt) => stateOfAttempt(attempt, now) === 'running')
  if (running) return attemptSheet(actor, running.id, now)
  const assignment = timesOf(row)
  const window = assignment.windowOf(actor.userId)
  const exception = assignment.exceptionOf(actor.userId)
  const refusal =
    assignment.releasedAt !== null && assignment.releasedAt <= now && assignment.kind === 'graded'
      ? 'closed'
      : startRefusal(window, assignment.settings, row.attempts, exception, startCode, now)
  if (refusal) return failure('limited', refusalReasons[refusal])
  const attempt = {
    id: newId(now),
    assignmentId: row.id,
    number: row.attempts.length + 1,
    startedAt: now,
    deadlineAt: deadlineOf(now, assignment.settings, window, assignment.accommodationOf(actor.userId), exception),
  }
  const itemIds = drawItems(row.items, assignment.settings, attempt.id).map((item) => item.id)
  const items = await insert(actor, { ...attempt, itemIds })
  if (items.length > 0) return ok(sheetOf(assignment, { ...attempt, dueAt: window.dueAt }, items, now))
  const other = await db().attempt.findFirst({
    where: { assignmentId: row.id, userId: actor.userId, submittedAt: null },
  })
  return other ? attemptSheet(actor, other.id, now) : failure('conflict')
}
