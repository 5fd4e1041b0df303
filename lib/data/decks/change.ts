import type { DeckChange } from '@/lib/domain/deck-forms'
import { isId } from '@/lib/domain/id'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { listDecks, ownDeckId, ownDeckRows } from '../decks'
import { newId } from '../id'
import { db } from '../prisma'

/** Makes a deck that draws from nothing yet. `not_found` for a deck around it that is not the learner's. */
export const makeDeck = async (
  actor: Learner,
  { name, parentId }: { readonly name: string; readonly parentId: string | null },
  now: Date,
): Promise<Result<{ readonly id: string; readonly name: string }>> => {
  if (parentId !== null && !(await listDecks(actor)).some(({ id }) => id === parentId)) return notFound
  const id = newId(now)
  await db().deck.create({ data: { id, ownerId: actor.userId, parentId, name, createdAt: now } })
  return ok({ id, name })
}

/** Changes name, place and settings of a deck. What is scheduled already stays where it is. `invalid` where it would lie within itself. */
export const changeDeck = async (
  actor: Learner,
  deckId: string,
  { name, parentId, settings }: DeckChange,
): Promise<Result<null>> => {
  const decks = await listDecks(actor)
  const has = (id: string) => decks.some((deck) => deck.id === id)
  if (!has(deckId) || (parentId !== null && !has(parentId))) return notFound
  if (parentId !== null && decksWithin(decks, deckId).some(({ id }) => id === parentId))
    return failure('invalid', 'checkFields', { fields: { parentId: 'deckCircle' } })
  const { count } = await db().deck.updateMany({
    where: { id: deckId, ownerId: actor.userId },
    data: { name, parentId, settings: { ...settings, ...stepsOf(settings) } },
  })
  return count === 0 ? notFound : ok(null)
}

const stepsOf = ({ learningStepsMinutes, relearningStepsMinutes }: DeckChange['settings']) => ({
  learningStepsMinutes: [...learningStepsMinutes],
  relearningStepsMinutes: [...relearningStepsMinutes],
})

/** Everything as it is for a new deck; name, place, documents and exams stay. */
export const resetDeck = async (actor: Learner, deckId: string): Promise<Result<null>> => {
  if (!isId(deckId)) return notFound
  const where = { id: deckId, ownerId: actor.userId }
  return (await db().deck.updateMany({ where, data: { settings: {} } })).count === 0 ? notFound : ok(null)
}

type Placed = { readonly documentId: string; readonly title: string }

const documentsOfCards = (deckId: string): Promise<Placed[]> =>
  db()
    .document.findMany({
      where: { facts: { some: { cards: { some: { homeDeckId: deckId } } } } },
      select: { id: true, title: true },
    })
    .then((rows) => rows.map(({ id, title }) => ({ documentId: id, title })))

/**
 * Removes a deck. Its cards move to another deck of the learner that draws from their document, else to the document's own;
 * decks within it move up. `conflict` where it is itself the document's own deck and no other draws from it.
 */
export const deleteDeck = async (actor: Learner, deckId: string, now: Date): Promise<Result<null>> => {
  const { userId } = actor
  const decks = await listDecks(actor)
  const deck = decks.find(({ id }) => id === deckId)
  if (!deck) return notFound
  const moves = (await documentsOfCards(deckId)).map((document) => {
    const other = decks.find(({ id, documentIds }) => id !== deckId && documentIds.includes(document.documentId))
    return { ...document, to: other?.id ?? ownDeckId(userId, document.documentId), isNew: other === undefined }
  })
  const stuck = moves.find(({ to }) => to === deckId)
  if (stuck) return failure('conflict', 'deckOfDocument', { params: { title: stuck.title } })
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Deck" WHERE id = ${deckId}::uuid FOR UPDATE`
    for (const { documentId, title, to, isNew } of moves) {
      if (isNew) await ownDeckRows(tx, userId, { id: documentId, title }, now)
      await tx.card.updateMany({
        where: { userId, homeDeckId: deckId, fact: { documentId } },
        data: { homeDeckId: to },
      })
    }
    await tx.deck.updateMany({ where: { parentId: deckId }, data: { parentId: deck.parentId } })
    await tx.deck.deleteMany({ where: { id: deckId } })
  })
  return ok(null)
}
