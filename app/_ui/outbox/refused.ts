import type { Refusal } from '@/lib/domain/event'

/** How many answers the server has refused, by reason. */
export type Refused = Readonly<Record<Refusal, number>>

/** What the server has refused, by answer. */
export type Refusals = ReadonlyMap<string, Refusal>

export const countRefused = (refusals: Refusals): Refused => {
  const counts = { conflict: 0, invalid: 0, not_found: 0 }
  for (const reason of refusals.values()) counts[reason]++
  return counts
}
