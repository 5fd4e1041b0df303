import { grouped } from '@/lib/domain/grouped'
import { expectedSeconds, type Pace, type QueueItem } from '@/lib/domain/queue'
import { slotKey } from '@/lib/domain/slot'
import type { DeckFrame } from '../decks'
import type { InkSum } from '../progress/cards'
import { type NamedDocument, namedSums, noInks } from '../progress/materials'
import type { DayPlan } from './plan'

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

const byWork = (a: MaterialToday, b: MaterialToday) =>
  b.due - a.due || b.newToday - a.newToday || a.title.localeCompare(b.title)

/** What the learner studies, what is most due first. */
export const materialsOf = (
  { queue, slots }: DayPlan,
  {
    documents,
    decks,
    pace,
  }: { readonly documents: readonly NamedDocument[]; readonly decks: readonly DeckFrame[]; readonly pace: Pace },
  sums: readonly InkSum[],
): MaterialToday[] => {
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const own = grouped(queue.items, (item) => {
    const slot = slots.get(slotKey(item.slot))
    return slot && (documentOf.has(slot.documentId) ? slot.documentId : slot.deckId)
  })
  return namedSums(documents, decks, sums)
    .map(({ kind, id, title, sum }): MaterialToday => {
      const today = own.get(id) ?? []
      const due = today.filter((item) => !isNew(item))
      const deck = decks[(documentOf.get(id)?.place ?? 0) - 1]
      return {
        ...{ kind, id, title, due: due.length },
        inks: sum?.inks ?? noInks,
        deckName: deck?.name ?? title,
        minutes: Math.ceil(expectedSeconds(due, pace) / 60),
        newToday: today.length - due.length,
      }
    })
    .sort(byWork)
}
