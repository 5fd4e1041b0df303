import { type CardState, newCard } from '@/lib/domain/card'
import type { StudyDay } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import { inkLevel, inkOf, inks } from '@/lib/domain/ink'
import type { Learner } from '@/lib/domain/policy'
import { recallOfFact } from '@/lib/domain/progress'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import type { ScopeDocument } from '../cards/scope'
import { askableFact, cardStateOf } from '../cards/slots'
import { parseDeckSettings } from '../decks/settings'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'

/** A slot that some question asks, with the learner's memory of it. */
export type RememberedSlot = SlotRef & {
  readonly documentId: string
  /** The deck that rules its card, or will when it is begun. */
  readonly deckId: string
  readonly card: CardState
  /** The recall its deck aims at. */
  readonly target: number
  /** False while a graded quiz withholds every question of it: it is remembered, but not asked. */
  readonly isAsked: boolean
}

const askedTargets = (documents: readonly ScopeDocument[]) =>
  db().questionTarget.findMany({
    where: {
      fact: { ...askableFact, documentId: { in: documents.map(({ id }) => id) } },
      version: {
        currentOf: {
          OR: [
            { status: 'approved' },
            { status: 'proposed', documentId: { in: documents.filter(({ canEdit }) => canEdit).map(({ id }) => id) } },
          ],
        },
      },
    },
    select: {
      factId: true,
      slot: true,
      fact: { select: { documentId: true } },
      version: { select: { questionId: true } },
    },
  })

/** Every slot of some documents that the learner can study, studied or not. Quizzes hide none: their wall is before questions, not memory. */
export const rememberedSlots = async (
  actor: Learner,
  documents: readonly ScopeDocument[],
  now: Date,
): Promise<RememberedSlot[]> => {
  const [targets, cards, withheld] = await Promise.all([
    askedTargets(documents),
    db().card.findMany({
      where: { userId: actor.userId, fact: { documentId: { in: documents.map(({ id }) => id) } } },
      include: { homeDeck: { select: { settings: true } } },
    }),
    withheldQuestionIds(actor, now),
  ])
  const cardOf = new Map(cards.map((row) => [`${row.factId}:${row.slot}`, row]))
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const slots = new Map<string, RememberedSlot>()
  for (const { factId, slot, fact, version } of targets) {
    const document = documentOf.get(fact.documentId)
    if (!document || !isSlot(slot)) continue
    const key = slotKey({ factId, slot })
    const row = cardOf.get(key)
    slots.set(key, {
      factId,
      slot,
      documentId: document.id,
      deckId: row?.homeDeckId ?? document.deck.id,
      card: row ? cardStateOf(row) : newCard,
      target: (row ? parseDeckSettings(row.homeDeck.settings) : document.deck.settings).desiredRetention,
      isAsked: slots.get(key)?.isAsked || !withheld.has(version.questionId),
    })
  }
  return [...slots.values()]
}

/** Facts by ink level, 0 (new) to 4 (solid), one study day ahead; a fact is as its weakest studied slot. */
export const inkCounts = (slots: readonly RememberedSlot[], today: StudyDay, weights: readonly number[]): number[] => {
  const levels = [...grouped(slots, ({ factId }) => factId).values()].map((own) => {
    const target = Math.min(...own.map((slot) => slot.target))
    return inkLevel(
      inkOf(
        recallOfFact(
          own.map(({ card }) => card),
          today,
          weights,
        ),
        target,
      ),
    )
  })
  return inks.map((_, level) => levels.filter((each) => each === level).length)
}
