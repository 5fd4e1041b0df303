import { derivedId, isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { db, type Transaction } from '../prisma'

/** The deck that notes go to: one there is, or one of this name, which is made where there is none. */
export type DeckChoice = { readonly deckId: string } | { readonly deckName: string }

export type ChosenDeck = { readonly id: string; readonly name: string }

/** Finds the chosen deck among the actor's own; `isNew` where it is still to be made. */
export const chosenDeck = async (
  tx: Transaction,
  actor: Learner,
  choice: DeckChoice,
): Promise<Result<ChosenDeck & { readonly isNew: boolean }>> => {
  const own = { ownerId: actor.userId }
  const select = { id: true, name: true }
  if ('deckId' in choice) {
    if (!isId(choice.deckId)) return notFound
    const deck = await tx.deck.findFirst({ where: { ...own, id: choice.deckId }, select })
    return deck ? ok({ ...deck, isNew: false }) : notFound
  }
  const name = choice.deckName
  const known = await tx.deck.findFirst({ where: { ...own, name }, orderBy: { createdAt: 'asc' }, select })
  // Two who name the same new one at once get the same.
  return ok(
    known ? { ...known, isNew: false } : { id: derivedId('deck', actor.userId, 'notes', name), name, isNew: true },
  )
}

/** Makes a chosen deck that is not there yet. */
export const ensureDeck = async (
  tx: Transaction,
  actor: Learner,
  { id, name, isNew }: ChosenDeck & { readonly isNew: boolean },
  at: Date,
): Promise<void> => {
  if (isNew)
    await tx.deck.createMany({ data: [{ id, name, ownerId: actor.userId, createdAt: at }], skipDuplicates: true })
}

/** The actor's decks by name, and the one that a new card goes to first. */
export type NoteDecks = { readonly decks: readonly ChosenDeck[]; readonly lastId: string | null }

const deckOfDocument = async (actor: Learner, where: Prisma.DocumentWhereInput): Promise<string | null> => {
  const deck = { ownerId: actor.userId }
  const document = await db().document.findFirst({
    where: { AND: [where, { sources: { some: { deck } } }] },
    orderBy: { createdAt: 'desc' },
    select: { sources: { where: { deck }, select: { deckId: true }, take: 1 } },
  })
  return document?.sources[0]?.deckId ?? null
}

/** First comes the deck of the document that a card is made from, else the one where the last card went. */
export const noteDecks = async (actor: Learner, documentId?: string): Promise<NoteDecks> => {
  const decks = await db().deck.findMany({
    where: { ownerId: actor.userId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const ofText = documentId === undefined ? null : await deckOfDocument(actor, { id: documentId })
  return { decks, lastId: ofText ?? (await deckOfDocument(actor, { ownerId: actor.userId, kind: 'note' })) }
}
