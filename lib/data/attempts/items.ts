import { createHmac } from 'node:crypto'
import { ask } from '@/lib/domain/asked'
import type { QuestionKind } from '@/lib/domain/question'
import { seeded } from '@/lib/domain/seeded'
import type { Sheet, SheetItem, StoredResponse } from '@/lib/domain/sheet'
import { env } from '@/lib/env'
import type { Prisma } from '@/lib/generated/client'
import type { TimedAssignment } from '../assignments/times'
import { parseOptions, parseParts } from '../stored'

/** An item of an attempt as it is read for its sheet: of the question what is shown, and what the drawing needs. */
export type ItemRow = {
  readonly itemId: string
  readonly points: number
  readonly kind: string
  readonly stem: string
  readonly options: unknown
  readonly parts: unknown
  readonly language: string
}

/** What has to be loaded of an item to ask it: nothing of its key that its kind does not need. */
export const askedItem = {
  id: true,
  points: true,
  questionVersion: {
    select: {
      stem: true,
      options: true,
      parts: true,
      question: { select: { id: true, kind: true, document: { select: { language: true } } } },
    },
  },
} satisfies Prisma.AssignmentItemSelect

export const itemRow = ({
  id,
  points,
  questionVersion: { question, ...version },
}: Prisma.AssignmentItemGetPayload<{ select: typeof askedItem }>): ItemRow => ({
  itemId: id,
  points,
  ...version,
  kind: question.kind,
  language: question.document.language,
})

/**
 * The seed of the order in which an item is shown, the same over a reload. It takes the server's secret: the browser knows
 * the ids and how orders are drawn, and who could draw one again would know where the key was stored.
 */
const orderSeed = (attemptId: string, itemId: string): number =>
  createHmac('sha256', env().NEXTAUTH_SECRET ?? '')
    .update(`order ${attemptId} ${itemId}`)
    .digest()
    .readInt32LE()

/**
 * What the learner sees of an item: the stem, and options and lines in the order drawn for this attempt. Options are always
 * drawn, because as they are stored the key comes first. Nothing else leaves.
 */
const sheetItem = (attemptId: string, row: ItemRow): SheetItem => ({
  itemId: row.itemId,
  points: row.points,
  stem: row.stem,
  ...ask(
    { kind: row.kind as QuestionKind, options: parseOptions(row.options), parts: parseParts(row.parts) },
    seeded(orderSeed(attemptId, row.itemId)),
  ),
})

type Head = Pick<TimedAssignment, 'id' | 'title' | 'className' | 'settings'>
type Started = {
  readonly id: string
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  /** When it is due for who sits it. */
  readonly dueAt: Date | null
}

/** The sheet of an attempt with its items in their order. */
export const sheetOf = (
  assignment: Head,
  attempt: Started,
  rows: readonly ItemRow[],
  now: Date,
  responses: readonly StoredResponse[] = [],
): Sheet => ({
  attemptId: attempt.id,
  assignmentId: assignment.id,
  title: assignment.title,
  className: assignment.className,
  language: rows[0]?.language ?? 'en',
  now: now.toISOString(),
  startedAt: attempt.startedAt.toISOString(),
  deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
  due: attempt.dueAt && { at: attempt.dueAt.toISOString(), late: assignment.settings.late },
  items: rows.map((row) => sheetItem(attempt.id, row)),
  responses,
})
