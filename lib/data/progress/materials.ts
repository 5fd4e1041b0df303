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

type OfMaterial = Pick<MaterialSum, 'documentId' | 'notesOf'>

/** A document, or the notes of a deck, with what is summed of it; null: it has no slot. */
export type NamedSum<Sum> = Pick<DocumentProgress, 'kind' | 'id' | 'title' | 'language'> & { readonly sum: Sum | null }

/** Each document, and the notes of each deck that has some, with their names. */
export const namedSums = <Sum extends OfMaterial>(
  documents: readonly NamedDocument[],
  decks: readonly DeckFrame[],
  sums: readonly Sum[],
): NamedSum<Sum>[] => {
  const ofDocument = new Map(sums.map((sum) => [sum.documentId, sum]))
  return [
    ...documents.map(({ id, title, language }): NamedSum<Sum> => {
      return { kind: 'document', id, title, language, sum: ofDocument.get(id) ?? null }
    }),
    ...sums.flatMap((sum): NamedSum<Sum>[] => {
      const deck = decks[sum.notesOf - 1]
      return deck ? [{ kind: 'notes', id: deck.id, title: deck.name, language: 'en', sum }] : []
    }),
  ]
}

export const noInks: readonly number[] = [0, 0, 0, 0, 0]

/** Each document, and the notes of each deck, with what is remembered of them. Where only some are asked of, those that have none are left out. */
export const materialProgress = (
  documents: readonly NamedDocument[],
  decks: readonly DeckFrame[],
  sums: readonly MaterialSum[],
  areAll: boolean,
): DocumentProgress[] =>
  namedSums(documents, decks, sums).flatMap(({ sum, ...named }) => {
    if (sum === null && !areAll) return []
    const { inks = noInks, due = 0, studied = 0, total = 0, expected = null } = sum ?? {}
    return { ...named, inks, due, mastery: { expected, studied, total } }
  })
