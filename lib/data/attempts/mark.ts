import { grade } from '@/lib/domain/grading'
import type { Answerable, QuestionKind } from '@/lib/domain/question'
import { answerGiven, Given } from '@/lib/domain/sheet'
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

/** The question of an item as grading reads it. */
export const answerableOf = (item: KeyedItem): Answerable => {
  const version = item.gradingVersion ?? item.questionVersion
  return {
    kind: version.question.kind as QuestionKind,
    slot: (version.targets[0]?.slot ?? 'object') as Slot,
    answer: version.answer,
    accepted: version.accepted,
    options: parseOptions(version.options),
    parts: parseParts(version.parts),
  }
}

/** What was stored as given, read back. */
export const givenIn = (stored: unknown): Given | null => (stored === null ? null : Given.parse(stored))

/** The machine's mark for what was given, a share of the points; null where a person has to mark it. */
export const autoMarkOf = (item: KeyedItem, stored: unknown): number | null => {
  const question = answerableOf(item)
  const answer = answerGiven(question, givenIn(stored))
  if (answer === null) return 0
  return question.kind === 'open' ? null : grade(question, answer).score
}

/** Marks all answers of an attempt that was handed in. It is `gradedAt` once nothing waits for a teacher. */
export const markAttempt = async (tx: Transaction, attemptId: string, at: Date): Promise<void> => {
  const attempt = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { responses: { include: { item: { include: withKey } } } },
  })
  const marks = attempt.responses.map(({ itemId, item, answer, manualMark, regradeMark }) => ({
    itemId,
    mark: autoMarkOf(item, answer),
    byHand: manualMark ?? regradeMark,
  }))
  await tx.$executeRaw`
    UPDATE "Response" r SET "autoMark" = m.mark
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS m("itemId" uuid, mark float8)
    WHERE r."attemptId" = ${attemptId}::uuid AND r."itemId" = m."itemId"`
  const isMarked = marks.every(({ mark, byHand }) => mark !== null || byHand !== null)
  await tx.attempt.update({ where: { id: attemptId }, data: { gradedAt: isMarked ? at : null } })
}
