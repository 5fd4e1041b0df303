import { addDays, type DayClock, startOfDay, studyDayOf } from '@/lib/domain/day'
import { derivedId } from '@/lib/domain/id'
import type { PackageCard, PackageNote, PackageReview } from '@/lib/domain/note-package'
import type { System } from '@/lib/domain/policy'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import { decksForLearner } from '../decks'
import { beginningDecks } from '../decks/sections'
import { db } from '../prisma'
import { holdCards } from '../study-events/hold'
import { loadFor } from '../study-events/load'
import { planWrites } from '../study-events/plan'
import { type EventWrite, writeEvents } from '../study-events/write'
import type { Owning } from './notes'

const maxTries = 5
/** So many events are written by one statement, and at least those of one card. */
const atOnce = 2000
const millisPerDay = 86_400_000
/** A day of Anki's begins in the early morning, an hour earlier or later in summer. */
const intoTheDay = 2 * 3_600_000

type Remembered = SlotRef & { readonly documentId: string; readonly card: PackageCard }

const dueOf = (at: number, waitMillis: number, clock: DayClock): Date =>
  waitMillis < millisPerDay
    ? new Date(at + waitMillis)
    : startOfDay(addDays(studyDayOf(new Date(at), clock), Math.round(waitMillis / millisPerDay)), clock)

/** The reviews of a card as events of the log, dated when they were, under ids that always belong to them. */
const eventsOf = ({ documentId, factId, slot, card }: Remembered, owning: Owning, clock: DayClock): EventWrite[] => {
  const { factKey, reviews, dueAt, isSuspended } = card
  const eventOf = (what: string, answeredAt: Date, sequence: number): Omit<EventWrite, 'type'> => {
    const id = derivedId('anki', documentId, factKey, slot, what)
    return {
      ...{ id, answerId: id, factId, slot, mode: 'review', sequence, deviceId: owning.id, body: 'anki' },
      ...{ answeredAt, receivedAt: owning.createdAt, studyDay: studyDayOf(answeredAt, clock) },
      ...{ questionVersionId: null, targetAnswerId: null, rating: null, verdict: null, answer: null },
      ...{ durationMs: null, predictedRetrievability: null, scheduledDueAt: null, attemptId: null, itemId: null },
    }
  }
  const dueAfter = ({ at, waitMillis }: PackageReview, isLast: boolean): Date => {
    if (dueAt === null || !isLast) return dueOf(at, waitMillis, clock)
    return waitMillis < millisPerDay
      ? new Date(dueAt)
      : startOfDay(studyDayOf(new Date(dueAt + intoTheDay), clock), clock)
  }
  const events = reviews.map((review, index): EventWrite => {
    const { at, rating, durationMillis } = review
    const scheduledDueAt = dueAfter(review, index === reviews.length - 1)
    const said = { type: 'import' as const, rating, durationMs: durationMillis, scheduledDueAt }
    return { ...eventOf(String(at), new Date(at), index), ...said }
  })
  if (!isSuspended) return events
  return [...events, { ...eventOf('suspended', owning.createdAt, reviews.length), type: 'suspend' }]
}

/** The cards of notes that are there, as the log names them; what a note does not ask any more has none. */
const rememberedOf = async (notes: ReadonlyMap<PackageNote, string>): Promise<Remembered[]> => {
  const facts = await db().fact.findMany({
    where: { documentId: { in: [...notes.values()] }, status: 'active' },
    select: { id: true, documentId: true, key: true },
  })
  const idOf = new Map(facts.map(({ id, documentId, key }) => [`${documentId} ${key}`, id]))
  return [...notes].flatMap(([note, documentId]) =>
    note.cards.flatMap((card) => {
      const factId = idOf.get(`${documentId} ${card.factKey}`)
      const isSilent = card.reviews.length === 0 && !card.isSuspended
      return factId === undefined || isSilent ? [] : [{ documentId, factId, slot: card.slot, card }]
    }),
  )
}

/** One try; how many reviews are new in the log, null where a card was moved by another request meanwhile. */
const writeOnce = async (system: System, owning: Owning, cards: readonly Remembered[]): Promise<number | null> => {
  const { ownerId, createdAt } = owning
  const utc = { timeZone: 'UTC', dayStartsAtHour: 0 }
  const loaded = await loadFor(ownerId, {
    ids: cards.flatMap((card) => eventsOf(card, owning, utc).map(({ id }) => id)),
    cards,
    devices: [],
    questionVersionIds: [],
    dueAfter: null,
    examsAfter: createdAt,
  })
  if (loaded.learner === null) return 0
  const { weights, settings, ...clock } = loaded.learner
  const stored = new Set(loaded.stored.map(({ id }) => id))
  const fresh = cards.flatMap((card) => eventsOf(card, owning, clock).filter(({ id }) => !stored.has(id)))
  if (fresh.length === 0) return 0
  const documentOf = new Map(cards.map(({ factId, documentId }) => [factId, documentId]))
  const held = await holdCards(cards, loaded, async (factIds) => {
    const facts = factIds.map((id) => ({ id, documentId: documentOf.get(id) ?? '' }))
    const decks = await decksForLearner(system, ownerId, [...new Set(documentOf.values())], createdAt)
    return beginningDecks(ownerId, facts, decks)
  })
  const named = new Set(fresh.map(slotKey))
  const moved = new Map([...held].filter(([key]) => named.has(key)))
  const learner = { userId: ownerId, clock, weights, settings, due: loaded.due }
  const writes = await planWrites(learner, moved, fresh, createdAt)
  const written = await writeEvents(ownerId, writes.cards, writes.events)
  return written === 'written' ? fresh.filter(({ type }) => type === 'import').length : null
}

/** Cards in groups that one statement writes. */
const inGroups = (cards: readonly Remembered[]): Remembered[][] => {
  const groups: Remembered[][] = []
  let room = 0
  for (const one of cards) {
    const events = one.card.reviews.length + 1
    if (events > room || groups.length === 0) {
      groups.push([])
      room = atOnce
    }
    groups.at(-1)?.push(one)
    room -= events
  }
  return groups
}

/**
 * Takes what Anki remembers of notes that are there into the log, dated when it was, and when their cards are due. Doing it
 * again changes nothing; a later package of the same notes adds what is new. How many reviews came.
 */
export const addHistory = async (
  system: System,
  owning: Owning,
  notes: ReadonlyMap<PackageNote, string>,
): Promise<number> => {
  let reviews = 0
  for (const cards of inGroups(await rememberedOf(notes))) {
    let written: number | null = null
    for (let tries = 0; tries < maxTries && written === null; tries++) written = await writeOnce(system, owning, cards)
    if (written === null) throw new Error(`the log of ${owning.ownerId} is written too often to take a package`)
    reviews += written
  }
  return reviews
}
