import type { Transaction } from '../prisma'

export const contestResolutions = ['accepted', 'refused'] as const
export type ContestResolution = (typeof contestResolutions)[number]

export const contestResolution = (stored: string | null): ContestResolution | null =>
  contestResolutions.find((known) => known === stored) ?? null

/** Ends the objections to some marks that are still open. */
export const settleContests = async (
  tx: Transaction,
  responses: readonly { readonly attemptId: string; readonly itemId: string }[],
  resolution: ContestResolution,
): Promise<void> => {
  if (responses.length === 0) return
  const named = responses.map(({ attemptId, itemId }) => ({ attemptId, itemId }))
  await tx.contest.updateMany({ where: { OR: named, resolution: null }, data: { resolution } })
}
