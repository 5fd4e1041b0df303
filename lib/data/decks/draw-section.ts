import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { textSections } from '@/lib/domain/section'
import { readableDocument } from '../access'
import { ownDeckRows } from '../decks'
import { holdDocument } from '../documents/hold'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { parseBlocks } from '../stored'
import { withCardsFollowing } from './places'

/** A section by its key, and the deck that shall draw from it; null: one of its own. */
export type SectionWish = {
  readonly documentId: string
  readonly section: string
  readonly deckId: string | null
}

const longestName = 120

const findSection = async (tx: Transaction, actor: Learner, { documentId, section }: SectionWish) => {
  if (!isId(documentId)) return null
  await holdDocument(tx, documentId)
  const document = await tx.document.findFirst({
    where: { AND: [{ id: documentId, kind: 'text' }, readableDocument(actor)] },
    select: {
      id: true,
      title: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { text: true, blocks: true } },
    },
  })
  const [version] = document?.versions ?? []
  const found = version && textSections(version.text, parseBlocks(version.blocks)).find(({ key }) => key === section)
  return document && found ? { document, found } : null
}

/** The deck that is meant: the one named, the one that draws from the section already, or a new one. */
const targetDeck = async (
  tx: Transaction,
  { userId }: Learner,
  { documentId, section, deckId }: SectionWish,
  title: string,
  now: Date,
): Promise<string | null> => {
  const own = { ownerId: userId }
  if (deckId !== null)
    return isId(deckId) ? ((await tx.deck.findFirst({ where: { id: deckId, ...own } }))?.id ?? null) : null
  const drawn = await tx.deckSource.findFirst({ where: { documentId, section, deck: own }, select: { deckId: true } })
  if (drawn) return drawn.deckId
  const id = newId(now)
  await tx.deck.create({ data: { id, ...own, name: title.slice(0, longestName), createdAt: now } })
  return id
}

/**
 * Lets one of the learner's decks draw from a section of a document, which leaves the deck it was in; its cards come along, but
 * for those moved by hand. Gives the deck. `not_found` for a document, section or deck that is not theirs.
 */
export const drawSection = async (
  actor: Learner,
  wish: SectionWish,
  now: Date,
): Promise<Result<{ readonly deckId: string }>> => {
  const { documentId, section } = wish
  const ofLearner = { ownerId: actor.userId }
  return db().$transaction(async (tx) => {
    const found = await findSection(tx, actor, wish)
    if (!found) return notFound
    const { document, found: place } = found
    const deckId = await targetDeck(tx, actor, wish, place.title || document.title, now)
    if (deckId === null) return notFound
    await withCardsFollowing(tx, documentId, actor.userId, async () => {
      const gathers = await tx.deckSource.findMany({ where: { documentId, section: null, deck: ofLearner } })
      if (gathers.length === 0) await ownDeckRows(tx, actor.userId, document, now)
      await tx.deckSource.deleteMany({ where: { documentId, section, deck: ofLearner } })
      // A deck that gathers all of the document has the section, too.
      if (gathers.some((source) => source.deckId === deckId)) return
      const { start, end } = place
      await tx.deckSource.create({ data: { id: newId(now), deckId, documentId, section, start, end } })
    })
    return ok({ deckId })
  })
}

/** Lets a deck no longer draw from a section: its cards go to where the rest of the document is. `not_found` where it does not. */
export const leaveSection = async (actor: Learner, sourceId: string): Promise<Result<null>> => {
  if (!isId(sourceId)) return notFound
  return db().$transaction(async (tx) => {
    const where = { id: sourceId, section: { not: null }, deck: { ownerId: actor.userId } }
    const source = await tx.deckSource.findFirst({ where, select: { documentId: true } })
    if (!source) return notFound
    await withCardsFollowing(tx, source.documentId, actor.userId, () => tx.deckSource.deleteMany({ where }))
    return ok(null)
  })
}
