import * as z from 'zod/mini'
import type { Marks } from './attempt'
import { grade } from './grading'
import { pointsIn, typedPoints } from './points'
import type { Answerable } from './question'
import { failure, ok, type Result } from './result'
import { answerGiven, type Given } from './sheet'

/** A teacher's mark for one answer, in points, with a word to the student. */
export const MarkForm = z.strictObject({
  attemptId: z.uuid(),
  itemId: z.uuid(),
  points: typedPoints,
  comment: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
  /** What the teacher saw as the mark by hand (`seenMark`), so that no mark of another teacher is replaced unseen. */
  seen: z._default(z.string().check(z.maxLength(40)), ''),
})

/** A mark by hand as a form carries it: the share as it is stored, or nothing. */
export const seenMark = (manualMark: number | null): string => (manualMark === null ? '' : String(manualMark))

/** Whether a late answer counts. */
export const LateForm = z.strictObject({ attemptId: z.uuid(), itemId: z.uuid() })

export const ReleaseForm = z.strictObject({ assignmentId: z.uuid(), closing: z.optional(z.literal('yes')) })

/** How answers to a question are marked by hand, for its teachers and, once marks are released, its students. */
export const SchemeForm = z.strictObject({
  assignmentId: z.uuid(),
  itemId: z.uuid(),
  scheme: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
})

/** A student objects to a mark. */
export const ContestForm = z.strictObject({
  attemptId: z.uuid(),
  itemId: z.uuid(),
  reason: z._default(z.string().check(z.trim(), z.maxLength(500)), ''),
})

/** A teacher leaves the mark that a student objected to as it is, and says why. */
export const RefuseContestForm = z.strictObject({
  contestId: z.uuid(),
  reply: z._default(z.string().check(z.trim(), z.maxLength(500)), ''),
})
export type RefuseContestForm = z.infer<typeof RefuseContestForm>

/** The share of the points that a mark in points is, 0 to 1; `invalid` beyond them. */
export const shareOf = (typed: string, points: number): Result<number> => {
  const given = pointsIn(typed)
  if (!(given >= 0 && given <= points))
    return failure('invalid', 'checkFields', { fields: { points: 'markBeyond' }, params: { points } })
  return ok(points === 0 ? 0 : given / points)
}

/** How answers to an item are marked: by the key it was asked with, and by what a regrade put in its place. */
export type MarkedItem = {
  readonly asked: Answerable
  /** The key of a regrade; null: none. */
  readonly key: Answerable | null
  /** Everybody who had it gets all its points. */
  readonly fullMarks: boolean
}

const machineMark = (question: Answerable, given: Given | null): number | null => {
  const answer = answerGiven(question, given)
  if (answer === null) return 0
  return question.kind === 'open' ? null : grade(question, answer).score
}

/**
 * The machine's marks for what was given, shares of the points. They follow from the item and the answer alone, so that a
 * regrade taken back leaves the marks there were. Null: for a person to mark, or no regrade.
 */
export const machineMarks = (
  { asked, key, fullMarks }: MarkedItem,
  given: Given | null,
): Pick<Marks, 'autoMark' | 'regradeMark'> => ({
  autoMark: machineMark(asked, given),
  regradeMark: fullMarks ? 1 : key === null ? null : machineMark(key, given),
})

export const StartForm = z.strictObject({
  assignmentId: z.uuid(),
  startCode: z.optional(z.string().check(z.trim(), z.maxLength(20))),
})
