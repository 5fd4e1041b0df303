import type { Learner } from '@/lib/domain/policy'
import { withheldQuestionIds } from '../wall'
import { ownDocuments, ownMedia } from './export/documents'
import { ownUploads } from './export/files'
import { ownCards, ownEvents } from './export/memory'
import {
  ownAccount,
  ownAttempts,
  ownCardActs,
  ownContests,
  ownDecks,
  ownExceptions,
  ownMails,
  ownMemberships,
  ownNotices,
  ownParameters,
  ownPlaces,
  ownSessions,
  ownTags,
} from './export/rest'

const asText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

/** Rows as a JSON list, one a line. */
async function* listOf(rows: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  yield '['
  let before = '\n'
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row, asText)}`
    before = ',\n'
  }
  yield '\n]'
}

async function* piecesOf(actor: Learner, now: Date): AsyncGenerator<string> {
  const { userId } = actor
  const withheld = [...(await withheldQuestionIds(actor, now))]
  const lists = {
    sessions: () => ownSessions(userId),
    parameters: () => ownParameters(userId),
    decks: () => ownDecks(userId),
    documents: () => ownDocuments(userId, withheld),
    readingPlaces: () => ownPlaces(userId),
    cards: () => ownCards(userId),
    cardTags: () => ownTags(userId),
    cardActs: () => ownCardActs(userId),
    studyEvents: () => ownEvents(actor, withheld, now),
    contests: () => ownContests(actor, withheld),
    memberships: () => ownMemberships(userId),
    exceptions: () => ownExceptions(userId),
    attempts: () => ownAttempts(userId),
    mails: () => ownMails(userId),
    notices: () => ownNotices(userId, now),
    media: () => ownMedia(userId),
    uploads: () => ownUploads(userId),
  }
  yield `{\n"format": "recite-account-2",\n"user": ${JSON.stringify(await ownAccount(userId))}`
  for (const [name, rows] of Object.entries(lists)) {
    yield `,\n"${name}": `
    yield* listOf(await rows())
  }
  yield '\n}\n'
}

/**
 * Everything stored about the actor as the pieces of one JSON text, read page by page: profile with preferences, sessions, FSRS
 * parameters, decks with their exams, documents and notes, where they were left, cards with tags and what was done
 * to many at once, the whole log with what was asked, objections, memberships with more time and reports, exceptions, attempts, mails, notices, pictures and uploads that are still stored (base64). Never another person's rows, nor the keys of questions that are not theirs to
 * read, nor of those that are in a quiz the actor still sits.
 */
export const exportAccount = (actor: Learner, now: Date): AsyncIterable<string> => piecesOf(actor, now)
