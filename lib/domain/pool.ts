import type { AssignmentSettings } from './assignment'
import { grouped } from './grouped'
import { seedOf } from './id'
import { seeded, shuffled } from './seeded'

/** How many of a pool are asked, by pool id. */
type Pools = AssignmentSettings['pools']
type Pooled = { readonly poolId: string | null }
type PooledItem = Pooled & { readonly points: number; readonly droppedAt: Date | null }

/** Of a pool with so many members as many as the settings say; all where they say nothing, and of what is in no pool. */
const sizeOf = (pools: Pools, poolId: string | null, members: number): number =>
  poolId === null ? members : Math.min(pools[poolId] ?? members, members)

/** Those without a pool and what is drawn of each, in the order of `items`. The same seed always draws the same. */
export const drawn = <T extends Pooled>(items: readonly T[], pools: Pools, seed: string): T[] => {
  const chosen = new Set<T>()
  for (const [poolId, members] of grouped(items, (item) => item.poolId)) {
    const order = poolId === null ? members : shuffled(members, seeded(seedOf('pool', seed, poolId)))
    for (const item of order.slice(0, sizeOf(pools, poolId, members.length))) chosen.add(item)
  }
  return items.filter((item) => chosen.has(item))
}

const counting = (items: readonly PooledItem[]) =>
  grouped(
    items.filter((item) => item.droppedAt === null),
    (item) => item.poolId,
  )

/** How many questions one attempt asks. */
export const askedCount = (items: readonly PooledItem[], pools: Pools): number =>
  [...counting(items)].reduce((sum, [poolId, members]) => sum + sizeOf(pools, poolId, members.length), 0)

/** The points of one attempt: of a pool as many items count as are drawn of it, each with the mean of its points. */
export const maximumOf = (items: readonly PooledItem[], pools: Pools): number => {
  let maximum = 0
  for (const [poolId, members] of counting(items)) {
    const points = members.reduce((sum, item) => sum + item.points, 0)
    maximum += (points * sizeOf(pools, poolId, members.length)) / members.length
  }
  return maximum
}
