import { type CardState, newCard } from '@/lib/domain/card'
import type { Learner } from '@/lib/domain/policy'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { type Card, Prisma } from '@/lib/generated/client'
import type { ScopeDocument } from '../cards/scope'
import { askable, cardStateOf } from '../cards/slots'
import { deckFrames } from '../decks'
import { decksOfSections } from '../decks/sections'
import { runStatement } from '../prisma'
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

type TargetRow = {
  readonly factId: string
  readonly slot: string
  readonly documentId: string
  readonly questionId: string
}

/** What questions ask in some documents. There may be tens of thousands of either: they travel as one value. */
const askedTargets = (documents: readonly ScopeDocument[]) => {
  const ids = documents.map(({ id }) => id)
  const editable = documents.filter(({ canEdit }) => canEdit).map(({ id }) => id)
  return runStatement<TargetRow>(Prisma.sql`
    SELECT t."factId", t.slot, f."documentId", q.id AS "questionId"
    FROM "Fact" f JOIN "QuestionTarget" t ON t."factId" = f.id JOIN "Question" q ON q."currentVersionId" = t."questionVersionId"
    WHERE f."documentId" = ANY (${ids}::uuid[]) AND ${askable}
      AND (q.status = 'approved' OR (q.status = 'proposed' AND q."documentId" = ANY (${editable}::uuid[])))`)
}

const cardsIn = (actor: Learner, documents: readonly ScopeDocument[]) =>
  runStatement<Card>(Prisma.sql`
    SELECT c.* FROM "Card" c JOIN "Fact" f ON f.id = c."factId"
    WHERE c."userId" = ${actor.userId}::uuid AND f."documentId" = ANY (${documents.map(({ id }) => id)}::uuid[])`)

/** Every slot of some documents that the learner can study, studied or not. Quizzes hide none: their wall is before questions, not memory. */
export const rememberedSlots = async (
  actor: Learner,
  documents: readonly ScopeDocument[],
  now: Date,
): Promise<RememberedSlot[]> => {
  const [targets, cards, decks, inSection, withheld] = await Promise.all([
    askedTargets(documents),
    cardsIn(actor, documents),
    deckFrames(actor),
    decksOfSections(
      actor.userId,
      documents.map(({ id }) => id),
    ),
    withheldQuestionIds(actor, now),
  ])
  const cardOf = new Map(cards.map((row) => [`${row.factId}:${row.slot}`, row]))
  const deckById = new Map(decks.map((deck) => [deck.id, deck]))
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const slots = new Map<string, RememberedSlot>()
  for (const { factId, slot, documentId, questionId } of targets) {
    const document = documentOf.get(documentId)
    if (!document || !isSlot(slot)) continue
    const key = slotKey({ factId, slot })
    const row = cardOf.get(key)
    const deck = deckById.get(row?.homeDeckId ?? inSection.get(factId) ?? '') ?? document.deck
    slots.set(key, {
      factId,
      slot,
      documentId: document.id,
      deckId: deck.id,
      card: row ? cardStateOf(row) : newCard,
      target: deck.settings.desiredRetention,
      isAsked: slots.get(key)?.isAsked || !withheld.has(questionId),
    })
  }
  return [...slots.values()]
}
