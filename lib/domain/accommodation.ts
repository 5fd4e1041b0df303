import * as z from 'zod/mini'
import { failure, ok, type Result } from './result'

/** What a person needs more of, set once on the person and valid for every attempt, also a running one. */
export const Accommodation = z.strictObject({
  /** Multiplies every time limit. */
  timeFactor: z._default(z.number().check(z.minimum(1), z.maximum(5)), 1),
  /** Calendar days added to every due and closing time. */
  extraDays: z._default(z.int().check(z.nonnegative(), z.maximum(60)), 0),
  noTimeLimit: z._default(z.boolean(), false),
})
export type Accommodation = z.infer<typeof Accommodation>

export const noAccommodation: Accommodation = { timeFactor: 1, extraDays: 0, noTimeLimit: false }

/** The accommodation of a stored column; none where nothing (or nothing readable) is stored. */
export const readAccommodation = (stored: unknown): Accommodation => {
  const read = Accommodation.safeParse(stored)
  return read.success ? read.data : noAccommodation
}

/** The factors a form offers. */
export const timeFactors = [1, 1.1, 1.25, 1.5, 2, 3] as const

/** What a person needs more of, in every class. */
export const PersonAccommodationForm = z.strictObject({
  userId: z.uuid(),
  timeFactor: z.pipe(z.string().check(z.regex(/^[1-5](\.\d{1,2})?$/)), z.transform(Number)),
  extraDays: z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.transform(Number)),
  noTimeLimit: z.optional(z.literal('on')),
})

/** What somebody of a class needs more of. */
export const AccommodationForm = z.extend(PersonAccommodationForm, { classId: z.uuid() })

/** The form as it is stored: null where it asks for nothing more than everybody has. */
export const accommodationOf = ({
  timeFactor,
  extraDays,
  noTimeLimit,
}: Pick<
  z.infer<typeof PersonAccommodationForm>,
  'timeFactor' | 'extraDays' | 'noTimeLimit'
>): Result<Accommodation | null> => {
  const given = Accommodation.safeParse({ timeFactor, extraDays, noTimeLimit: noTimeLimit === 'on' })
  if (!given.success) return failure('invalid', 'checkFields', { fields: { extraDays: 'invalidField' } })
  const isNone = timeFactor === 1 && extraDays === 0 && noTimeLimit === undefined
  return ok(isNone ? null : given.data)
}
