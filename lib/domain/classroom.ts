import { z } from 'zod/mini'
import { isTimeZone } from './day'
import type { Person } from './policy'
import { type Draw, drawInteger } from './seeded'

export const roles = ['teacher', 'student'] as const
export type Role = (typeof roles)[number]

/** Who may make classes on this server (RECITE_CLASSES). */
export const mayCreateClass = (actor: Person, who: 'everyone' | 'operators'): boolean =>
  who === 'everyone' || actor.isOperator

/** Letters and digits that nobody mixes up when they are read aloud or off a board: no 0 O 1 I L. */
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 6

/** A join code of six letters and digits, without look-alikes: 31^6, about 900 million. */
export const drawJoinCode = (draw: Draw): string =>
  Array.from({ length: codeLength }, () => codeLetters[drawInteger(draw, 0, codeLetters.length - 1)]).join('')

/** As it is typed (spaces, hyphens, small letters) to as it is stored. */
export const normalisedJoinCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** As it is shown: `K7P 4QX`. */
export const shownJoinCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

export const className = z.string().check(z.trim(), z.minLength(1), z.maxLength(80))

export const CreateClassForm = z.strictObject({
  name: className,
  timeZone: z.string().check(z.refine(isTimeZone, 'timeZoneUnknown')),
})
export type CreateClassInput = z.infer<typeof CreateClassForm>

export const JoinClassForm = z.strictObject({
  code: z.pipe(z.string(), z.transform(normalisedJoinCode)).check(z.length(codeLength, 'joinCodeShape')),
  realName: z.optional(z.string().check(z.trim(), z.maxLength(80))),
})
export type JoinClassInput = z.infer<typeof JoinClassForm>

/** What a teacher can do to a class by one button, or a new name for it. */
export const classChanges = ['rename', 'open', 'close', 'renew', 'archive', 'restore'] as const
export const ChangeClassForm = z.strictObject({
  classId: z.uuid(),
  change: z.enum(classChanges),
  name: z.optional(className),
})
export const MemberForm = z.strictObject({ classId: z.uuid(), userId: z.uuid() })
export const MemberRoleForm = z.strictObject({ classId: z.uuid(), userId: z.uuid(), role: z.enum(roles) })
export const LeaveClassForm = z.strictObject({ classId: z.uuid() })

/** What changes in the row of a class. */
export type ClassChange = {
  readonly name?: string
  readonly joinOpen?: boolean
  readonly archived?: boolean
  readonly renewCode?: boolean
}

/** The change that a button asks for. A new code opens the class: who renews it wants somebody to join. */
export const changeOf = ({ change, name }: z.infer<typeof ChangeClassForm>): ClassChange => {
  if (change === 'rename') return name === undefined ? {} : { name }
  if (change === 'open' || change === 'close') return { joinOpen: change === 'open' }
  if (change === 'renew') return { renewCode: true, joinOpen: true }
  return { archived: change === 'archive' }
}

/** A student as tables list them. */
export type ListedStudent = {
  readonly userId: string
  readonly name: string
  readonly username: string | null
  readonly externalId: string | null
  /** When they left the class; null: they are in it. */
  readonly leftAt: Date | null
}
