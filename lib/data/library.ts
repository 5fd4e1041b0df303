import { type CardState, newCard } from '@/lib/domain/card'
import type { LibraryOrder } from '@/lib/domain/library'
import { libraryPageLength } from '@/lib/domain/library'
import type { Learner } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import type { Search } from '@/lib/domain/search'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import { type Card, Prisma } from '@/lib/generated/client'
import { cardStateOf } from './cards/slots'
import { decksHolding, type PlacedDeck, placedDecks } from './decks/nest'
import { type FoundCounts, foundPage } from './library/find'
import { type AskedSlot, askedSlots } from './library/questions'
import { tagsOf } from './library/tags'
import { runStatement } from './prisma'

/** A line of the library: a card, or a slot that has none yet (its card is new). */
export type LibraryLine = SlotRef & {
  readonly document: AskedSlot['document']
  readonly stem: string
  readonly answer: string
  readonly kinds: readonly QuestionKind[]
  readonly deck: PlacedDeck
  readonly card: CardState
  readonly tags: readonly string[]
}

export type LibraryPage = FoundCounts & { readonly pages: number; readonly lines: readonly LibraryLine[] }

const cardsOf = (actor: Learner, factIds: readonly string[]) =>
  runStatement<Card>(Prisma.sql`
    SELECT * FROM "Card" WHERE "userId" = ${actor.userId}::uuid AND "factId" = ANY (${factIds}::uuid[])`)

/** The lines of slots that some open question asks, in the order given; others are left out. */
export const linesOf = async (actor: Learner, slots: readonly SlotRef[], now: Date): Promise<LibraryLine[]> => {
  const factIds = [...new Set(slots.map(({ factId }) => factId))]
  const [asked, cards, tags] = await Promise.all([
    askedSlots(actor, factIds, now),
    cardsOf(actor, factIds),
    tagsOf(actor, factIds),
  ])
  const facts = slots.flatMap((ref) => {
    const own = asked.get(slotKey(ref))
    return own ? [{ id: ref.factId, documentId: own.document.id }] : []
  })
  const [homes, decks] = await Promise.all([decksHolding(actor, facts), placedDecks(actor)])
  const cardOf = new Map(cards.map((row) => [`${row.factId}:${row.slot}`, row]))
  return slots.flatMap((ref) => {
    const key = slotKey(ref)
    const [own, row] = [asked.get(key), cardOf.get(key)]
    const deckId = row?.homeDeckId ?? homes.get(ref.factId)
    const deck = decks.find(({ id }) => id === deckId)
    const [question] = own?.questions ?? []
    if (!own || !question || !deck) return []
    return [
      {
        ...ref,
        document: own.document,
        stem: question.stem,
        answer: question.answer,
        kinds: [...new Set(own.questions.map(({ kind }) => kind))],
        deck,
        card: row ? cardStateOf(row) : newCard,
        tags: tags.get(key) ?? [],
      },
    ]
  })
}

/** A page of the learner's library: what a search finds, in an order, with how much there is of it. Pages count from 1. */
export const libraryPage = async (
  actor: Learner,
  search: Search,
  order: LibraryOrder,
  page: number,
  now: Date,
): Promise<LibraryPage> => {
  const { page: slots, ...counts } = await foundPage(actor, search, order, page, now)
  const pages = Math.max(1, Math.ceil(counts.found / libraryPageLength))
  return { ...counts, pages, lines: await linesOf(actor, slots, now) }
}
