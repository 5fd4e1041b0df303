import { effectiveLog } from '@/lib/domain/effective'
import { movesCards, type StudyEvent } from '@/lib/domain/event'
import type { Learner } from '@/lib/domain/policy'
import { db } from '../prisma'
import { eventOf } from '../study-events/rows'

/** The learner's answers since a moment as they count: undone ones gone, ratings amended, idle modes left out. */
export const answersSince = async (actor: Learner, since: Date): Promise<readonly StudyEvent[]> => {
  const rows = await db().studyEvent.findMany({
    where: {
      userId: actor.userId,
      answeredAt: { gte: since },
      type: { in: ['answer', 'import', 'amend', 'undo', 'reschedule'] },
    },
  })
  return effectiveLog(rows.map(eventOf)).events.filter(({ mode, rating }) => movesCards(mode) && rating !== null)
}
