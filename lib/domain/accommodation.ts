import * as z from 'zod/mini'

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
