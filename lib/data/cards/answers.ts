import { effectiveLog } from '@/lib/domain/effective'
import { movesCards, type StudyEvent } from '@/lib/domain/event'
import type { Learner } from '@/lib/domain/policy'
import { type StudyEvent as EventRow, Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { eventOf } from '../study-events/rows'

/** The learner's answers since a moment as they count: undone ones gone, ratings amended, idle modes left out. */
export const answersSince = async (actor: Learner, since: Date): Promise<readonly StudyEvent[]> => {
  const rows = await runStatement<EventRow>(Prisma.sql`
    SELECT * FROM "StudyEvent" WHERE "userId" = ${actor.userId}::uuid AND "answeredAt" >= ${since}
      AND type IN ('answer', 'import', 'amend', 'undo', 'reschedule')`)
  return effectiveLog(rows.map(eventOf)).events.filter(({ mode, rating }) => movesCards(mode) && rating !== null)
}
