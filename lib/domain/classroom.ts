import { z } from 'zod/mini'
import { type Draw, drawInteger } from './seeded'

export const roles = ['teacher', 'student'] as const
export type Role = (typeof roles)[number]

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

/** Whether the runtime knows this IANA zone. */
export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const className = z
  .string()
  .check(z.trim(), z.minLength(1, 'class_name_missing'), z.maxLength(80, 'class_name_long'))

export const CreateClassForm = z.strictObject({
  name: className,
  timeZone: z.string().check(z.refine(isTimeZone, 'time_zone_unknown')),
})
export type CreateClassInput = z.infer<typeof CreateClassForm>

export const JoinClassForm = z.strictObject({
  code: z.pipe(z.string(), z.transform(normalisedJoinCode)).check(z.length(codeLength, 'join_code_shape')),
  realName: z.optional(z.string().check(z.trim(), z.maxLength(80, 'name_long'))),
})
export type JoinClassInput = z.infer<typeof JoinClassForm>
