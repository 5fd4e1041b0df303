import { markOf } from '@/lib/domain/attempt'
import type { Value } from '@/lib/domain/csv'
import type { Learner } from '@/lib/domain/policy'
import type { Answer } from '@/lib/domain/question'
import { factCounts } from '../../documents/facts'
import { ownDocuments } from './documents'
import { ownCards, ownEvents } from './memory'
import { groupsOf } from './pages'
import { askedSlots, openStatuses } from './questions'
import { ownAttempts, type ownDecks, ownTags } from './rest'

export type Rows = AsyncGenerator<Value[]>

/** A moment as spreadsheets read one, in UTC. */
export const moment = (at: Date | null): Value => at?.toISOString().slice(0, 19).replace('T', ' ') ?? null
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** What was given, in one cell: several options or parts one after the other. */
const givenIn = (answer: Answer | null): Value => {
  if (answer === null || answer.type === 'flip') return null
  if (answer.type === 'text') return answer.text
  return (answer.type === 'options' ? answer.chosen : answer.given).join('; ')
}

/** Facts and questions are counted as the product counts them. */
export async function* documentRows(userId: string, withheld: readonly string[]): Rows {
  for await (const documents of groupsOf(ownDocuments(userId, withheld), 100)) {
    const ids = documents.map(({ id }) => id)
    const factsOf = await factCounts(ids, ids)
    for (const { id, title, kind, language, attribution, createdAt, archivedAt, versions, questions } of documents) {
      const row: Value[] = [
        ...[title, kind, language, attribution, moment(createdAt), moment(archivedAt)],
        ...[versions.at(-1)?.text.length ?? 0, factsOf(id)],
        questions.filter(({ status }) => openStatuses.includes(status)).length,
      ]
      yield row
    }
  }
}

/** The questions of the learner's own documents and notes. */
export async function* questionRows(userId: string, withheld: readonly string[]): Rows {
  for await (const { title, questions } of ownDocuments(userId, withheld))
    for (const { kind, status, currentVersion } of questions)
      if (currentVersion) {
        const { stem, answer, accepted, quotedSentence } = currentVersion
        yield [title, kind, status, stem, answer, accepted.join('; '), quotedSentence]
      }
}

type OwnDeck = Awaited<ReturnType<typeof ownDecks>>[number]

export async function* deckRows(decks: readonly OwnDeck[]): Rows {
  for (const { name, parentId, createdAt, sources } of decks)
    yield [name, decks.find(({ id }) => id === parentId)?.name ?? null, moment(createdAt), sources.length]
}

export async function* examRows(decks: readonly OwnDeck[]): Rows {
  for (const { name, exams } of decks) for (const { title, at } of exams) yield [name, title, moment(at)]
}

export async function* cardRows(actor: Learner, withheld: readonly string[], decks: readonly OwnDeck[]) {
  const nameOf = new Map(decks.map(({ id, name }) => [id, name]))
  for await (const cards of groupsOf(ownCards(actor.userId), 500)) {
    const asked = await askedSlots(
      actor,
      cards.map(({ factId }) => factId),
      withheld,
    )
    for (const card of cards) {
      const {
        document = null,
        question = null,
        answer = null,
        source = null,
      } = asked.get(`${card.factId} ${card.slot}`) ?? {}
      const row: Value[] = [
        ...[nameOf.get(card.homeDeckId) ?? null, document, question, answer, source, card.tags.join(' ')],
        ...[card.state, moment(card.dueAt), moment(card.lastReviewAt)],
        ...[rounded(card.stability), rounded(card.difficulty), card.reps, card.lapses, moment(card.suspendedAt)],
      ]
      yield row
    }
  }
}

/** Tags, also of cards that nobody has answered yet. */
export async function* tagRows(actor: Learner, withheld: readonly string[]): Rows {
  const tags = await ownTags(actor.userId)
  const asked = await askedSlots(
    actor,
    tags.map(({ factId }) => factId),
    withheld,
  )
  for (const { factId, slot, tag } of tags) {
    const { document = null, question = null, answer = null } = asked.get(`${factId} ${slot}`) ?? {}
    yield [document, question, answer, tag]
  }
}

/** What no question is recorded of, as corrections and what was imported, is named by a question of its slot. */
export async function* answerRows(actor: Learner, withheld: readonly string[], until: Date) {
  for await (const events of groupsOf(ownEvents(actor, withheld, until), 500)) {
    const nameless = events.filter(({ questionVersionId }) => questionVersionId === null)
    const factIds = nameless.map(({ factId }) => factId)
    const asked = await askedSlots(actor, factIds, withheld)
    for (const event of events) {
      const ofSlot = event.questionVersionId === null ? asked.get(`${event.factId} ${event.slot}`) : undefined
      const {
        document = null,
        stem = null,
        answer = null,
      } = event.question ?? (ofSlot && { ...ofSlot, stem: ofSlot.question }) ?? {}
      const row: Value[] = [
        ...[moment(event.answeredAt), event.studyDay, event.type, event.mode, document, event.question?.kind ?? null],
        ...[stem, answer, givenIn(event.answer as Answer | null), event.verdict, event.rating],
        event.durationMs === null ? null : event.durationMs / 1000,
        event.predictedRetrievability === null ? null : rounded(event.predictedRetrievability),
        moment(event.scheduledDueAt),
      ]
      yield row
    }
  }
}

export async function* attemptRows(userId: string): Rows {
  for (const { assignment, number, startedAt, submittedAt, responses } of await ownAttempts(userId))
    for (const response of responses) {
      const marked = 'question' in response ? response : null
      yield [
        ...[assignment, number, moment(startedAt), moment(submittedAt), marked?.question ?? null],
        ...[givenIn(response.answer as Answer | null), moment(response.savedAt)],
        ...[marked && markOf(marked), marked?.comment ?? null],
      ]
    }
}
