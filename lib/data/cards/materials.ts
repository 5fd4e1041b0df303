import { grouped } from '@/lib/domain/grouped'
import { expectedSeconds, type QueueItem } from '@/lib/domain/queue'
import type { Desk } from '../cards'
import { inkCounts, type RememberedSlot } from '../progress/slots'
import type { ScopeDocument } from './scope'

/** A document of the learner's decks as Today shows it, or the notes of one deck together. */
export type MaterialToday = {
  readonly kind: 'document' | 'notes'
  /** Of the document, or of the deck. */
  readonly id: string
  readonly title: string
  readonly deckName: string
  readonly due: number
  readonly minutes: number
  readonly newToday: number
  /** Facts by ink level, 0 (new) to 4 (solid), one study day ahead. */
  readonly inks: readonly number[]
}

const isNew = ({ reason }: QueueItem) => reason === 'new'

/** Notes are short texts without a page of their own: those of a deck stand together. */
const keyOf = ({ kind, id, deck }: ScopeDocument): string => (kind === 'note' ? `notes ${deck.id}` : id)

const byWork = (a: MaterialToday, b: MaterialToday) =>
  b.due - a.due || b.newToday - a.newToday || a.title.localeCompare(b.title)

/** What the learner studies, what is most due first. */
export const materialsOf = (
  desk: Desk,
  items: readonly QueueItem[],
  remembered: readonly RememberedSlot[],
): MaterialToday[] => {
  const keyOfDocument = new Map(desk.scope.documents.map((document) => [document.id, keyOf(document)]))
  const documentOf = new Map(desk.slots.map((slot) => [slot.factId, slot.documentId]))
  const own = grouped(items, ({ slot }) => keyOfDocument.get(documentOf.get(slot.factId) ?? '') ?? '')
  const slots = grouped(remembered, ({ documentId }) => keyOfDocument.get(documentId) ?? '')
  const materials = [...grouped(desk.scope.documents, keyOf)].flatMap(([key, [first]]): MaterialToday[] => {
    if (!first) return []
    const { id, title, deck } = first
    const today = own.get(key) ?? []
    const due = today.filter((item) => !isNew(item))
    const isNotes = first.kind === 'note'
    return [
      {
        ...(isNotes ? { kind: 'notes', id: deck.id, title: deck.name } : { kind: 'document', id, title }),
        deckName: deck.name,
        due: due.length,
        minutes: Math.ceil(expectedSeconds(due, desk.pace) / 60),
        newToday: today.length - due.length,
        inks: inkCounts(slots.get(key) ?? [], desk.day, desk.rules.weights),
      },
    ]
  })
  return materials.sort(byWork)
}
