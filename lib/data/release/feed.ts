import { grouped } from '@/lib/domain/grouped'
import type { System } from '@/lib/domain/policy'
import { isReleasedFor, timesOf, withTimes } from '../assignments/times'
import { withKey } from '../attempts/mark'
import { decksForLearner } from '../decks'
import { beginningDecks } from '../decks/sections'
import { db } from '../prisma'
import { holdCards } from '../study-events/hold'
import { loadFor } from '../study-events/load'
import { planWrites } from '../study-events/plan'
import { logsOf } from '../study-events/rows'
import { writeEvents } from '../study-events/write'
import { amendmentsOf, eventsOf, type FinishedResponse, tellsOfMemory, withdrawalsOf } from './events'

const maxTries = 5

const decksOfFacts = async (system: System, userId: string, factIds: readonly string[], now: Date) => {
  const facts = await db().fact.findMany({
    where: { id: { in: [...factIds] } },
    select: { id: true, documentId: true },
  })
  const documentIds = [...new Set(facts.map(({ documentId }) => documentId))]
  const decks = await decksForLearner(system, userId, documentIds, now)
  return beginningDecks(userId, facts, decks)
}

const split = <T>(all: readonly T[], holds: (one: T) => boolean): readonly [T[], T[]] => [
  all.filter(holds),
  all.filter((one) => !holds(one)),
]

/** One try to take the answers of a student into the log; false where a card was moved by another request meanwhile. */
const feedOnce = async (system: System, userId: string, responses: readonly FinishedResponse[], now: Date) => {
  const utc = { timeZone: 'UTC', dayStartsAtHour: 0 }
  const refs = responses.flatMap((response) => eventsOf(response, utc, now))
  const loaded = await loadFor(userId, {
    ids: refs.map(({ id }) => id),
    cards: refs.map(({ factId, slot }) => ({ factId, slot })),
    devices: [],
    questionVersionIds: [],
    dueAfter: now,
    examsAfter: now,
  })
  const { learner } = loaded
  if (learner === null) return true
  const stored = new Set(loaded.stored.map(({ id }) => id))
  const held = await holdCards(refs, loaded, (factIds) => decksOfFacts(system, userId, factIds, now))
  const { weights, settings, ...clock } = learner
  const [telling, silent] = split(responses, tellsOfMemory)
  const [known, fresh] = split(
    telling.flatMap((response) => eventsOf(response, clock, now)),
    ({ id }) => stored.has(id),
  )
  const dropped = silent.flatMap((response) => eventsOf(response, clock, now)).filter(({ id }) => stored.has(id))
  const log = known.length + dropped.length === 0 ? [] : await logsOf(userId, [...known, ...dropped])
  const returned = withdrawalsOf(known, log, false, clock, now)
  const events = [
    ...fresh,
    ...withdrawalsOf(dropped, log, true, clock, now),
    ...returned,
    ...amendmentsOf(known, [...log, ...returned], clock, now),
  ]
  if (events.length === 0) return true
  const writes = await planWrites({ userId, clock, weights, settings, due: loaded.due }, held, events, now)
  return (await writeEvents(userId, writes.cards, writes.events)) === 'written'
}

/**
 * Takes the answers of an assignment into the logs of those students for whom it is released. Doing it again changes
 * nothing. Throws where a log is written too often at once: the job tries again.
 */
export const feedAnswers = async (system: System, assignmentId: string, now: Date): Promise<void> => {
  const row = await db().assignment.findUnique({
    where: { id: assignmentId },
    include: {
      ...withTimes,
      attempts: {
        where: { submittedAt: { not: null } },
        include: { responses: { include: { item: { include: withKey } } } },
      },
    },
  })
  if (!row) return
  const assignment = timesOf(row)
  const documents = await db().document.findMany({
    where: { questions: { some: { versions: { some: { items: { some: { assignmentId } } } } } } },
    select: { id: true },
  })
  for (const [userId, attempts] of grouped(row.attempts, (attempt) => attempt.userId)) {
    if (!isReleasedFor(assignment, attempts, now)) continue
    // What was left out can be studied now, too.
    await decksForLearner(
      system,
      userId,
      documents.map(({ id }) => id),
      now,
    )
    const responses = attempts.flatMap((attempt) => attempt.responses)
    let isDone = false
    for (let tries = 0; tries < maxTries && !isDone; tries++) isDone = await feedOnce(system, userId, responses, now)
    if (!isDone) throw new Error(`the log of ${userId} is written too often to take the answers of ${assignmentId}`)
  }
}
