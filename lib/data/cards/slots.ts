import { type CardMemory, type CardState, type CardStateName, newCard, unpackCard } from '@/lib/domain/card'
import type { DeskSlot } from '@/lib/domain/desk'
import type { Learner } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import type { Sibling } from '@/lib/domain/queue'
import { isSlot, slotKey } from '@/lib/domain/slot'
import type { Card, Prisma } from '@/lib/generated/client'
import { parseDeckSettings } from '../decks/settings'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import type { Scope } from './scope'

export const cardStateOf = (row: Card): CardState =>
  unpackCard({ ...row, state: row.state as CardStateName, memory: row.memory as CardMemory })

/** Facts that can be asked: in force, and not contradicted by another that nobody has decided against. */
export const askableFact = {
  status: 'active',
  conflictsA: { none: { OR: [{ resolution: null }, { resolution: { in: ['b', 'neither'] } }] } },
  conflictsB: { none: { OR: [{ resolution: null }, { resolution: { in: ['a', 'neither'] } }] } },
} satisfies Prisma.FactWhereInput

const questionsOf = async (actor: Learner, { documents, factId }: Scope, now: Date) => {
  const withheld = await withheldQuestionIds(actor, now)
  const editable = documents.filter(({ canEdit }) => canEdit).map(({ id }) => id)
  return db().question.findMany({
    where: {
      id: { notIn: [...withheld] },
      documentId: { in: documents.map(({ id }) => id) },
      OR: [{ status: 'approved' }, { status: 'proposed', documentId: { in: editable } }],
      currentVersion: {
        targets: { every: { fact: askableFact }, some: factId === null ? {} : { factId } },
      },
    },
    select: {
      kind: true,
      rank: true,
      documentId: true,
      currentVersionId: true,
      currentVersion: { select: { targets: { select: { factId: true, slot: true } } } },
    },
    orderBy: { id: 'asc' },
  })
}

/** Where each fact stands in the newest version of its document: the first sentence that states it. */
const placesOf = async (factIds: readonly string[], versionIds: readonly string[]) => {
  const rows = await db().factEvidence.findMany({
    where: {
      factId: { in: [...factIds] },
      documentVersionId: { in: [...versionIds] },
      slot: null,
    },
    select: { factId: true, start: true, sentenceIndex: true },
    orderBy: { start: 'desc' },
  })
  return new Map(rows.map(({ factId, ...place }) => [factId, place]))
}

export const sentenceKey = (documentId: string, sentenceIndex: number): string => `${documentId} ${sentenceIndex}`

/** A slot of a document with the deck that rules its card. */
export type RuledSlot = DeskSlot & { readonly documentId: string }

/** Every slot of the scope that some question open to this learner asks, with its card. */
export const slotsOf = async (actor: Learner, scope: Scope, now: Date): Promise<RuledSlot[]> => {
  const questions = await questionsOf(actor, scope, now)
  const factIds = [
    ...new Set(questions.flatMap((row) => row.currentVersion?.targets.map(({ factId }) => factId) ?? [])),
  ]
  const [facts, places, cards] = await Promise.all([
    db().fact.findMany({
      where: { id: { in: factIds } },
      select: { id: true, documentId: true, siblingGroup: true },
    }),
    placesOf(
      factIds,
      scope.documents.map(({ versionId }) => versionId),
    ),
    db().card.findMany({
      where: { userId: actor.userId, factId: { in: factIds } },
      include: { homeDeck: { select: { settings: true } } },
    }),
  ])
  const factOf = new Map(facts.map((fact) => [fact.id, fact]))
  const cardOf = new Map(cards.map((row): [string, (typeof cards)[number]] => [`${row.factId}:${row.slot}`, row]))
  const documentOf = new Map(scope.documents.map((document, order) => [document.id, { ...document, order }]))
  const slots = new Map<string, RuledSlot>()
  for (const { kind, rank, currentVersionId, currentVersion } of questions) {
    for (const { factId, slot } of currentVersion?.targets ?? []) {
      const [fact, place] = [factOf.get(factId), places.get(factId)]
      const document = documentOf.get(fact?.documentId ?? '')
      if (!fact || !place || !document || !isSlot(slot) || currentVersionId === null) continue
      if (scope.factId !== null && factId !== scope.factId) continue
      const key = slotKey({ factId, slot })
      const card = cardOf.get(key)
      const known = slots.get(key)
      slots.set(key, {
        factId,
        slot,
        sentence: sentenceKey(fact.documentId, place.sentenceIndex),
        siblingGroup: fact.siblingGroup,
        documentId: fact.documentId,
        deckId: card?.homeDeckId ?? document.deck.id,
        settings: card ? parseDeckSettings(card.homeDeck.settings) : document.deck.settings,
        card: card ? cardStateOf(card) : newCard,
        // Documents stand one after the other: offsets within one never reach the next.
        position: document.order * 1e9 + place.start,
        rank: Math.min(rank, known?.rank ?? rank),
        answerBy: document.deck.settings.answerBy,
        variants: [...(known?.variants ?? []), { questionVersionId: currentVersionId, kind: kind as QuestionKind }],
      })
    }
  }
  return [...slots.values()]
}

/** Everything the learner answered on this study day, in any document: their siblings wait for another day. */
export const answeredOn = async (actor: Learner, day: string, since: Date): Promise<Sibling[]> => {
  const rows = await db().card.findMany({
    where: { userId: actor.userId, lastReviewAt: { gte: since } },
    include: {
      fact: {
        select: {
          documentId: true,
          siblingGroup: true,
          document: { select: { versions: { select: { id: true }, orderBy: { number: 'desc' }, take: 1 } } },
        },
      },
    },
  })
  const places = await placesOf(
    rows.map(({ factId }) => factId),
    [...new Set(rows.flatMap(({ fact }) => fact.document.versions.map(({ id }) => id)))],
  )
  return rows.flatMap(({ fact, ...row }) => {
    const { factId, slot } = row
    const place = places.get(factId)
    if (!isSlot(slot) || place === undefined || cardStateOf(row).lastStudyDay !== day) return []
    const sentence = sentenceKey(fact.documentId, place.sentenceIndex)
    return [{ factId, slot, sentence, siblingGroup: fact.siblingGroup }]
  })
}
