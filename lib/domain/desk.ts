import type { DayClock, StudyDay } from './day'
import { addDays, startOfDay } from './day'
import type { DeckSettings } from './deck'
import type { Id } from './id'
import type { StudyPayload } from './payload'
import { isMultiPart } from './question'
import { buildQueue, drawQueue, type Pace, type Queue, type QueueItem, type Sibling, type StudySlot } from './queue'
import { slotKey } from './slot'

/** How to study: what is due and then new slots, only due ones, only new ones, or drawn ones that need not be due. */
export const sessionModes = ['all', 'review', 'learn', 'test', 'cram'] as const
export type SessionMode = (typeof sessionModes)[number]

/** What is studied: one deck, one document, one fact, or all that the learner's decks hold. */
export type Asking = { readonly deckId?: Id; readonly documentId?: Id; readonly factId?: Id }

export type DueRequest = Asking & {
  readonly mode?: SessionMode
  /** New slots to begin (learn), or questions to draw (test and cram). */
  readonly count?: number
}

/** A session holds no more than this at once; the rest is offered at its end. */
const sessionItems = 50
const drawnItems = 20

/** A slot with the settings of the deck that rules its card. */
export type DeskSlot = StudySlot & { readonly settings: DeckSettings }

/** What the learner did on a study day so far: slots begun, and seconds spent on answers. */
export type DoneToday = { readonly begun: number; readonly seconds: number }

/** What a session is made of, whoever makes it: the server of its rows, or a device of what it keeps. */
export type DeskTop = {
  readonly now: Date
  readonly day: StudyDay
  readonly clock: DayClock
  readonly weights: readonly number[]
  readonly pace: Pace
  readonly slots: readonly DeskSlot[]
  /** The decks that are studied: their limits together are the day's. */
  readonly decks: readonly DeckSettings[]
  readonly done: DoneToday
  /** Everything answered on this study day, also outside the slots. */
  readonly answeredToday: readonly Sibling[]
}

/** What is left of the limits of some decks together: the sum of their new slots, and of their minutes where all have a limit. */
export const leftOf = (
  decks: readonly DeckSettings[],
  done: DoneToday,
): { newLeft: number; secondsLeft: number | null } => {
  const newPerDay = decks.reduce((sum, deck) => sum + deck.newPerDay, 0)
  const minutes = decks.map((deck) => deck.minutesPerDay)
  const limit = minutes.includes(null) ? null : minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  return {
    newLeft: Math.max(0, newPerDay - done.begun),
    secondsLeft: limit === null ? null : Math.max(0, limit * 60 - done.seconds),
  }
}

/** The learner's queue of today over a desk, within the limits of its decks. */
export const queueFor = (desk: DeskTop, request: DueRequest, seed: number): Queue => {
  const { now, day, weights, pace, slots, decks, done, answeredToday } = desk
  const { mode = 'all', count } = request
  if (mode === 'test' || mode === 'cram') {
    const items = drawQueue(slots, Math.min(count ?? drawnItems, sessionItems), seed)
    return { items, expectedSeconds: items.length * pace.reviewSeconds, dueLeft: 0, newLeft: 0 }
  }
  const isOneFact = request.factId !== undefined
  const left = leftOf(decks, done)
  // Asking for one fact or for a number of new ones is asking for more than the day's usual share: siblings do not wait.
  const asksMore = isOneFact || (mode === 'learn' && count !== undefined)
  const newLeft = isOneFact ? slots.length : (count ?? left.newLeft)
  const asked = mode === 'learn' ? slots.filter(({ card }) => card.state === 'new' || card.state === 'learning') : slots
  return buildQueue(asked, {
    now,
    day,
    weights,
    pace,
    seed,
    secondsLeft: mode === 'all' && !isOneFact ? left.secondsLeft : null,
    newLeft: mode === 'review' ? 0 : newLeft,
    answeredToday: asksMore ? [] : answeredToday,
  })
}

/** The first items of a queue, as many as a session holds. */
export const withinSession = ({ items, ...rest }: Queue): Queue => {
  const left = items.slice(sessionItems)
  const fresh = left.filter(({ reason }) => reason === 'new').length
  return {
    ...rest,
    items: items.slice(0, sessionItems),
    dueLeft: rest.dueLeft + left.length - fresh,
    newLeft: rest.newLeft + fresh,
  }
}

/** When the next card that is not in this session comes back. */
const nextDue = (slots: readonly StudySlot[], items: readonly QueueItem[]): Date | null => {
  const shown = new Set(items.map(({ slot }) => slotKey(slot)))
  const times = slots
    .filter((slot) => slot.card.state !== 'new' && slot.card.suspendedAt === null && !shown.has(slotKey(slot)))
    .map(({ card }) => card.dueAt.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

/** Every question version that some slots may be shown as. */
export const versionsOf = (slots: readonly StudySlot[]): Id[] => [
  ...new Set(slots.flatMap(({ variants }) => variants.map(({ questionVersionId }) => questionVersionId))),
]

/** The slots that questions of several parts ask, each with the ways to ask it alone. */
export const partsOf = <Slot extends StudySlot>(
  slots: readonly Slot[],
  questions: StudyPayload['questions'],
): Slot[] => {
  const several = Object.values(questions).filter(({ kind }) => isMultiPart(kind))
  const asked = new Set(several.flatMap(({ targets }) => targets.map(slotKey)))
  return slots
    .filter((slot) => asked.has(slotKey(slot)))
    .map((slot) => ({ ...slot, variants: slot.variants.filter(({ kind }) => !isMultiPart(kind)) }))
}

/** The fields of a slot that a session works with; what else is known of it stays where it is. */
export const bareSlot = (slot: StudySlot): StudySlot => {
  const { factId, sentence, siblingGroup, card, position, rank, answerBy, variants } = slot
  return { factId, slot: slot.slot, sentence, siblingGroup, card, position, rank, answerBy, variants }
}

/** A session over a queue. `questions` has every version of its slots and of `parts`, `sources` every fact they ask. */
export const payloadOf = (
  { day, clock, weights, pace, slots }: DeskTop,
  queue: Queue,
  asked: Pick<StudyPayload, 'title' | 'questions' | 'sources' | 'seed'> & { readonly parts: readonly StudySlot[] },
): StudyPayload => {
  const { title, questions, parts, sources, seed } = asked
  const targets = new Set(Object.values(questions).flatMap((question) => question.targets.map(slotKey)))
  const ruled = slots.filter((slot) => targets.has(slotKey(slot)))
  return {
    title,
    items: queue.items.map((item) => ({ ...item, slot: bareSlot(item.slot) })),
    questions,
    parts: Object.fromEntries(parts.map((slot) => [slotKey(slot), bareSlot(slot)])),
    sources,
    decks: Object.fromEntries(ruled.map((slot) => [slotKey(slot), slot.settings])),
    weights,
    clock,
    pace,
    seed,
    until: startOfDay(addDays(day, 1), clock),
    dueLeft: queue.dueLeft,
    newLeft: queue.newLeft,
    nextDueAt: nextDue(slots, queue.items),
  }
}
