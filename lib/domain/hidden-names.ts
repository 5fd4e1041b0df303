import * as z from 'zod/mini'

export const NamesForm = z.strictObject({ names: z.enum(['hidden', 'shown']) })

/** What a screen calls somebody. */
export type NameOf = (userId: string, name: string) => string

/** The numbers by which people are called while names are hidden: from 1, in the order given, which says nothing of their names. */
export const numbersOf = (userIds: readonly string[]): ReadonlyMap<string, number> =>
  new Map(userIds.map((userId, index) => [userId, index + 1]))
