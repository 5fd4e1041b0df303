import type { CardPick } from '@/lib/domain/card-act'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { parseSearch } from '@/lib/domain/search/parse'
import type { SlotRef } from '@/lib/domain/slot'
import { foundSlots } from './find'

/** The cards that are picked, as far as they are in the learner's library; `not_found` where none is. */
export const pickedSlots = async (
  actor: Learner,
  { search: text, cards }: CardPick,
  now: Date,
): Promise<Result<readonly SlotRef[]>> => {
  const parsed = cards === null ? parseSearch(text) : { ok: true as const, search: { type: 'card' as const, cards } }
  if (!parsed.ok) return failure('invalid', 'searchUnreadable')
  const slots = await foundSlots(actor, parsed.search, now)
  return slots.length === 0 ? notFound : ok(slots)
}
