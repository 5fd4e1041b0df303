import type { Value } from '@/lib/domain/csv'
import type { Learner } from '@/lib/domain/policy'
import { withheldQuestionIds } from '../../wall'
import { accountRows, actRows, mailRows, noticeRows, parameterRows, placeRows, sessionRows } from './account-rows'
import type { TableName } from './columns'
import { type ExportedFile, ownFiles } from './files'
import { ownDecks } from './rest'
import { answerRows, attemptRows, cardRows, deckRows, documentRows, examRows, questionRows, tagRows } from './rows'
import { contestRows, exceptionRows, membershipRows, reportRows } from './school-rows'

export type ExportedTable = { readonly name: TableName; readonly rows: AsyncIterable<readonly Value[]> }

/**
 * The same as `exportAccount` for spreadsheets: a table for each of its lists, read page by page, and as files what is no
 * table: the text of each document, what the actor uploaded as far as it is still stored, and their pictures.
 */
export const exportTables = async (
  actor: Learner,
  now: Date,
): Promise<{ tables: readonly ExportedTable[]; files: AsyncIterable<ExportedFile> }> => {
  const { userId } = actor
  const [withheld, decks] = await Promise.all([withheldQuestionIds(actor, now), ownDecks(userId)])
  const hidden = [...withheld]
  const rows: Readonly<Record<TableName, AsyncIterable<readonly Value[]>>> = {
    account: accountRows(userId),
    documents: documentRows(userId, hidden),
    questions: questionRows(userId, hidden),
    decks: deckRows(decks),
    exams: examRows(decks),
    cards: cardRows(actor, hidden, decks),
    tags: tagRows(actor, hidden),
    answers: answerRows(actor, hidden, now),
    attempts: attemptRows(userId),
    contests: contestRows(actor, hidden),
    memberships: membershipRows(userId),
    exceptions: exceptionRows(userId),
    reports: reportRows(userId),
    notices: noticeRows(userId, now),
    mails: mailRows(userId),
    places: placeRows(userId),
    acts: actRows(userId),
    parameters: parameterRows(userId),
    sessions: sessionRows(userId),
  }
  const names = Object.keys(rows) as TableName[]
  return { tables: names.map((name) => ({ name, rows: rows[name] })), files: ownFiles(userId, hidden) }
}
