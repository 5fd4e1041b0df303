import type { StudyDay } from '@/lib/domain/day'
import type { Learner } from '@/lib/domain/policy'
import type { Sibling } from '@/lib/domain/queue'
import { isSlot } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'
import { placeOfFact, sentenceKey } from './slots'

type AnsweredRow = {
  readonly factId: string
  readonly slot: string
  readonly documentId: string
  readonly siblingGroup: string | null
  readonly sentenceIndex: number
}

/** The card of slot `s`: looked up for each, however few the planner believes there are of the others. */
const oneCard = ({ userId }: Learner) => Prisma.sql`
  SELECT * FROM "Card" c WHERE c."userId" = ${userId}::uuid AND c."factId" = s."factId" AND c.slot = s.slot OFFSET 0`

/**
 * Everything the learner answered on this study day, in any document: their siblings wait for another day. `since` is when
 * the day began: what was answered since then stands in the log, which is found by time, as cards are not.
 */
export const answeredOn = async (actor: Learner, day: StudyDay, since: Date): Promise<Sibling[]> => {
  const rows = await runStatement<AnsweredRow>(Prisma.sql`
    SELECT c."factId", c.slot, f."documentId", f."siblingGroup", e."sentenceIndex"
    FROM (SELECT DISTINCT s."factId", s.slot FROM "StudyEvent" s
        WHERE s."userId" = ${actor.userId}::uuid AND s."answeredAt" >= ${since}) s
      JOIN LATERAL (${oneCard(actor)}) c ON c."lastReviewAt" >= ${since} AND c.memory->>'lastStudyDay' = ${day}
      JOIN "Fact" f ON f.id = c."factId" JOIN ${placeOfFact} e ON true
    ORDER BY c."lastReviewAt", c."factId", c.slot`)
  return rows.flatMap(({ factId, slot, documentId, siblingGroup, sentenceIndex }) =>
    isSlot(slot) ? [{ factId, slot, sentence: sentenceKey(documentId, sentenceIndex), siblingGroup }] : [],
  )
}
