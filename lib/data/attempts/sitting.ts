import { AssignmentSettings } from '@/lib/domain/assignment'
import type { Learner } from '@/lib/domain/policy'
import { db } from '../prisma'

/** The actor's running attempt at a graded assignment that keeps this document closed while it is sat; null: none. */
export const sittingOn = async (actor: Learner, documentId: string, now: Date): Promise<string | null> => {
  const attempts = await db().attempt.findMany({
    where: {
      userId: actor.userId,
      submittedAt: null,
      OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }],
      assignment: { kind: 'graded', items: { some: { questionVersion: { question: { documentId } } } } },
    },
    select: { id: true, assignment: { select: { settings: true } } },
  })
  return attempts.find(({ assignment }) => !AssignmentSettings.parse(assignment.settings).documentOpen)?.id ?? null
}
