import { ownAccount, ownCardActs, ownMails, ownNotices, ownParameters, ownPlaces, ownSessions } from './rest'
import { moment, type Rows } from './rows'

/** The account field by field; what has parts, as JSON. */
export async function* accountRows(userId: string): Rows {
  for (const [field, value] of Object.entries(await ownAccount(userId))) {
    if (value instanceof Date) yield [field, moment(value)]
    else yield [field, value === null || typeof value === 'string' ? value : JSON.stringify(value)]
  }
}

export async function* noticeRows(userId: string, now: Date): Rows {
  for (const { at, kind, count, readAt, mailedAt } of await ownNotices(userId, now))
    yield [moment(at), kind, count, moment(readAt), moment(mailedAt)]
}

export async function* mailRows(userId: string): Rows {
  for (const { postedAt, kind, outcome, endedAt } of await ownMails(userId))
    yield [moment(postedAt), kind, outcome, moment(endedAt)]
}

export async function* placeRows(userId: string): Rows {
  for (const { document, at, words } of await ownPlaces(userId)) yield [document, moment(at), words]
}

/** What was done to many cards at once, as it is stored: each kind of act has its own values. */
export async function* actRows(userId: string): Rows {
  for (const { at, act, undoneAt } of await ownCardActs(userId))
    yield [moment(at), JSON.stringify(act), moment(undoneAt)]
}

export async function* parameterRows(userId: string): Rows {
  for (const { fittedAt, weights, answers, heldOut, lossBefore, lossAfter } of await ownParameters(userId))
    yield [moment(fittedAt), weights.join(' '), answers, heldOut, lossBefore, lossAfter]
}

export async function* sessionRows(userId: string): Rows {
  for (const { createdAt, lastSeenAt, revokedAt } of await ownSessions(userId))
    yield [moment(createdAt), moment(lastSeenAt), moment(revokedAt)]
}
