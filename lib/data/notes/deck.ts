import { derivedId, isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { db, type Transaction } from '../prisma'

/** The deck that notes go to: one there is, or one of this name, which is made where there is none. */
export type DeckChoice = { readonly deckId: string } | { readonly deckName: string }

export type ChosenDeck = { readonly id: string; readonly name: string }

/** Finds the chosen deck among the actor's own, or makes it. Two who name the same new one at once get the same. */
export const chosenDeck = async (
  tx: Transaction,
  actor: Learner,
  choice: DeckChoice,
  at: Date,
): Promise<Result<ChosenDeck>> => {
  const own = { ownerId: actor.userId }
  const select = { id: true, name: true }
  if ('deckId' in choice) {
    if (!isId(choice.deckId)) return notFound
    const deck = await tx.deck.findFirst({ where: { ...own, id: choice.deckId }, select })
    return deck ? ok(deck) : notFound
  }
  const name = choice.deckName
  const known = await tx.deck.findFirst({ where: { ...own, name }, orderBy: { createdAt: 'asc' }, select })
  if (known) return ok(known)
  const id = derivedId('deck', actor.userId, 'notes', name)
  await tx.deck.createMany({ data: [{ id, ...own, name, createdAt: at }], skipDuplicates: true })
  const deck = await tx.deck.findFirst({ where: { ...own, id }, select })
  return deck ? ok(deck) : notFound
}

/** The actor's decks by name, and the one that a new card goes to first: where the last one went. */
export type NoteDecks = { readonly decks: readonly ChosenDeck[]; readonly lastId: string | null }

export const noteDecks = async (actor: Learner): Promise<NoteDecks> => {
  const [decks, last] = await Promise.all([
    db().deck.findMany({
      where: { ownerId: actor.userId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    db().document.findFirst({
      where: { ownerId: actor.userId, kind: 'note' },
      orderBy: { id: 'desc' },
      select: { sources: { where: { deck: { ownerId: actor.userId } }, select: { deckId: true }, take: 1 } },
    }),
  ])
  return { decks, lastId: last?.sources[0]?.deckId ?? null }
}
