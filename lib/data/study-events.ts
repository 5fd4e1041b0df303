import type { EventResult, StudyEventInput } from '@/lib/domain/event'
import { bodyOf } from '@/lib/domain/event-body'
import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { slotKey } from '@/lib/domain/slot'
import { readableDocument } from './access'
import { decksOf } from './decks'
import { beginningDecks } from './decks/sections'
import { db } from './prisma'
import { holdCards } from './study-events/hold'
import { type Loaded, loadFor } from './study-events/load'
import { planWrites } from './study-events/plan'
import { type Sent, sift, stamp } from './study-events/stamp'
import { writeEvents } from './study-events/write'
import { unlessAway } from './trouble'

const maxTries = 5

const load = (actor: Learner, batch: readonly StudyEventInput[], now: Date): Promise<Loaded> => {
  const first = new Map<string, number>()
  for (const { deviceId, sequence } of batch) first.set(deviceId, Math.min(sequence, first.get(deviceId) ?? sequence))
  const cards = new Map(batch.map(({ factId, slot }) => [slotKey({ factId, slot }), { factId, slot }]))
  return loadFor(actor.userId, {
    ids: batch.map(({ id }) => id),
    cards: [...cards.values()],
    devices: [...first].map(([deviceId, sequence]) => ({ deviceId, sequence })),
    questionVersionIds: batch.flatMap((input) => (input.type === 'answer' ? [input.questionVersionId] : [])),
    dueAfter: now,
    examsAfter: now,
  })
}

/** The decks in which cards of readable facts begin, by fact. */
const decksOfFacts = async (actor: Learner, factIds: readonly string[], now: Date) => {
  const facts = await db().fact.findMany({
    where: { id: { in: [...factIds] }, document: readableDocument(actor) },
    select: { id: true, documentId: true },
  })
  const decks = await decksOf(
    actor,
    facts.map(({ documentId }) => documentId),
    now,
  )
  return beginningDecks(actor.userId, facts, decks)
}

/** The events to be written, each once. */
const freshOf = (batch: readonly Sent[], results: readonly EventResult[]): Sent[] => {
  const fresh = new Map<string, Sent>()
  batch.forEach((sent, index) => {
    const { id } = sent.input
    if (results[index] === 'stored' && !fresh.has(id)) fresh.set(id, sent)
  })
  return [...fresh.values()]
}

/** One try; null where a card was moved by another request in the meantime. */
const tryOnce = async (actor: Learner, batch: readonly Sent[], now: Date): Promise<EventResult[] | null> => {
  if (batch.length === 0) return []
  const inputs = batch.map(({ input }) => input)
  const loaded = await load(actor, inputs, now)
  if (loaded.learner === null) return batch.map(() => 'not_found')
  const { weights, settings, ...clock } = loaded.learner
  const held = await holdCards(inputs, loaded, (factIds) => decksOfFacts(actor, factIds, now))
  const facts = new Set([...held.values()].map(({ factId }) => factId))
  const results = sift(batch, loaded, (factId) => facts.has(factId))
  const fresh = freshOf(batch, results)
  if (fresh.length === 0) return results
  const events = stamp(fresh, loaded, clock, now)
  const writes = await planWrites(
    { userId: actor.userId, clock, weights, settings, due: loaded.due },
    held,
    events,
    now,
  )
  return (await writeEvents(actor.userId, writes.cards, writes.events)) === 'written' ? results : null
}

/**
 * Takes 1 to 200 events of a device into the learner's log and moves their cards (architecture, laws 1 and 2): a result for
 * each, in order; when it returns, all that is `stored` is committed. The parts of one answer stand or fall together.
 * `unavailable` while the database is away or the same cards are written too often at once; then nothing new is acknowledged,
 * and sending the same again is safe.
 */
export const recordEvents = (
  actor: Learner,
  batch: readonly StudyEventInput[],
  now: Date,
): Promise<Result<readonly EventResult[]>> =>
  unlessAway(async () => {
    const sent = batch.map((input) => ({ input, body: bodyOf(input) }))
    for (let tries = 0; tries < maxTries; tries++) {
      const results = await tryOnce(actor, sent, now)
      if (results) return ok(results)
    }
    return failure('unavailable', 'unavailable', { retryAfterSeconds: 1 })
  })
