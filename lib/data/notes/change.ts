import type { NoteFields } from '@/lib/domain/note'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { holdDocument } from '../documents/hold'
import { db, type Transaction } from '../prisma'
import { parseNote } from '../stored'
import type { SavedNote } from './create'
import { chosenDeck, type DeckChoice, ensureDeck } from './deck'
import { ownNotes } from './find'
import { madeOf, withOwnPictures } from './make'
import { rewriteNote } from './rewrite'

export type ChangedNote = {
  readonly fields: NoteFields
  readonly deck: DeckChoice
  readonly tags: readonly string[]
}

const sameFields = (a: NoteFields, b: NoteFields): boolean =>
  a.type === b.type && a.front === b.front && a.back === b.back

/** The cards of a note go with it: their deck rules them from now on. */
const moveTo = async (tx: Transaction, userId: string, documentId: string, deckId: string): Promise<void> => {
  const { count } = await tx.deckSource.updateMany({
    where: { documentId, deck: { ownerId: userId }, deckId: { not: deckId } },
    data: { deckId },
  })
  if (count === 0) return
  await tx.card.updateMany({
    where: { userId, fact: { documentId } },
    data: { homeDeckId: deckId, version: { increment: 1 } },
  })
}

/** Tags that were added or taken away, on every card of the note; tags of single cards that were left alone stay so. */
const retag = async (tx: Transaction, userId: string, documentId: string, tags: readonly string[]): Promise<void> => {
  await tx.cardTag.deleteMany({ where: { userId, fact: { documentId }, tag: { notIn: [...tags] } } })
  const has = await tx.cardTag.findMany({
    where: { userId, fact: { documentId } },
    distinct: ['tag'],
    select: { tag: true },
  })
  const added = tags.filter((tag) => !has.some((row) => row.tag === tag))
  const slots = await tx.questionTarget.findMany({
    where: { fact: { documentId, status: 'active' }, version: { currentOf: { status: 'approved' } } },
    select: { factId: true, slot: true },
  })
  await tx.cardTag.createMany({
    data: slots.flatMap(({ factId, slot }) => added.map((tag) => ({ userId, factId, slot, tag }))),
    skipDuplicates: true,
  })
}

/**
 * Writes one of the actor's own notes anew: a new version of it, and memory stays where what is asked kept its place (the back
 * of a card, the gap of a number). `invalid` names the field that cannot be asked.
 */
export const changeNote = async (
  actor: Learner,
  noteId: string,
  changed: ChangedNote,
  at: Date,
): Promise<Result<SavedNote>> => {
  const made = madeOf(changed.fields)
  if (!made.ok) return made
  return db().$transaction(async (tx) => {
    const row = await tx.document.findFirst({ where: ownNotes(actor, [noteId]), select: { id: true } })
    if (!row) return notFound
    await holdDocument(tx, row.id)
    const version = await tx.documentVersion.findFirst({
      where: { documentId: row.id },
      orderBy: { number: 'desc' },
      select: { note: true },
    })
    if (!version?.note) return notFound
    const deck = await chosenDeck(tx, actor, changed.deck)
    if (!deck.ok) return deck
    await ensureDeck(tx, actor, deck.value, at)
    const before = parseNote(version.note)
    const note = await withOwnPictures(tx, actor, row.id, made.value, at)
    if (!sameFields(before, note.fields)) await rewriteNote(tx, row.id, { ...note, from: before.from }, at)
    await moveTo(tx, actor.userId, row.id, deck.value.id)
    await retag(tx, actor.userId, row.id, changed.tags)
    return ok({ id: row.id, cards: note.content.cards.length, deckId: deck.value.id, deckName: deck.value.name })
  })
}
