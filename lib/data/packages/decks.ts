import { derivedId } from '@/lib/domain/id'
import type { System } from '@/lib/domain/policy'
import { fold } from '@/lib/domain/text'
import { db, type Transaction } from '../prisma'

/** Finds the decks of a learner by their paths, and makes those that are missing; each path is looked up once. */
export const deckFinder = (_system: System, ownerId: string, at: Date) => {
  const known = new Map<string, Promise<string>>()
  const find = async (path: readonly string[]): Promise<string> => {
    const parentId = path.length > 1 ? await deckAt(path.slice(0, -1)) : null
    const name = path.at(-1) ?? ''
    const siblings = await db().deck.findMany({ where: { ownerId, parentId }, orderBy: { createdAt: 'asc' } })
    const same = siblings.find((deck) => fold(deck.name) === fold(name))
    if (same) return same.id
    const id = derivedId('deck', ownerId, 'notes', ...path)
    const isTaken = (await db().deck.count({ where: { id } })) > 0
    const own = isTaken ? derivedId('deck', id, String(at.getTime())) : id
    await db().deck.createMany({ data: [{ id: own, ownerId, parentId, name, createdAt: at }], skipDuplicates: true })
    return own
  }
  const deckAt = (path: readonly string[]): Promise<string> => {
    const key = JSON.stringify(path)
    const found = known.get(key) ?? find(path)
    known.set(key, found)
    return found
  }
  return deckAt
}

/** Removes the decks that a package has made, known by the moment they share with it, where nothing is in them any more. */
export const removeEmptyDecks = async (tx: Transaction, ownerId: string, packageId: string): Promise<void> => {
  const made = await tx.notePackage.findFirst({ where: { id: packageId, ownerId }, select: { createdAt: true } })
  if (!made) return
  const nothing = { none: {} }
  const isEmpty = { sources: nothing, facts: nothing, exams: nothing, cards: nothing, children: nothing }
  const where = { ownerId, createdAt: made.createdAt, ...isEmpty }
  // Those that were empty but for decks within are empty once these are gone.
  while ((await tx.deck.deleteMany({ where })).count > 0);
}
