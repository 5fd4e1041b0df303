import type { Search } from '@/lib/domain/search'
import { seeded, shuffled } from '@/lib/domain/seeded'
import type { Prisma } from '@/lib/generated/client'
import { foundSlots } from '../library/find'
import { pickedKeys } from './picks'
import type { Frame } from './session'

/** So many of what a search finds are looked at for one session, which holds far fewer. */
const mostFound = 1000

/** What can be asked now. */
const ready: Search = {
  type: 'and',
  parts: [
    {
      type: 'or',
      parts: [
        { type: 'is', state: 'due' },
        { type: 'is', state: 'new' },
      ],
    },
    { type: 'not', part: { type: 'is', state: 'suspended' } },
  ],
}

/** The slots that a search finds, as a query that `slotsOf` takes: of very many, to be drawn from, some; else those that are due or new. */
export const pickFound = async (
  { actor, day: { now } }: Frame,
  search: Search,
  isDrawn: boolean,
  seed: number,
): Promise<Prisma.Sql> => {
  const all = await foundSlots(actor, search, now)
  const isMany = all.length > mostFound && !isDrawn
  const slots = isMany ? await foundSlots(actor, { type: 'and', parts: [search, ready] }, now) : all
  const some = shuffled(slots, seeded(seed)).slice(0, mostFound)
  return pickedKeys(some.map(({ factId, slot }) => [factId, slot]))
}
