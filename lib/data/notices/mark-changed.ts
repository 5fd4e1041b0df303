import type { Transaction } from '../prisma'
import { dailyKey, postNotice } from './post'

type Changed = {
  readonly assignmentId: string
  /** Whose marks are out already and are others now. */
  readonly userIds: readonly string[]
  /** Who hears of it as the answer to an objection. */
  readonly answered: ReadonlySet<string>
}

/** Tells students that a mark they have seen is another one now. */
export const tellMarkChanged = (
  tx: Transaction,
  { assignmentId, userIds, answered }: Changed,
  at: Date,
): Promise<void> =>
  postNotice(
    tx,
    'mark-changed',
    {
      userIds: userIds.filter((userId) => !answered.has(userId)),
      about: { assignmentId },
      key: dailyKey(assignmentId, at),
    },
    at,
  )
