import { deadlineOf, drawItems, type StartRefusal, startRefusal, stateOfAttempt } from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { Sheet } from '@/lib/domain/sheet'
import { memberClass } from '../access'
import { timesOf, withTimes } from '../assignments/times'
import { newId } from '../id'
import { db } from '../prisma'
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

const load = async (actor: Person, assignmentId: string) =>
  db().assignment.findFirst({
    where: {
      id: isId(assignmentId) ? assignmentId : { in: [] },
      classroom: { AND: [{ archivedAt: null }, memberClass(actor, 'student')] },
    },
    include: {
      ...withTimes,
      items: { select: { id: true, position: true, poolId: true, droppedAt: true } },
      attempts: { where: { userId: actor.userId }, orderBy: { number: 'asc' } },
    },
  })

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
) => db().$queryRaw<ItemRow[]>`
  WITH made AS (
    INSERT INTO "Attempt" (id, "assignmentId", "userId", number, "itemIds", "startedAt", "deadlineAt")
    VALUES (${attempt.id}::uuid, ${attempt.assignmentId}::uuid, ${actor.userId}::uuid, ${attempt.number},
      ${attempt.itemIds}::uuid[], ${attempt.startedAt}, ${attempt.deadlineAt})
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
  ORDER BY drawn.place`

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
  if (items.length > 0) return ok(sheetOf(assignment, attempt, items, now))
  const other = await db().attempt.findFirst({
    where: { assignmentId: row.id, userId: actor.userId, submittedAt: null },
  })
  return other ? attemptSheet(actor, other.id, now) : failure('conflict')
}
