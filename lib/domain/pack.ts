import { addDays, type DayClock, startOfDay, studyDayOf } from './day'
import type { DeckSettings } from './deck'
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
import { foldOnto } from './log'
import type { StudyPayload, StudyQuestion, StudySource } from './payload'
import type { Pace, Sibling, StudySlot } from './queue'
import { slotKey } from './slot'

/** How many study days a pack holds, that of its making counted. */
export const packDays = 14

/** `ruledBy` is the place of the settings of its card's home deck in `rules`. */
export type PackSlot = StudySlot & { readonly documentId: Id; readonly ruledBy: number }

export type PackDeck = {
  readonly id: Id
  readonly name: string
  readonly settings: DeckSettings
  readonly documents: readonly { readonly id: Id; readonly title: string }[]
}

/** What a device keeps to go on studying without the server: the days ahead, with keys, sentences and schedule. */
export type StudyPack = {
  readonly madeAt: Date
  /** The start of the first study day that it does not hold. */
  readonly until: Date
  readonly clock: DayClock
  readonly weights: readonly number[]
  readonly pace: Pace
  readonly slots: readonly PackSlot[]
  readonly rules: readonly DeckSettings[]
  readonly decks: readonly PackDeck[]
  /** By version. */
  readonly questions: Readonly<Record<Id, StudyQuestion>>
  /** By fact. */
  readonly sources: Readonly<Record<Id, StudySource>>
  /** What was done on the study day of its making. */
  readonly done: { readonly begun: number; readonly seconds: number }
  readonly answeredToday: readonly Sibling[]
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

const settingsOf = (rules: readonly DeckSettings[], { ruledBy }: PackSlot): DeckSettings => {
  const settings = rules[ruledBy]
  if (settings === undefined) throw new Error('a slot of the pack has no rules')
  return settings
}

const isAsked = (pack: StudyPack, { deckId, documentId, factId }: DueRequest) => {
  const ofDeck = pack.decks.find(({ id }) => id === deckId)?.documents.map(({ id }) => id) ?? []
  return (slot: PackSlot): boolean =>
    (factId === undefined || slot.factId === factId) &&
    (documentId === undefined || slot.documentId === documentId) &&
    (deckId === undefined || ofDeck.includes(slot.documentId))
}

/** The slots of a pack, their cards as the device's own log (all that the pack does not know of) leaves them. */
const heldSlots = (pack: StudyPack, log: readonly StudyEvent[]): (DeskSlot & PackSlot)[] => {
  const { weights, clock, rules } = pack
  const own = grouped(log, slotKey)
  // One object for each set of rules: the algorithm behind it is made once.
  const rulesOf = new Map(rules.map((settings) => [settings, { weights, settings, clock }]))
  return pack.slots.map((slot) => {
    const settings = settingsOf(rules, slot)
    const events = own.get(slotKey(slot))
    const by = rulesOf.get(settings)
    return { ...slot, settings, card: events && by ? foldOnto(slot.card, events, by) : slot.card }
  })
}

const doneSince = (pack: StudyPack, log: readonly StudyEvent[], day: string) => {
  const wasNew = new Set(pack.slots.filter(({ card }) => card.state === 'new').map(slotKey))
  const answers = log.filter((event) => event.type === 'answer' && movesMemory(event))
  const today = answers.filter(({ studyDay }) => studyDay === day)
  const earlier = new Set(answers.filter(({ studyDay }) => studyDay < day).map(slotKey))
  const begun = new Set(today.map(slotKey).filter((key) => wasNew.has(key) && !earlier.has(key)))
  return {
    begun: begun.size,
    seconds: today.reduce((sum, { durationMs }) => sum + Math.min(durationMs ?? 0, 120_000), 0) / 1000,
  }
}

/** What a device can ask now of its pack and of its own log. */
export const deskOfPack = (
  pack: StudyPack,
  log: readonly StudyEvent[],
  now: Date,
  asking: DueRequest = {},
): DeskTop => {
  const { clock, weights, pace, decks } = pack
  const day = studyDayOf(now, clock)
  const held = heldSlots(pack, log)
  const slots = held.filter(isAsked(pack, asking))
  const isSameDay = studyDayOf(pack.madeAt, clock) === day
  const since = doneSince(pack, log, day)
  const asked = new Set(slots.map(({ documentId }) => documentId))
  const studied = decks.filter(({ documents }) => documents.some(({ id }) => asked.has(id)))
  return {
    now,
    day,
    clock,
    weights,
    pace,
    slots,
    decks: studied.map(({ settings }) => settings),
    done: isSameDay ? { begun: since.begun + pack.done.begun, seconds: since.seconds + pack.done.seconds } : since,
    answeredToday: [...(isSameDay ? pack.answeredToday : []), ...held.filter(({ card }) => card.lastStudyDay === day)],
  }
}

const titleOf = ({ decks }: StudyPack, { deckId, documentId, factId }: DueRequest, slots: readonly PackSlot[]) => {
  const documents = decks.flatMap((deck) => deck.documents)
  const id = factId === undefined ? documentId : slots.find((slot) => slot.factId === factId)?.documentId
  if (id !== undefined) return documents.find((document) => document.id === id)?.title ?? null
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
  const queue = withinSession(queueFor(top, request, seed))
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
  return payloadOf(top, queue, { title: titleOf(pack, request, pack.slots), questions, parts, sources, seed })
}
