import type { Mastery } from '@/lib/domain/progress'
import { Prisma } from '@/lib/generated/client'
import { readableIn } from '../access'
import type { DeckFrame } from '../decks'
import { runStatement } from '../prisma'
import type { MaterialSum } from './cards'
import type { Within } from './scope'

/** One document as it is remembered, or the notes of one deck together. */
export type DocumentProgress = {
  readonly kind: 'document' | 'notes'
  /** Of the document, or of the deck. */
  readonly id: string
  readonly title: string
  readonly language: string
  /** Facts by ink level, 0 (new) to 4 (solid), one study day ahead. */
  readonly inks: readonly number[]
  readonly mastery: Mastery
  readonly due: number
}

/** A document of the learner's decks; notes are short texts without a page of their own, and not among them. */
export type NamedDocument = {
  readonly id: string
  readonly title: string
  readonly language: string
  /** The place of the oldest deck that draws from it, from 1. */
  readonly place: number
}

/** The documents of the learner's decks that they may read, the oldest first. */
export const namedDocuments = ({
  setting: { actor, deckIds },
}: Pick<Within, 'setting'>): Promise<readonly NamedDocument[]> =>
  runStatement<NamedDocument>(Prisma.sql`
    SELECT d.id, d.title, d.language, (
      SELECT min(array_position(${[...deckIds]}::uuid[], s."deckId")) FROM "DeckSource" s WHERE s."documentId" = d.id) AS place
    FROM "Document" d
    WHERE d.id IN (SELECT s."documentId" FROM "DeckSource" s WHERE s."deckId" = ANY (${[...deckIds]}::uuid[]))
      AND d.kind <> 'note' AND ${readableIn(actor)} ORDER BY d.id`)

const nothing = { inks: [0, 0, 0, 0, 0], studied: 0, total: 0, expected: null, due: 0 }

const progressOf = (sum: Omit<MaterialSum, 'documentId' | 'notesOf'>) => ({
  inks: sum.inks,
  due: sum.due,
  mastery: { expected: sum.expected, studied: sum.studied, total: sum.total },
})

/** Each document, and the notes of each deck, with what is remembered of them. Where only some are asked of, those that have none are left out. */
export const materialProgress = (
  documents: readonly NamedDocument[],
  decks: readonly DeckFrame[],
  sums: readonly MaterialSum[],
  areAll: boolean,
): DocumentProgress[] => {
  const ofDocument = new Map(sums.map((sum) => [sum.documentId, sum]))
  return [
    ...documents.flatMap(({ id, title, language }): DocumentProgress[] => {
      const sum = ofDocument.get(id)
      return sum || areAll ? [{ kind: 'document', id, title, language, ...progressOf(sum ?? nothing) }] : []
    }),
    ...sums.flatMap((sum): DocumentProgress[] => {
      const deck = decks[sum.notesOf - 1]
      return deck ? [{ kind: 'notes', id: deck.id, title: deck.name, language: 'en', ...progressOf(sum) }] : []
    }),
  ]
}
