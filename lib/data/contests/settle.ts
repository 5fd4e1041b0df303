import { dailyKey, postNotice } from '../notices/post'
import type { Transaction } from '../prisma'

export const contestResolutions = ['accepted', 'refused'] as const
export type ContestResolution = (typeof contestResolutions)[number]

export const contestResolution = (stored: string | null): ContestResolution | null =>
  contestResolutions.find((known) => known === stored) ?? null

/** What became of an objection, with what the teacher says to it. */
export type Outcome = { readonly resolution: ContestResolution; readonly reply?: string | null }

/** Ends the objections to some marks of an assignment that are still open, and tells who objected; whom it told. */
export const settleContests = async (
  tx: Transaction,
  assignmentId: string,
  responses: readonly { readonly attemptId: string; readonly itemId: string }[],
  outcome: Outcome,
  at: Date,
): Promise<ReadonlySet<string>> => {
  const named = responses.map(({ attemptId, itemId }) => ({ attemptId, itemId }))
  const settled =
    named.length === 0
      ? []
      : await tx.contest.updateManyAndReturn({
          where: { OR: named, resolution: null },
          data: outcome,
          select: { userId: true },
        })
  const told = new Set(settled.map(({ userId }) => userId))
  const key = dailyKey(assignmentId, at)
  await postNotice(tx, 'objection-answered', { userIds: [...told], about: { assignmentId }, key }, at)
  return told
}
