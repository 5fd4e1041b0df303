import type { DeckChange } from '@/lib/domain/deck-forms'
import { isId } from '@/lib/domain/id'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { deckFrames, ownDeckId, ownDeckRows } from '../decks'
import { newId } from '../id'
import { db } from '../prisma'
import { settleCardsOf } from './places'

/** Makes a deck that draws from nothing yet. `not_found` for a deck around it that is not the learner's. */
export const makeDeck = async (
  actor: Learner,
  { name, parentId }: { readonly name: string; readonly parentId: string | null },
  now: Date,
): Promise<Result<{ readonly id: string; readonly name: string }>> => {
  if (parentId !== null && !(await deckFrames(actor)).some(({ id }) => id === parentId)) return notFound
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
  const decks = await deckFrames(actor)
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

/** The texts a deck draws from or holds cards of, with one fact of such a card, and the oldest other deck that gathers each. */
const textsIn = ({ userId }: Learner, deckId: string) => {
  const atHome = { cards: { some: { homeDeckId: deckId } } }
  return db().document.findMany({
    where: { kind: 'text', OR: [{ facts: { some: atHome } }, { sources: { some: { deckId } } }] },
    select: {
      id: true,
      title: true,
      facts: { where: atHome, select: { id: true }, take: 1 },
      sources: {
        where: { section: null, deck: { ownerId: userId, id: { not: deckId } } },
        select: { deckId: true },
        orderBy: [{ deck: { createdAt: 'asc' } }, { deckId: 'asc' }],
        take: 1,
      },
    },
  })
}

const notesIn = (deckId: string): Promise<number> =>
  db().deckSource.count({ where: { deckId, document: { kind: 'note' } } })

/**
 * Removes a deck. Its cards move to another deck of the learner that draws from where they stand, else to the document's own;
 * notes written into it go to the deck that is named. Decks within it move up. `conflict` where it is itself the document's
 * own deck, holds cards of it, and no other draws from it, `invalid` where there are notes and no deck is named for them.
 */
export const deleteDeck = async (
  actor: Learner,
  deckId: string,
  notesTo: string | null,
  now: Date,
): Promise<Result<null>> => {
  const { userId } = actor
  const decks = await deckFrames(actor)
  const deck = decks.find(({ id }) => id === deckId)
  const others = decks.filter(({ id }) => id !== deckId)
  if (!deck || (notesTo !== null && !others.some(({ id }) => id === notesTo))) return notFound
  if (notesTo === null && (await notesIn(deckId)) > 0)
    return failure('invalid', 'checkFields', { fields: { notesTo: 'deckOfNotes' } })
  const all = (await textsIn(actor, deckId)).map(({ sources: [other], facts, ...document }) => ({
    document,
    to: other?.deckId ?? ownDeckId(userId, document.id),
    isNew: other === undefined,
    hasCards: facts.length > 0,
  }))
  const stuck = all.find(({ to, hasCards }) => to === deckId && hasCards)
  const moves = all.filter(({ to }) => to !== deckId)
  if (stuck) return failure('conflict', 'deckOfDocument', { params: { title: stuck.document.title } })
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Deck" WHERE id = ${deckId}::uuid FOR UPDATE`
    for (const { document, isNew } of moves) if (isNew) await ownDeckRows(tx, userId, document, now)
    if (notesTo !== null)
      await tx.deckSource.updateMany({ where: { deckId, document: { kind: 'note' } }, data: { deckId: notesTo } })
    await tx.deckSource.deleteMany({ where: { deckId } })
    await settleCardsOf(tx, deckId)
    await tx.deck.updateMany({ where: { parentId: deckId }, data: { parentId: deck.parentId } })
    await tx.deck.deleteMany({ where: { id: deckId } })
  })
  return ok(null)
}
