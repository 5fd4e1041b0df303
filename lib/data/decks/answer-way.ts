import type { AnswerWay } from '@/lib/domain/deck'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { deckOf, readDeck } from '../decks'
import { db } from '../prisma'

/** How a deck is answered from now on. */
export type AnswerWayChange = {
  /** The deck studied; null where the document's own is meant. */
  readonly deckId: string | null
  readonly documentId: string
  readonly way: AnswerWay
}

/** Changes how the actor answers in one of their decks. `not_found` for a deck or document of somebody else. */
export const setAnswerWay = async (
  actor: Learner,
  { deckId, documentId, way }: AnswerWayChange,
  now: Date,
): Promise<Result<null>> => {
  const deck = deckId === null ? await deckOf(actor, documentId, now) : await readDeck(actor, deckId)
  if (!deck.ok) return deck
  await db().$executeRaw`
    UPDATE "Deck" SET settings = settings || ${JSON.stringify({ answerBy: way })}::jsonb
    WHERE id = ${deck.value.id}::uuid AND "ownerId" = ${actor.userId}::uuid`
  return ok(null)
}
