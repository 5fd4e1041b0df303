import type { Marks } from '@/lib/domain/attempt'
import { machineMarks } from '@/lib/domain/marking'
import type { Answerable, QuestionKind } from '@/lib/domain/question'
import type { CountingItem } from '@/lib/domain/regrade'
import { Given } from '@/lib/domain/sheet'
import type { Slot } from '@/lib/domain/slot'
import type { Prisma } from '@/lib/generated/client'
import type { Transaction } from '../prisma'
import { parseOptions, parseParts } from '../stored'

/** What has to be loaded with an item to grade its answers: the key that counts now. */
export const withKey = {
  questionVersion: { include: { question: { select: { kind: true } }, targets: { orderBy: { position: 'asc' } } } },
  gradingVersion: { include: { question: { select: { kind: true } }, targets: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.AssignmentItemInclude
export type KeyedItem = Prisma.AssignmentItemGetPayload<{ include: typeof withKey }>

type Version = KeyedItem['questionVersion']

const answerable = (version: Version): Answerable => ({
  kind: version.question.kind as QuestionKind,
  slot: (version.targets[0]?.slot ?? 'object') as Slot,
  answer: version.answer,
  accepted: version.accepted,
  options: parseOptions(version.options),
  parts: parseParts(version.parts),
})

/** The question of an item with the key that counts now, as grading reads it. */
export const answerableOf = (item: KeyedItem): Answerable => answerable(item.gradingVersion ?? item.questionVersion)

/** How the item counts now. */
export const countingItem = (item: KeyedItem): CountingItem => ({
  asked: answerable(item.questionVersion),
  key: item.gradingVersion && answerable(item.gradingVersion),
  fullMarks: item.fullMarksAt !== null,
  points: item.points,
  dropped: item.droppedAt !== null,
})

/** What was stored as given, read back. */
export const givenIn = (stored: unknown): Given | null => (stored === null ? null : Given.parse(stored))

/** Items and responses of an attempt may change by a regrade: its assignment is held against one, before the attempt itself. */
export const holdAgainstRegrade = async (tx: Transaction, attemptId: string): Promise<void> => {
  await tx.$queryRaw`
    SELECT 1 FROM "Assignment" s JOIN "Attempt" a ON a."assignmentId" = s.id WHERE a.id = ${attemptId}::uuid FOR SHARE OF s`
}

type NewMark = { readonly attemptId: string; readonly itemId: string } & Pick<Marks, 'autoMark' | 'regradeMark'>

/** Writes the machine's marks; an answer that was never given gets its row, where a regrade gives it something. */
export const writeMarks = async (tx: Transaction, marks: readonly NewMark[], at: Date): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO "Response" ("attemptId", "itemId", sequence, answer, "savedAt", "autoMark", "regradeMark")
    SELECT m."attemptId", m."itemId", 0, 'null'::jsonb, ${at}, m."autoMark", m."regradeMark"
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      AS m("attemptId" uuid, "itemId" uuid, "autoMark" float8, "regradeMark" float8)
    ORDER BY m."attemptId", m."itemId"
    ON CONFLICT ("attemptId", "itemId") DO UPDATE
    SET "autoMark" = excluded."autoMark", "regradeMark" = excluded."regradeMark"`
}

/** Writes down which of some attempts that were handed in are marked: nothing in them waits any more. */
export const settleMarked = async (
  tx: Transaction,
  attempts: readonly { readonly id: string }[],
  at: Date,
): Promise<void> => {
  const ids = attempts.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE "Attempt" a SET "gradedAt" = CASE WHEN EXISTS (
      SELECT 1 FROM "Response" r JOIN "AssignmentItem" i ON i.id = r."itemId" AND i."droppedAt" IS NULL
      WHERE r."attemptId" = a.id AND coalesce(r."manualMark", r."regradeMark", r."autoMark") IS NULL
    ) THEN NULL ELSE coalesce(a."gradedAt", ${at}) END
    WHERE a.id = ANY(${ids}::uuid[]) AND a."submittedAt" IS NOT NULL`
}

/** Marks all answers of an attempt that was handed in. It is `gradedAt` once nothing waits for a teacher. */
export const markAttempt = async (tx: Transaction, attemptId: string, at: Date): Promise<void> => {
  const { itemIds, responses, assignment } = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { responses: true, assignment: { select: { items: { include: withKey } } } },
  })
  const items = assignment.items.filter(({ id }) => itemIds.includes(id))
  const marked = items.flatMap((item) => {
    const response = responses.find(({ itemId }) => itemId === item.id)
    if (!response && item.fullMarksAt === null) return []
    const marks = machineMarks(countingItem(item), givenIn(response?.answer ?? null))
    return [{ attemptId, itemId: item.id, ...marks }]
  })
  await writeMarks(tx, marked, at)
  await settleMarked(tx, [{ id: attemptId }], at)
}
