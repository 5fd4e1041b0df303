import type { CardStateName } from '@/lib/domain/card'
import { addDays, studyDayOf } from '@/lib/domain/day'
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
  /** Expected recall one study day ahead, 0 to 1: a just answered card is not solid for being at 100 % now. */
  readonly recallTomorrow: number
  /** The recall its deck aims at, 0.70 to 0.99: where light ends and firm begins. */
  readonly desiredRetention: number
  readonly dueAt: Date
  readonly isDue: boolean
  readonly reps: number
  readonly lapses: number
  readonly lastReviewAt: Date | null
  readonly isSuspended: boolean
}

/** The learner's memory of a document they may read, slot by slot; nothing for documents they may not. */
export const memoryOf = async (actor: Learner, documentId: string, now: Date): Promise<readonly SlotMemory[]> => {
  if (!isId(documentId)) return []
  const rows = await db().card.findMany({
    where: { userId: actor.userId, fact: { document: { AND: [{ id: documentId }, readableDocument(actor)] } } },
    include: { homeDeck: { select: { settings: true } } },
  })
  const { weights, clock } = await rulesOf(actor)
  const tomorrow = addDays(studyDayOf(now, clock), 1)
  return rows.flatMap(({ homeDeck, ...row }) => {
    const card = cardStateOf(row)
    const recallTomorrow = retrievability(card, tomorrow, weights)
    if (recallTomorrow === null || !isSlot(row.slot)) return []
    const { state, stability, dueAt, reps, lapses, lastReviewAt, suspendedAt } = card
    return [
      {
        factId: row.factId,
        slot: row.slot,
        state,
        stability,
        recallTomorrow,
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
