import type { Asking } from '@/lib/domain/desk'
import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editableDocument, readableDocument } from '../access'
import { type DeckView, deckOf, listDecks, readDeck } from '../decks'
import { db } from '../prisma'

export type ScopeDocument = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly language: string
  /** Proposed questions are open here, and bad ones can be rejected. */
  readonly canEdit: boolean
  /** The newest version: where facts are looked up. */
  readonly versionId: string
  readonly deck: DeckView
}

export type Scope = {
  readonly documents: readonly ScopeDocument[]
  readonly factId: string | null
  /** Of the one deck or document; null for a mixed session. */
  readonly title: string | null
}

const documentOfFact = async (actor: Learner, factId: string): Promise<string | null> => {
  if (!isId(factId)) return null
  const fact = await db().fact.findFirst({
    where: { id: factId, document: readableDocument(actor) },
    select: { documentId: true },
  })
  return fact?.documentId ?? null
}

const decksFor = async (actor: Learner, asking: Asking, now: Date): Promise<Result<readonly DeckView[]>> => {
  const { deckId, factId } = asking
  if (deckId !== undefined) {
    const deck = await readDeck(actor, deckId)
    return deck.ok ? ok([deck.value]) : deck
  }
  const documentId = factId === undefined ? asking.documentId : await documentOfFact(actor, factId)
  if (documentId === undefined) return ok(await listDecks(actor))
  const deck = documentId === null ? notFound : await deckOf(actor, documentId, now)
  return deck.ok ? ok([{ ...deck.value, documentIds: [documentId ?? ''] }]) : deck
}

/** Resolves what is asked into documents the learner may read now; each has the deck that rules its new cards. */
export const scopeOf = async (actor: Learner, asking: Asking, now: Date): Promise<Result<Scope>> => {
  const decks = await decksFor(actor, asking, now)
  if (!decks.ok) return decks
  const ids = [...new Set(decks.value.flatMap((deck) => deck.documentIds))]
  const isNarrow = asking.documentId !== undefined || asking.factId !== undefined || asking.deckId !== undefined
  const rows = await db().document.findMany({
    where: { AND: [{ id: { in: ids } }, readableDocument(actor)] },
    select: {
      id: true,
      kind: true,
      title: true,
      language: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
    },
  })
  const editable = await db().document.findMany({
    where: { AND: [{ id: { in: ids } }, editableDocument(actor)] },
    select: { id: true },
  })
  const documents = rows.flatMap(({ versions: [version], ...document }) => {
    const deck = decks.value.find((each) => each.documentIds.includes(document.id))
    const canEdit = editable.some(({ id }) => id === document.id)
    return version && deck ? [{ ...document, canEdit, versionId: version.id, deck }] : []
  })
  const [first] = documents
  // The title of a note says its answer.
  const title = !isNarrow
    ? null
    : asking.deckId === undefined && first?.kind !== 'note'
      ? first?.title
      : decks.value[0]?.name
  return ok({ documents, factId: asking.factId ?? null, title: title ?? null })
}
