import { markOf } from '@/lib/domain/attempt'
import type { Value } from '@/lib/domain/csv'
import type { Learner } from '@/lib/domain/policy'
import type { Answer } from '@/lib/domain/question'
import { withheldQuestionIds } from '../../wall'
import { ownDocuments, ownMedia } from './documents'
import { ownCards, ownEvents } from './memory'
import { groupsOf } from './pages'
import { askedSlots } from './questions'
import { ownAttempts, ownDecks } from './rest'

/** The tables there are and their columns, by the keys under which the catalogue has their headings. */
export const tableColumns = {
  documents: [
    'title',
    'kind',
    'language',
    'attribution',
    'createdAt',
    'archivedAt',
    'characters',
    'facts',
    'questions',
  ],
  decks: ['deck', 'within', 'createdAt', 'documents'],
  exams: ['deck', 'exam', 'examAt'],
  cards: [
    ...['deck', 'document', 'question', 'answer', 'source', 'tags', 'state', 'dueAt', 'lastReviewAt'],
    ...['stabilityDays', 'difficulty', 'reps', 'lapses', 'suspendedAt'],
  ],
  answers: [
    ...['answeredAt', 'studyDay', 'type', 'mode', 'document', 'questionKind', 'question', 'answer', 'given', 'verdict'],
    ...['rating', 'seconds', 'expectedRecall', 'dueAt'],
  ],
  attempts: ['assignment', 'attempt', 'startedAt', 'submittedAt', 'question', 'given', 'savedAt', 'mark', 'comment'],
} as const
export type TableName = keyof typeof tableColumns

export type ExportedTable = { readonly name: TableName; readonly rows: AsyncIterable<readonly Value[]> }
export type ExportedPicture = { readonly name: string; readonly bytes: Uint8Array }

/** A moment as spreadsheets read one, in UTC. */
const moment = (at: Date | null): Value => at?.toISOString().slice(0, 19).replace('T', ' ') ?? null
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** What was given, in one cell: several options or parts one after the other. */
const givenIn = (answer: Answer | null): Value => {
  if (answer === null || answer.type === 'flip') return null
  if (answer.type === 'text') return answer.text
  return (answer.type === 'options' ? answer.chosen : answer.given).join('; ')
}

async function* documentRows(userId: string, withheld: readonly string[]): AsyncGenerator<Value[]> {
  for await (const one of ownDocuments(userId, withheld)) {
    const { title, kind, language, attribution, createdAt, archivedAt, versions, facts, questions } = one
    const characters = versions.at(-1)?.text.length ?? 0
    yield [
      ...[title, kind, language, attribution, moment(createdAt), moment(archivedAt)],
      ...[characters, facts.length, questions.length],
    ]
  }
}

type OwnDeck = Awaited<ReturnType<typeof ownDecks>>[number]

async function* deckRows(decks: readonly OwnDeck[]): AsyncGenerator<Value[]> {
  for (const { name, parentId, createdAt, sources } of decks)
    yield [name, decks.find(({ id }) => id === parentId)?.name ?? null, moment(createdAt), sources.length]
}

async function* examRows(decks: readonly OwnDeck[]): AsyncGenerator<Value[]> {
  for (const { name, exams } of decks) for (const { title, at } of exams) yield [name, title, moment(at)]
}

async function* cardRows(actor: Learner, withheld: readonly string[], decks: readonly OwnDeck[]) {
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

async function* answerRows(actor: Learner, withheld: readonly string[], until: Date) {
  for await (const event of ownEvents(actor, withheld, until)) {
    const { document = null, kind = null, stem = null, answer = null } = event.question ?? {}
    const row: Value[] = [
      ...[moment(event.answeredAt), event.studyDay, event.type, event.mode, document, kind, stem, answer],
      ...[givenIn(event.answer as Answer | null), event.verdict, event.rating],
      event.durationMs === null ? null : event.durationMs / 1000,
      event.predictedRetrievability === null ? null : rounded(event.predictedRetrievability),
      moment(event.scheduledDueAt),
    ]
    yield row
  }
}

async function* attemptRows(userId: string): AsyncGenerator<Value[]> {
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

async function* pictures(userId: string): AsyncGenerator<ExportedPicture> {
  for await (const { id, type, bytes } of ownMedia(userId)) yield { name: `${id}.${type.split('/').at(-1)}`, bytes }
}

/** The same as `exportAccount` for spreadsheets: six tables, read page by page, and the actor's pictures. */
export const exportTables = async (
  actor: Learner,
  now: Date,
): Promise<{ tables: readonly ExportedTable[]; pictures: AsyncIterable<ExportedPicture> }> => {
  const { userId } = actor
  const [withheld, decks] = await Promise.all([withheldQuestionIds(actor, now), ownDecks(userId)])
  const hidden = [...withheld]
  return {
    tables: [
      { name: 'documents', rows: documentRows(userId, hidden) },
      { name: 'decks', rows: deckRows(decks) },
      { name: 'exams', rows: examRows(decks) },
      { name: 'cards', rows: cardRows(actor, hidden, decks) },
      { name: 'answers', rows: answerRows(actor, hidden, now) },
      { name: 'attempts', rows: attemptRows(userId) },
    ],
    pictures: pictures(userId),
  }
}
