import { type BacklogPlan, heldBack } from './backlog'
import { addDays, type DayClock, type StudyDay, startOfDay, studyDayOf } from './day'
import type { DeckSettings } from './deck'
import type { Id } from './id'
import { type DoneToday, limitsOf, type NestedDeck } from './limits'
import type { StudyPayload } from './payload'
import { isMultiPart } from './question'
import {
  buildQueue,
  drawQueue,
  expectedSeconds,
  type Pace,
  type Queue,
  type QueueItem,
  type Sibling,
  type StudySlot,
  unlimited,
} from './queue'
import { slotKey } from './slot'

/** How to study: what is due and then new slots, only due ones, only new ones, or drawn ones that need not be due. */
export const sessionModes = ['all', 'review', 'learn', 'test', 'match', 'cram'] as const
export type SessionMode = (typeof sessionModes)[number]

/** What is studied: one deck, one document, one fact, what a search finds, or all that the learner's decks hold. */
export type Asking = {
  readonly deckId?: Id
  readonly documentId?: Id
  readonly factId?: Id
  /** What a search of the library finds (lib/domain/search.ts). */
  readonly search?: string
}

export type DueRequest = Asking & {
  readonly mode?: SessionMode
  /** New slots to begin (learn), or questions to draw (test, match and cram). */
  readonly count?: number
  /** No more than fits into so many minutes at the learner's own pace, and one item at least. */
  readonly minutes?: number
}

/** Whether a mode draws its questions, whatever is due. */
export const isDrawn = (mode: SessionMode | undefined): boolean =>
  mode === 'test' || mode === 'match' || mode === 'cram'

/** A session holds no more than this at once; the rest is offered at its end. */
export const sessionItems = 50
const drawnItems = 20

/** A slot with the deck that rules its card, and that deck's settings. */
export type DeskSlot = StudySlot & { readonly deckId: Id; readonly settings: DeckSettings }

/** What a session is made of, whoever makes it: the server of its rows, or a device of what it keeps. */
export type DeskTop = {
  readonly now: Date
  readonly day: StudyDay
  readonly clock: DayClock
  readonly weights: readonly number[]
  readonly pace: Pace
  readonly slots: readonly DeskSlot[]
  /** All decks of the learner: limits of one bind what lies within it. */
  readonly decks: readonly NestedDeck[]
  /** By deck. */
  readonly done: Readonly<Record<Id, DoneToday>>
  readonly backlog: BacklogPlan | null
  /** Everything answered on this study day, also outside the slots. */
  readonly answeredToday: readonly Sibling[]
}

/** Facts that come back later on this study day. */
export const laterToday = ({ slots, now, day, clock }: DeskTop): number =>
  new Set(
    slots
      .filter(({ card }) => card.state !== 'new' && card.suspendedAt === null && card.dueAt > now)
      .filter(({ card }) => studyDayOf(card.dueAt, clock) === day)
      .map(({ factId }) => factId),
  ).size

/** The learner's queue of today over a desk, within the limits of its decks. */
export const queueFor = (desk: DeskTop, request: DueRequest, seed: number): Queue => {
  const { now, day, clock, weights, pace, slots, decks, done, backlog, answeredToday } = desk
  const { mode = 'all', count } = request
  if (isDrawn(mode)) {
    const items = drawQueue(slots, Math.min(count ?? drawnItems, sessionItems), seed)
    return { items, expectedSeconds: items.length * pace.reviewSeconds, dueLeft: 0, newLeft: 0 }
  }
  const isPicked = request.factId !== undefined || request.search !== undefined
  // Asking for one fact, for what was found, or for a number of new ones is asking for more than the day's usual share: siblings do not wait.
  const asksMore = isPicked || (mode === 'learn' && count !== undefined)
  const deckOf = new Map(slots.map((slot) => [slotKey(slot), slot.deckId]))
  const limits = limitsOf(decks, done, (slot) => deckOf.get(slotKey(slot)))
  const asked = mode === 'learn' ? slots.filter(({ card }) => card.state === 'new' || card.state === 'learning') : slots
  return buildQueue(asked, {
    now,
    day,
    weights,
    pace,
    seed,
    newLeft: mode === 'review' ? 0 : (count ?? slots.length),
    limits: {
      mayBegin: asksMore ? unlimited.mayBegin : limits.mayBegin,
      maySpend: mode === 'all' && !isPicked ? limits.maySpend : unlimited.maySpend,
    },
    isHeldBack: isPicked ? () => false : heldBack(backlog, day, clock),
    answeredToday: asksMore ? [] : answeredToday,
  })
}

/** How many of the first items fit into some minutes. */
const itemsWithin = (items: readonly QueueItem[], minutes: number, pace: Pace): number => {
  let count = 1
  while (count < items.length && expectedSeconds(items.slice(0, count + 1), pace) <= minutes * 60) count++
  return count
}

/**
 * The first items of a queue: as many as a session holds, or fewer where `minutes` are given. Where what is due fills it, new
 * slots are not counted: they come after.
 */
export const withinSession = ({ items, ...rest }: Queue, pace: Pace, minutes?: number): Queue => {
  const most = minutes === undefined ? sessionItems : Math.min(sessionItems, itemsWithin(items, minutes, pace))
  const left = items.slice(most)
  const fresh = left.filter(({ reason }) => reason === 'new').length
  const last = items[sessionItems - 1]
  return {
    ...rest,
    items: items.slice(0, most),
    dueLeft: rest.dueLeft + left.length - fresh,
    newLeft: last === undefined || last.reason === 'new' ? rest.newLeft + fresh : 0,
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
