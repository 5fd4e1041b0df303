import { noAccommodation } from '@/lib/domain/accommodation'
import { deadlineOf, drawItems, markOf, startRefusal } from '@/lib/domain/attempt'
import { machineMarks } from '@/lib/domain/marking'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { PreviewInput, Sheet } from '@/lib/domain/sheet'
import { assignmentIn } from '../assignments/find'
import { type OwnAssignment, type SatAttempt, type ShownRow, shownTo, withItems } from '../assignments/shown'
import { isReleasedFor, timesOf, withTimes } from '../assignments/times'
import { newId } from '../id'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import { askedItem, itemRow, sheetOf } from './items'
import { countingItem } from './mark'

// A teacher in the place of a student, whenever the assignment opens or closes. Nothing here writes: the id of an attempt
// that is nowhere stored says what was drawn in it, so that it can be marked as it was asked.

const taught = async (actor: Person, assignmentId: string): Promise<ShownRow | null> =>
  db().assignment.findFirst({ where: assignmentIn(actor, assignmentId, 'teacher'), include: withItems })

type Seen = { readonly actor: Person; readonly withheld: ReadonlySet<string>; readonly now: Date }

/** As a student sees it who has these attempts, only that one may always start. */
const asStudent = (row: ShownRow, attempts: readonly SatAttempt[], released: boolean, seen: Seen): OwnAssignment => {
  const { actor, withheld, now } = seen
  const { settings } = timesOf(row)
  const always = { opensAt: now, dueAt: null, closesAt: null }
  return {
    ...shownTo(row, { userId: actor.userId, attempts, released, withheld }, now),
    refusal: startRefusal(always, settings, attempts, null, settings.startCode, now),
    // Nothing can be objected to, and practice would be of the teacher's own cards.
    shownAttemptId: null,
    mistakes: [],
  }
}

/** The assignment of a class the actor teaches, as one of its students finds it before starting. */
export const previewOf = async (actor: Person, assignmentId: string, now: Date): Promise<Result<OwnAssignment>> => {
  const row = await taught(actor, assignmentId)
  if (!row) return notFound
  return ok(asStudent(row, [], false, { actor, withheld: await withheldQuestionIds(actor, now), now }))
}

/**
 * A sheet as a student gets it who starts now: of the questions that the actor may see. `limited` with `attemptStartCode`
 * without the start code.
 */
export const previewSheet = async (
  actor: Person,
  assignmentId: string,
  startCode: string | null,
  now: Date,
): Promise<Result<Sheet>> => {
  const row = await db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    include: { ...withTimes, items: { select: { ...askedItem, position: true, poolId: true, droppedAt: true } } },
  })
  if (!row) return notFound
  const assignment = timesOf(row)
  const { settings } = assignment
  const closesAt = row.closesAt !== null && row.closesAt > now ? row.closesAt : null
  const refusal = startRefusal({ opensAt: now, dueAt: null, closesAt }, settings, [], null, startCode, now)
  if (refusal === 'start-code') return failure('limited', 'attemptStartCode')
  const withheld = await withheldQuestionIds(actor, now)
  const id = newId(now)
  const drawn = drawItems(row.items, settings, id).filter((item) => !withheld.has(item.questionVersion.question.id))
  if (drawn.length === 0) return failure('conflict', 'previewEmpty')
  const deadlineAt = deadlineOf(now, settings, { closesAt }, noAccommodation, null)
  return ok(sheetOf(assignment, { id, startedAt: now, deadlineAt, dueAt: row.dueAt }, drawn.map(itemRow), now))
}

/** What a student sees after handing in, and (null where that is the same) once marks are released. */
export type PreviewMarks = { readonly first: OwnAssignment; readonly released: OwnAssignment | null }

/** Marks what was answered in a preview, and forgets it. */
export const previewMarks = async (
  actor: Person,
  { assignmentId, attemptId, responses }: PreviewInput,
  now: Date,
): Promise<Result<PreviewMarks>> => {
  const row = await taught(actor, assignmentId)
  if (!row) return notFound
  const assignment = timesOf(row)
  const seen = { actor, withheld: await withheldQuestionIds(actor, now), now }
  const drawn = drawItems(row.items, assignment.settings, attemptId).filter(
    (item) => !seen.withheld.has(item.questionVersion.questionId),
  )
  const given = new Map(responses.map((response) => [response.itemId, response.given]))
  const marked = drawn.flatMap((item) => {
    const answer = given.get(item.id) ?? null
    if (answer === null && item.fullMarksAt === null) return []
    const marks = machineMarks(countingItem(item), answer)
    return [{ itemId: item.id, answer, ...marks, manualMark: null, comment: null, contests: [] }]
  })
  const attempt: SatAttempt = {
    ...{ id: attemptId, userId: actor.userId, number: 1, startedAt: now, deadlineAt: null, submittedAt: now },
    gradedAt: marked.every((marks) => markOf(marks) !== null) ? now : null,
    itemIds: drawn.map(({ id }) => id),
    responses: marked,
  }
  const isReleased = isReleasedFor(assignment, [attempt], now)
  return ok({
    first: asStudent(row, [attempt], isReleased, seen),
    released: isReleased ? null : asStudent(row, [attempt], true, seen),
  })
}
