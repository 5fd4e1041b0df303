import * as z from 'zod/mini'
import { localTime } from './assigning'
import { momentOf } from './local-time'
import { failure, ok, type Result } from './result'

/** The title of an assignment and its times for the whole class, on the clocks of the class; empty fields: none. */
export const ChangeForm = z.strictObject({
  assignmentId: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  /** Of one that has not opened yet; empty: as it is. */
  opens: z._default(localTime, ''),
  due: localTime,
  closes: localTime,
})
export type ChangeFields = Omit<z.infer<typeof ChangeForm>, 'assignmentId'>

/** Takes an assignment back that nobody has begun. */
export const WithdrawForm = z.strictObject({ assignmentId: z.uuid() })

export type AssignmentChange = {
  readonly title: string
  readonly opensAt: Date
  readonly dueAt: Date | null
  readonly closesAt: Date | null
}

type Standing = { readonly opensAt: Date; readonly hasGoal: boolean; readonly timeZone: string }

const wrong = (field: string, reason: string): Result<never> =>
  failure('invalid', 'checkFields', { fields: { [field]: reason } })

/** The form as it is meant: what has opened stays open. `invalid` where a time lies before one it must follow, or is over. */
export const changeOf = (
  { title, opens, due, closes }: ChangeFields,
  { opensAt: before, hasGoal, timeZone }: Standing,
  now: Date,
): Result<AssignmentChange> => {
  const momentIn = (local: string): Date | null => (local === '' ? null : momentOf(local, timeZone))
  const opensAt = before <= now ? before : (momentIn(opens) ?? before)
  const [dueAt, closesAt] = [momentIn(due), momentIn(closes)]
  if (hasGoal && dueAt === null) return wrong('due', 'goalNeedsDue')
  if (dueAt !== null && dueAt <= opensAt) return wrong('due', 'dueBeforeOpens')
  if (closesAt !== null && closesAt <= now) return wrong('closes', 'closesInPast')
  if (closesAt !== null && closesAt < (dueAt ?? opensAt)) return wrong('closes', 'closesBeforeDue')
  return ok({ title, opensAt, dueAt, closesAt })
}
