import type { noteTypes } from '@/lib/domain/note'
import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import {
  type ColumnUse,
  entriesOf,
  type ListEntry,
  listLimits,
  noteKey,
  type Separator,
  type TermList,
  usualUses,
} from '@/lib/domain/term-list'
import { noteContent } from '@/lib/notes/content'
import { readList } from '@/lib/notes/list'
import { newId } from '../id'
import { db } from '../prisma'
import { parseNote } from '../stored'
import { chosenDeck, type DeckChoice, ensureDeck } from './deck'
import { insertNotes, type NewNote } from './insert'
import { roomForNotes } from './room'

/** How a list is to be taken; what is not said is found out. */
export type ListChoices = {
  readonly separator?: Separator
  readonly uses?: readonly ColumnUse[]
  readonly type: Exclude<(typeof noteTypes)[number], 'cloze'>
  /** Notes that the actor has already are added again. */
  readonly again: boolean
}

/** What a list would make. `there` are lines of notes that the actor has already. */
export type ListPlan = {
  readonly list: TermList
  readonly uses: readonly ColumnUse[]
  readonly entries: readonly ListEntry[]
  readonly there: ReadonlySet<number>
}

/** The notes of a learner that are not put away, by what they ask. */
export const ownNoteKeys = async (userId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await db().$queryRaw<{ id: string; note: unknown }[]>`
    SELECT d.id, v.note FROM "Document" d JOIN LATERAL (
      SELECT note FROM "DocumentVersion" WHERE "documentId" = d.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE d."ownerId" = ${userId}::uuid AND d.kind = 'note' AND d."archivedAt" IS NULL AND v.note IS NOT NULL`
  return new Map(rows.map(({ id, note }) => [noteKey(parseNote(note)), id]))
}

/** What a list would make of the actor's cards: every row a note, or refused by its line. */
export const planList = async (actor: Learner, text: string, choices: ListChoices): Promise<Result<ListPlan>> => {
  const list = readList(text, choices.separator)
  if (!list.ok) return list
  const given = choices.uses
  const uses = given?.length === list.value.columns ? given : usualUses(list.value)
  const entries = entriesOf(list.value.rows, uses, choices.type)
  const known = await ownNoteKeys(actor.userId)
  const there = entries.flatMap((entry) => ('note' in entry && known.has(noteKey(entry.note)) ? [entry.line] : []))
  return ok({ list: list.value, uses, entries, there: new Set(there) })
}

/** The entries that become notes. */
export const entriesToAdd = ({ entries, there }: ListPlan, again: boolean) =>
  entries.flatMap((entry) => ('note' in entry && (again || !there.has(entry.line)) ? [entry] : []))

/** A list just added: its import is what undo takes back. */
export type ImportedList = {
  readonly importId: string
  readonly notes: number
  readonly cards: number
  readonly refused: number
  readonly deckId: string
  readonly deckName: string
}

/**
 * Adds a list to a deck in one transaction: all of its notes that can be asked, or nothing. Refused like `planList`, and
 * `list_nothing` where no row is left to add.
 */
export const importList = async (
  actor: Learner,
  text: string,
  choices: ListChoices & { readonly deck: DeckChoice; readonly tags: readonly string[] },
  at: Date,
): Promise<Result<ImportedList>> => {
  const plan = await planList(actor, text, choices)
  if (!plan.ok) return plan
  const adding = entriesToAdd(plan.value, choices.again)
  if (adding.length === 0) return failure('invalid', 'list_nothing')
  const notes = adding.map(
    ({ note, tags }, index): NewNote => ({
      // A millisecond apart, so that they are learned in the order of the list.
      id: newId(new Date(at.getTime() - listLimits.rows + index)),
      fields: note,
      content: noteContent(note),
      from: null,
      tags: [...new Set([...choices.tags, ...tags])],
    }),
  )
  const characters = notes.reduce((sum, { content }) => sum + content.text.length, 0)
  return db().$transaction(async (tx) => {
    const deck = await chosenDeck(tx, actor, choices.deck)
    if (!deck.ok) return deck
    const room = await roomForNotes(tx, actor, notes.length, characters, at)
    if (!room.ok) return room
    await ensureDeck(tx, actor, deck.value, at)
    const importId = newId(at)
    await insertNotes(tx, { ownerId: actor.userId, deckId: deck.value.id, importId, at }, notes)
    return ok({
      importId,
      notes: notes.length,
      cards: notes.reduce((sum, { content }) => sum + content.cards.length, 0),
      refused: plan.value.entries.length - notes.length,
      deckId: deck.value.id,
      deckName: deck.value.name,
    })
  })
}
