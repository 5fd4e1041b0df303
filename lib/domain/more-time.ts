import * as z from 'zod/mini'
import { localTime } from './assigning'
import type { AssignmentException } from './assignment'
import { momentOf } from './local-time'
import { failure, ok, type Result } from './result'

/** Minutes for everybody in a quiz that is open. */
export const MinutesForm = z.strictObject({
  assignmentId: z.uuid(),
  minutes: z.pipe(z.string().check(z.regex(/^\d{1,3}$/, 'invalidField')), z.transform(Number)),
})

/** The times of one student in one assignment; empty fields: those of the assignment. */
export const ExceptionForm = z.strictObject({
  assignmentId: z.uuid(),
  userId: z.uuid(),
  due: localTime,
  closes: localTime,
  minutes: z.union([
    z.literal(''),
    z.pipe(z.string().check(z.regex(/^\d{1,3}$/, 'invalidField')), z.transform(Number)),
  ]),
  excused: z.optional(z.literal('on')),
  /** Lets the student sit it once more. */
  again: z.optional(z.literal('on')),
})
export type ExceptionFields = Omit<z.infer<typeof ExceptionForm>, 'assignmentId' | 'userId'>

const mostMinutes = 600

const orNone = (given: AssignmentException): AssignmentException | null => {
  const { dueAt, closesAt, extraMinutes, excused, reopenedAt } = given
  return !excused && [dueAt, closesAt, extraMinutes, reopenedAt].every((one) => one === null) ? null : given
}

/** The form as it is meant, on the clocks of the class; null where nothing is left that differs. */
export const exceptionOf = (
  { due, closes, minutes, excused, again }: ExceptionFields,
  before: Pick<AssignmentException, 'reopenedAt'> | null,
  timeZone: string,
  now: Date,
): Result<AssignmentException | null> => {
  if (minutes !== '' && minutes > mostMinutes)
    return failure('invalid', 'checkFields', { fields: { minutes: 'invalidField' } })
  if (due !== '' && closes !== '' && closes < due)
    return failure('invalid', 'checkFields', { fields: { closes: 'closesBeforeDue' } })
  const reopenedAt = again === 'on' ? now : (before?.reopenedAt ?? null)
  const given: AssignmentException = {
    dueAt: due === '' ? null : momentOf(due, timeZone),
    closesAt: closes === '' ? null : momentOf(closes, timeZone),
    extraMinutes: minutes === '' || minutes === 0 ? null : minutes,
    excused: excused === 'on',
    reopenedAt,
  }
  return ok(orNone(given))
}

/** Once the marks are out, only what they count for is left to be changed: being late, and being excused. */
export const onceReleased = (
  given: AssignmentException | null,
  before: AssignmentException | null,
): AssignmentException | null => {
  const { closesAt = null, extraMinutes = null, reopenedAt = null } = before ?? {}
  return orNone({ closesAt, extraMinutes, reopenedAt, dueAt: given?.dueAt ?? null, excused: given?.excused ?? false })
}

/** Minutes to add: at least one, at most an hour and a half at once, and not beyond what a setting holds. */
export const minutesToAdd = (minutes: number, extraMinutes: number): Result<number> =>
  minutes >= 1 && minutes <= 90 && extraMinutes + minutes <= mostMinutes
    ? ok(minutes)
    : failure('invalid', 'checkFields', { fields: { minutes: 'invalidField' } })
