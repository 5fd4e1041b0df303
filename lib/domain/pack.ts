import type { BacklogPlan } from './backlog'
import { addDays, type DayClock, type StudyDay, startOfDay, studyDayOf } from './day'
import {
  type DeskSlot,
  type DeskTop,
  type DueRequest,
  partsOf,
  payloadOf,
  queueFor,
  versionsOf,
  withinSession,
} from './desk'
import { movesMemory } from './effective'
import { clampAnsweredAt, type StudyEvent, type StudyEventInput, stampEvent } from './event'
import { grouped } from './grouped'
import type { Id } from './id'
import { type DoneToday, decksWithin, type NestedDeck } from './limits'
import { foldOnto } from './log'
import { soughtIn } from './pack-search'
import type { StudyPayload, StudyQuestion, StudySource } from './payload'
import type { StudyPreferences } from './preferences'
import type { Pace, Sibling, StudySlot } from './queue'
import { parseSearch } from './search/parse'
import { slotKey } from './slot'

/** How many study days a pack holds, that of its making counted. */
export const packDays = 14

/** `deckId` is the deck that rules its card. */
export type PackSlot = StudySlot & { readonly documentId: Id; readonly deckId: Id }

export type PackDeck = NestedDeck & { readonly name: string }

/** What a device keeps to go on studying without the server: the days ahead, with keys, sentences and schedule. */
export type StudyPack = {
  readonly madeAt: Date
  /** The start of the first study day that it does not hold. */
  readonly until: Date
  readonly clock: DayClock
  readonly weights: readonly number[]
  readonly pace: Pace
  readonly slots: readonly PackSlot[]
  /** All decks of the learner. */
  readonly decks: readonly PackDeck[]
  readonly documents: Readonly<Record<Id, { readonly title: string }>>
  readonly backlog: BacklogPlan | null
  /** By version. */
  readonly questions: Readonly<Record<Id, StudyQuestion>>
  /** By fact. */
  readonly sources: Readonly<Record<Id, StudySource>>
  /** What was done on the study day of its making, by deck. */
  readonly done: Readonly<Record<Id, DoneToday>>
  readonly answeredToday: readonly Sibling[]
  readonly preferences: StudyPreferences
  /** The number of the last event of the asking device that is folded in; null for none. */
  readonly sequence: number | null
  /** What would have been asked within these days, but had no room. */
  readonly leftOut: { readonly due: number; readonly fresh: number }
}

/** The moment up to which a pack made now holds. */
export const packUntil = (now: Date, clock: DayClock): Date =>
  startOfDay(addDays(studyDayOf(now, clock), packDays), clock)

/** The events of one device as log entries, moments as the server will most likely set them. */
export const ownLog = (events: readonly StudyEventInput[], clock: DayClock): StudyEvent[] => {
  let last: Date | null = null
  return [...events]
    .sort((a, b) => a.sequence - b.sequence)
    .map((event) => {
      const answeredAt: Date = clampAnsweredAt(event, last, new Date(8.64e15))
      last = answeredAt
      return stampEvent(event, { answeredAt, receivedAt: answeredAt, studyDay: studyDayOf(answeredAt, clock) })
    })
}

const isAsked = ({ decks }: StudyPack, { deckId, documentId, factId }: DueRequest) => {
  const within = new Set(deckId === undefined ? [] : decksWithin(decks, deckId).map(({ id }) => id))
  return (slot: PackSlot): boolean =>
    (factId === undefined || slot.factId === factId) &&
    (documentId === undefined || slot.documentId === documentId) &&
    (deckId === undefined || within.has(slot.deckId))
}

type HeldSlot = DeskSlot & PackSlot

/** The slots of a pack, their cards as the device's own log (all that the pack does not know of) leaves them. */
const heldSlots = ({ slots, decks, weights, clock }: StudyPack, log: readonly StudyEvent[]): HeldSlot[] => {
  const own = grouped(log, slotKey)
  // One object for each deck: the algorithm behind it is made once.
  const rulesOf = new Map(decks.map(({ id, settings }) => [id, { weights, settings, clock }]))
  return slots.flatMap((slot) => {
    const rules = rulesOf.get(slot.deckId)
    if (!rules) return []
    const events = own.get(slotKey(slot))
    return { ...slot, settings: rules.settings, card: events ? foldOnto(slot.card, events, rules) : slot.card }
  })
}

/** What the device's own log adds to what was done on a study day, by deck. */
const doneSince = ({ slots }: StudyPack, log: readonly StudyEvent[], day: StudyDay): Record<Id, DoneToday> => {
  const slotOf = new Map(slots.map((slot) => [slotKey(slot), slot]))
  const answers = log.filter((event) => event.type === 'answer' && movesMemory(event))
  const earlier = new Set(answers.filter(({ studyDay }) => studyDay < day).map(slotKey))
  const today = grouped(
    answers.filter(({ studyDay }) => studyDay === day),
    (event) => slotOf.get(slotKey(event))?.deckId,
  )
  const entries = [...today].flatMap(([deckId, events]) => {
    const begun = new Set(
      events.map(slotKey).filter((key) => slotOf.get(key)?.card.state === 'new' && !earlier.has(key)),
    )
    const seconds = events.reduce((sum, { durationMs }) => sum + Math.min(durationMs ?? 0, 120_000), 0) / 1000
    return deckId === undefined ? [] : [[deckId, { begun: begun.size, seconds }] as const]
  })
  return Object.fromEntries(entries)
}

const sumOf = (a: Readonly<Record<Id, DoneToday>>, b: Readonly<Record<Id, DoneToday>>): Record<Id, DoneToday> => {
  const sum: Record<Id, DoneToday> = { ...a }
  for (const [id, { begun, seconds }] of Object.entries(b))
    sum[id] = { begun: (sum[id]?.begun ?? 0) + begun, seconds: (sum[id]?.seconds ?? 0) + seconds }
  return sum
}

/** What a search finds for certain; nothing where it cannot be read. */
const sought = (
  pack: StudyPack,
  slots: readonly HeldSlot[],
  { search }: DueRequest,
  now: Date,
): readonly HeldSlot[] => {
  if (search === undefined) return slots
  const parsed = parseSearch(search)
  return parsed.ok ? soughtIn(pack, slots, parsed.search, { ...pack, now }).found : []
}

/** What a device can ask now of its pack and of its own log. */
export const deskOfPack = (
  pack: StudyPack,
  log: readonly StudyEvent[],
  now: Date,
  asking: DueRequest = {},
): DeskTop & { readonly slots: readonly HeldSlot[] } => {
  const { clock, weights, pace, decks, backlog } = pack
  const day = studyDayOf(now, clock)
  const held = heldSlots(pack, log)
  const isSameDay = studyDayOf(pack.madeAt, clock) === day
  const since = doneSince(pack, log, day)
  return {
    now,
    day,
    clock,
    weights,
    pace,
    slots: sought(pack, held.filter(isAsked(pack, asking)), asking, now),
    decks,
    done: isSameDay ? sumOf(pack.done, since) : since,
    backlog,
    answeredToday: [...(isSameDay ? pack.answeredToday : []), ...held.filter(({ card }) => card.lastStudyDay === day)],
  }
}

const titleOf = ({ decks, documents, slots }: StudyPack, { deckId, documentId, factId }: DueRequest) => {
  const id = factId === undefined ? documentId : slots.find((slot) => slot.factId === factId)?.documentId
  if (id !== undefined) return documents[id]?.title ?? null
  return decks.find((deck) => deck.id === deckId)?.name ?? null
}

/** A session as the server would have made it, of what the device has. */
export const sessionOfPack = (
  pack: StudyPack,
  log: readonly StudyEvent[],
  request: DueRequest,
  now: Date,
  seed: number,
): StudyPayload => {
  const top = deskOfPack(pack, log, now, request)
  const queue = withinSession(queueFor(top, request, seed), top.pace, request.minutes)
  const pick = (slots: readonly StudySlot[]) =>
    versionsOf(slots).flatMap((id) => {
      const question = pack.questions[id]
      return question ? [[id, question] as const] : []
    })
  const asking = Object.fromEntries(pick(queue.items.map(({ slot }) => slot)))
  const parts = partsOf(top.slots, asking)
  const questions = { ...asking, ...Object.fromEntries(pick(parts)) }
  const facts = new Set(Object.values(questions).flatMap(({ targets }) => targets.map(({ factId }) => factId)))
  const sources = Object.fromEntries(Object.entries(pack.sources).filter(([factId]) => facts.has(factId)))
  return payloadOf(top, queue, { title: titleOf(pack, request), questions, parts, sources, seed })
}
