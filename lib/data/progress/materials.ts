import type { StudyDay } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import { type Mastery, masteryOf } from '@/lib/domain/progress'
import type { ScopeDocument } from '../cards/scope'
import { inkCounts, type RememberedSlot } from './slots'

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

/** Notes are short texts without a page of their own: those of a deck stand together. */
const keyOf = ({ kind, id, deck }: ScopeDocument): string => (kind === 'note' ? `notes ${deck.id}` : id)

/** Each document, and the notes of each deck, with what is remembered of them; `due` holds the document of each due fact. */
export const materialProgress = (
  documents: readonly ScopeDocument[],
  slots: readonly RememberedSlot[],
  due: readonly string[],
  today: StudyDay,
  weights: readonly number[],
): DocumentProgress[] => {
  const keys = new Map(documents.map((document) => [document.id, keyOf(document)]))
  const slotsOf = grouped(slots, ({ documentId }) => keys.get(documentId) ?? '')
  const dueOf = grouped(due, (documentId) => keys.get(documentId) ?? '')
  return [...grouped(documents, keyOf)].flatMap(([key, [first]]): DocumentProgress[] => {
    if (!first) return []
    const { id, title, language, deck } = first
    const own = slotsOf.get(key) ?? []
    const named =
      first.kind === 'note'
        ? ({ kind: 'notes', id: deck.id, title: deck.name } as const)
        : ({ kind: 'document', id, title } as const)
    const cards = own.map(({ card }) => card)
    return [
      {
        ...named,
        language,
        inks: inkCounts(own, today, weights),
        mastery: masteryOf(cards, own.length, today, weights),
        due: dueOf.get(key)?.length ?? 0,
      },
    ]
  })
}
