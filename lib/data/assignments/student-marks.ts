import { scoreOf } from '@/lib/domain/attempt'
import { type Cell, cellOf, countingOf } from '@/lib/domain/gradebook'
import type { Attempt, Response } from '@/lib/generated/client'
import type { TimedAssignment } from './times'

type Item = { readonly id: string; readonly points: number; readonly droppedAt: Date | null }
type Marked = Pick<Response, 'itemId' | 'autoMark' | 'regradeMark' | 'manualMark'>
type Sat = Pick<Attempt, 'userId' | 'itemIds' | 'startedAt' | 'deadlineAt' | 'submittedAt' | 'gradedAt'> & {
  readonly responses: readonly Marked[]
}

type StudentMark = Cell & {
  readonly submittedAt: Date | null
  /** The mark with nothing for the answers that wait. */
  readonly soFarPercent: number | null
}

/** What one student has of an assignment by their own attempts, in their order, and when the one that counts was handed in. */
export const studentMark = (
  assignment: TimedAssignment,
  items: readonly Item[],
  userId: string,
  attempts: readonly Sat[],
  now: Date,
): StudentMark => {
  const input = {
    window: assignment.windowOf(userId),
    settings: assignment.settings,
    excused: assignment.exceptionOf(userId)?.excused ?? false,
    attempts: attempts.map((attempt) => ({
      ...attempt,
      score: scoreOf(
        items.filter(({ id }) => attempt.itemIds.includes(id)),
        new Map(attempt.responses.map((response) => [response.itemId, response])),
      ),
    })),
  }
  const counting = countingOf(input)
  return {
    ...cellOf(input, now),
    submittedAt: counting?.attempt.submittedAt ?? null,
    soFarPercent: input.excused ? null : (counting?.percent ?? null),
  }
}
