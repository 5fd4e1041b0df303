import type { Value } from '@/lib/domain/csv'
import { grouped } from '@/lib/domain/grouped'
import { isId } from '@/lib/domain/id'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { readableDocument } from '../access'
import { groupsOf, pagesOf } from '../accounts/export/pages'
import { askedSlots } from '../accounts/export/questions'
import { listDecks } from '../decks'
import { db } from '../prisma'
import { parseNote } from '../stored'
import { withheldQuestionIds } from '../wall'
import { decksHolding } from './nest'

/** The columns of a deck's cards, by the keys of their headings: the first three are what a list of cards is made from again. */
export const deckColumns = ['question', 'answer', 'tags', 'document', 'source'] as const

export type DeckTable = { readonly name: string; readonly rows: AsyncIterable<readonly Value[]> }

const documentsOf = (actor: Learner, deckIds: readonly string[]) =>
  pagesOf((last: { readonly id: string } | null) =>
    db().document.findMany({
      where: {
        AND: [
          readableDocument(actor),
          {
            OR: [
              { sources: { some: { deckId: { in: [...deckIds] } } } },
              { facts: { some: { cards: { some: { homeDeckId: { in: [...deckIds] } } } } } },
            ],
          },
        ],
        ...(last && { id: { gt: last.id } }),
      },
      orderBy: { id: 'asc' },
      take: 200,
      select: {
        id: true,
        title: true,
        versions: { orderBy: { number: 'desc' }, take: 1, select: { note: true } },
        facts: {
          where: { status: 'active' },
          select: {
            id: true,
            evidence: { where: { slot: null }, orderBy: { start: 'asc' }, take: 1, select: { start: true } },
          },
        },
      },
    }),
  )

const tagsOf = async (userId: string, factIds: readonly string[]): Promise<ReadonlyMap<string, Set<string>>> => {
  const rows = await db().cardTag.findMany({
    where: { userId, factId: { in: [...factIds] } },
    orderBy: { tag: 'asc' },
    select: { factId: true, tag: true },
  })
  const tags = new Map<string, Set<string>>()
  for (const { factId, tag } of rows) tags.set(factId, (tags.get(factId) ?? new Set()).add(tag))
  return tags
}

/** Whether a slot of some facts lies in one of the decks: by its card, else by where it stands. */
const slotsIn = async (
  actor: Learner,
  deckIds: readonly string[],
  facts: readonly { readonly id: string; readonly documentId: string }[],
): Promise<(key: string) => boolean> => {
  const [cards, holding] = await Promise.all([
    db().card.findMany({
      where: { userId: actor.userId, factId: { in: facts.map(({ id }) => id) } },
      select: { factId: true, slot: true, homeDeckId: true },
    }),
    decksHolding(actor, facts),
  ])
  const homes = new Map(cards.map(({ factId, slot, homeDeckId }) => [`${factId} ${slot}`, homeDeckId]))
  return (key) => deckIds.includes(homes.get(key) ?? holding.get(key.split(' ')[0] ?? '') ?? '')
}

type Placed = { readonly evidence: readonly { readonly start: number }[] }
/** As they stand in the text. */
const byPlace = (a: Placed, b: Placed) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)

async function* rowsOf(actor: Learner, deckIds: readonly string[], withheld: readonly string[]) {
  for await (const documents of groupsOf(documentsOf(actor, deckIds), 200)) {
    const factIds = documents.flatMap(({ facts }) => facts.map(({ id }) => id))
    const placed = documents.flatMap(({ id: documentId, facts }) => facts.map(({ id }) => ({ id, documentId })))
    const [all, tags, isIn] = await Promise.all([
      askedSlots(actor, factIds, withheld),
      tagsOf(actor.userId, factIds),
      slotsIn(actor, deckIds, placed),
    ])
    const asked = [...all].filter(([key]) => isIn(key))
    const tagged = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => [...(tags.get(id) ?? [])]))].join(' ')
    const byFact = grouped(asked, ([key]) => key.split(' ')[0] ?? '')
    for (const { title, versions, facts } of documents) {
      const note = versions[0]?.note
      if (note) {
        if (!facts.some(({ id }) => byFact.has(id))) continue
        const { front, back, from } = parseNote(note)
        const row: Value[] = [
          front,
          back,
          tagged(facts.map(({ id }) => id)),
          from?.title ?? null,
          from?.sentence ?? null,
        ]
        yield row
        continue
      }
      for (const { id } of facts.toSorted(byPlace)) {
        for (const [, { question, answer, source }] of byFact.get(id) ?? []) {
          const row: Value[] = [question, answer, tagged([id]), title, source]
          yield row
        }
      }
    }
  }
}

/**
 * The cards of one of the actor's decks and of all within it, as rows of `deckColumns`: a note as it was written, a fact by the
 * best question of each of its slots. `not_found` for a deck of somebody else.
 */
export const exportDeck = async (actor: Learner, deckId: string, now: Date): Promise<Result<DeckTable>> => {
  if (!isId(deckId)) return notFound
  const [decks, withheld] = await Promise.all([listDecks(actor), withheldQuestionIds(actor, now)])
  const deck = decks.find(({ id }) => id === deckId)
  if (!deck) return notFound
  const within = decksWithin(decks, deckId).map(({ id }) => id)
  return ok({ name: deck.name, rows: rowsOf(actor, within, [...withheld]) })
}
