import * as z from 'zod/mini'
import { failure, ok, type Result } from './result'

/** A teacher's mark for one answer, in points, with a word to the student. */
export const MarkForm = z.strictObject({
  attemptId: z.uuid(),
  itemId: z.uuid(),
  points: z.string().check(z.trim(), z.regex(/^\d{1,3}([.,]\d{1,2})?$/, 'markNumber')),
  comment: z._default(z.string().check(z.trim(), z.maxLength(2000)), ''),
})

/** Whether a late answer counts. */
export const LateForm = z.strictObject({ attemptId: z.uuid(), itemId: z.uuid() })

export const ReleaseForm = z.strictObject({ assignmentId: z.uuid(), closing: z.optional(z.literal('yes')) })

/** The share of the points that a mark in points is, 0 to 1; `invalid` beyond them. */
export const shareOf = (typed: string, points: number): Result<number> => {
  const given = Number(typed.replace(',', '.'))
  if (!(given >= 0 && given <= points))
    return failure('invalid', 'checkFields', { fields: { points: 'markBeyond' }, params: { points } })
  return ok(points === 0 ? 0 : given / points)
}

export const StartForm = z.strictObject({
  assignmentId: z.uuid(),
  startCode: z.optional(z.string().check(z.trim(), z.maxLength(20))),
})
