import type { CardStateName } from '@/lib/domain/card'
import { addDays, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { retrievability } from '@/lib/domain/schedule'
import { isSlot, type Slot } from '@/lib/domain/slot'
import { readableDocument } from './access'
import { cardStateOf } from './cards/slots'
import { parseDeckSettings } from './decks/settings'
import { rulesOf } from './parameters'
import { db } from './prisma'

/** How well the learner remembers one slot of a fact. Slots without an answer have no entry. */
export type SlotMemory = {
  readonly factId: string
  readonly slot: Slot
  readonly state: CardStateName
  /** Days after which recall is expected at 90 %. */
  readonly stability: number
  /** Expected recall on the day asked for, 0 to 1: if nothing more is answered until then. */
  readonly recall: number
  /** The recall its deck aims at, 0.70 to 0.99: where light ends and firm begins. */
  readonly desiredRetention: number
  readonly dueAt: Date
  readonly isDue: boolean
  readonly reps: number
  readonly lapses: number
  readonly lastReviewAt: Date | null
  readonly isSuspended: boolean
}

/**
 * The learner's memory of a document they may read, slot by slot; nothing for documents they may not. It is that of a day: one
 * study day ahead unless another is asked for, for a just answered card is not solid for being at 100 % now.
 */
export const memoryOf = async (
  actor: Learner,
  documentId: string,
  now: Date,
  on?: StudyDay,
): Promise<readonly SlotMemory[]> => {
  if (!isId(documentId)) return []
  const rows = await db().card.findMany({
    where: { userId: actor.userId, fact: { document: { AND: [{ id: documentId }, readableDocument(actor)] } } },
    include: { homeDeck: { select: { settings: true } } },
  })
  const { weights, clock } = await rulesOf(actor)
  const day = on ?? addDays(studyDayOf(now, clock), 1)
  return rows.flatMap(({ homeDeck, ...row }) => {
    const card = cardStateOf(row)
    const recall = retrievability(card, day, weights)
    if (recall === null || !isSlot(row.slot)) return []
    const { state, stability, dueAt, reps, lapses, lastReviewAt, suspendedAt } = card
    return [
      {
        factId: row.factId,
        slot: row.slot,
        state,
        stability,
        recall,
        desiredRetention: parseDeckSettings(homeDeck.settings).desiredRetention,
        dueAt,
        isDue: suspendedAt === null && dueAt <= now,
        reps,
        lapses,
        lastReviewAt,
        isSuspended: suspendedAt !== null,
      },
    ]
  })
}
