import { type CardState, newCard } from '@/lib/domain/card'
import { defaultDeck } from '@/lib/domain/deck'
import type { StudyEvent } from '@/lib/domain/event'
import { derivedId } from '@/lib/domain/id'
import type { System } from '@/lib/domain/policy'
import { type Answerable, isMultiPart, type QuestionKind } from '@/lib/domain/question'
import type { StudySlot } from '@/lib/domain/queue'
import { isSlot, slotKey } from '@/lib/domain/slot'
import { askableFact } from '../cards/slots'
import { decksForLearner } from '../decks'
import { db } from '../prisma'
import { parseOptions } from '../stored'
import { writeEvents } from '../study-events/write'

export type SampleQuestion = { readonly versionId: string; readonly question: Answerable }
export type SampleMaterial = {
  readonly documents: readonly { readonly id: string; readonly name: string }[]
  readonly slots: readonly StudySlot[]
  /** By question version. */
  readonly questions: ReadonlyMap<string, SampleQuestion>
}

/** What the sample class studies: the approved one-part questions of the sample documents, by slot. */
export const sampleMaterial = async (_system: System): Promise<SampleMaterial> => {
  const rows = await db().question.findMany({
    where: {
      status: 'approved',
      document: { sampleName: { not: null } },
      currentVersion: { targets: { every: { fact: askableFact } } },
    },
    include: {
      document: { select: { id: true, sampleName: true } },
      currentVersion: {
        include: {
          targets: {
            include: { fact: { include: { evidence: { where: { slot: null }, orderBy: { start: 'asc' } } } } },
          },
        },
      },
    },
    orderBy: [{ documentId: 'asc' }, { rank: 'asc' }],
  })
  const documents = new Map<string, { id: string; name: string }>()
  const slots = new Map<string, StudySlot>()
  const questions = new Map<string, SampleQuestion>()
  for (const { document, kind, rank, currentVersion: version } of rows) {
    documents.set(document.id, { id: document.id, name: document.sampleName ?? '' })
    const target = version?.targets[0]
    const evidence = target?.fact.evidence[0]
    if (!version || !target || !evidence || !isSlot(target.slot) || isMultiPart(kind as QuestionKind)) continue
    const { answer, accepted, options } = version
    const question: Answerable = {
      kind: kind as QuestionKind,
      slot: target.slot,
      answer,
      accepted,
      options: parseOptions(options),
      parts: [],
    }
    questions.set(version.id, { versionId: version.id, question })
    const ref = { factId: target.factId, slot: target.slot }
    const known = slots.get(slotKey(ref))
    slots.set(slotKey(ref), {
      ...ref,
      sentence: `${document.id} ${evidence.sentenceIndex}`,
      siblingGroup: null,
      card: newCard,
      position: documents.size * 1e9 + evidence.start,
      rank: Math.min(rank, known?.rank ?? rank),
      answerBy: defaultDeck.answerBy,
      variants: [...(known?.variants ?? []), { questionVersionId: version.id, kind: question.kind }],
    })
  }
  return { documents: [...documents.values()], slots: [...slots.values()], questions }
}

/** Writes a simulated log and the cards it folds to, as if that learner had studied. */
export const writeSampleStudy = async (
  system: System,
  userId: string,
  events: readonly StudyEvent[],
  cards: ReadonlyMap<string, CardState>,
  now: Date,
): Promise<void> => {
  const facts = await db().fact.findMany({
    where: { id: { in: [...new Set(events.map(({ factId }) => factId))] } },
    select: { id: true, documentId: true },
  })
  const documentOf = new Map(facts.map(({ id, documentId }) => [id, documentId]))
  const decks = await decksForLearner(system, userId, [...new Set(documentOf.values())], now)
  const refs = new Map(events.map(({ factId, slot }) => [slotKey({ factId, slot }), { factId, slot }]))
  const cardRows = [...refs].flatMap(([key, ref]) => {
    const card = cards.get(key)
    const deck = decks.get(documentOf.get(ref.factId) ?? '')
    return card && deck ? [{ ...ref, homeDeckId: deck.id, version: 0, card }] : []
  })
  const written = await writeEvents(
    userId,
    cardRows,
    events.map((event) => ({ ...event, body: derivedId('sample', event.id) })),
  )
  if (written === 'stale') throw new Error(`the sample learner ${userId} has studied already`)
}
