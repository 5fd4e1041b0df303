import type { Asking } from '@/lib/domain/desk'
import { isId } from '@/lib/domain/id'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { DrawnSection } from '@/lib/domain/section'
import { readableDocument } from '../access'
import { type DeckFrame, deckOf } from '../decks'
import { db } from '../prisma'
import { standingOf } from './standing'

/** What is asked, found to be the learner's: how far it reaches, before anything in it is loaded. */
export type Reach = {
  /** All decks of the learner, the oldest first. */
  readonly decks: readonly DeckFrame[]
  /** Those of them whose cards are asked for; all where a document or fact is. */
  readonly within: readonly DeckFrame[]
  /** The sections that these decks draw from. */
  readonly sections: readonly DrawnSection[]
  /** The one document or fact asked for; null for all. */
  readonly documentId: string | null
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

type Decks = () => Promise<Pick<Reach, 'decks' | 'sections'>>

const ofDocument = async (actor: Learner, documentId: string, factId: string | null, now: Date, allDecks: Decks) => {
  const deck = await deckOf(actor, documentId, now)
  if (!deck.ok) return deck
  const [{ decks, sections }, document] = await Promise.all([
    allDecks(),
    db().document.findUniqueOrThrow({ where: { id: documentId }, select: { kind: true, title: true } }),
  ])
  // The title of a note says its answer.
  const title = document.kind === 'note' ? deck.value.name : document.title
  return ok({ decks, within: decks, sections, documentId, factId, title })
}

/**
 * A deck is asked for with all that lies within it. A document that is in no deck gets one, before `allDecks` reads those there
 * are. `not_found` for what is somebody else's.
 */
export const reachOf = async (
  actor: Learner,
  asking: Asking,
  now: Date,
  allDecks: Decks = () => standingOf(actor, now),
): Promise<Result<Reach>> => {
  const { deckId, factId = null } = asking
  if (deckId === undefined && (asking.documentId !== undefined || factId !== null)) {
    const documentId = factId === null ? asking.documentId : await documentOfFact(actor, factId)
    return documentId ? ofDocument(actor, documentId, factId, now, allDecks) : notFound
  }
  const { decks, sections } = await allDecks()
  const everything = { decks, within: decks, sections, documentId: null, factId: null, title: null }
  if (deckId === undefined) return ok(everything)
  const deck = decks.find(({ id }) => id === deckId)
  return deck ? ok({ ...everything, within: decksWithin(decks, deckId), title: deck.name }) : notFound
}
