import { movesCards, type StudyEvent } from './event'
import { grouped } from './grouped'
import type { Id } from './id'
import type { Rating } from './rating'
import { slotKey } from './slot'

/** The order in which the log is folded. It is total, so any order of upload gives the same card. */
export const compareEvents = (a: StudyEvent, b: StudyEvent): number =>
  a.answeredAt.getTime() - b.answeredAt.getTime() ||
  (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0) ||
  a.sequence - b.sequence ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The log in its order, each event once. */
export const ordered = (events: readonly StudyEvent[]): StudyEvent[] =>
  [...new Map(events.map((event) => [event.id, event])).values()].sort(compareEvents)

/** Events that change others instead of the card: they count wherever they stand, also before what they name. */
export const isCorrection = (event: StudyEvent): boolean =>
  event.type === 'undo' || event.type === 'amend' || event.type === 'reschedule'

/** Events from which FSRS learns: they move stability and difficulty. */
export const movesMemory = (event: StudyEvent): boolean =>
  event.type === 'import' ||
  event.type === 'known' ||
  event.type === 'forget' ||
  (event.type === 'answer' && movesCards(event.mode))

const byTarget = (events: readonly StudyEvent[], type: StudyEvent['type']) =>
  grouped(
    events.filter((event) => event.type === type),
    (event) => event.targetAnswerId,
  )

/**
 * What is undone, by answerId. An answer is undone by an undo before or after it: clocks of two devices differ. An undo is
 * undone only by a later one (so a dropped question can come back), which keeps circles of undos out.
 */
const undoneIn = (all: readonly StudyEvent[]): ReadonlySet<Id> => {
  const undone = new Set<Id>()
  for (const event of all.toReversed()) {
    if (event.type === 'undo' && event.targetAnswerId !== null && !undone.has(event.answerId))
      undone.add(event.targetAnswerId)
  }
  return undone
}

/** What corrections of many cards change, by answerId: answers taken back, and ratings given anew. */
export const correctionsIn = (
  corrections: readonly StudyEvent[],
): { readonly undone: ReadonlySet<Id>; readonly amended: ReadonlyMap<Id, Rating> } => {
  const all = ordered(corrections)
  const undone = undoneIn(all)
  const amends = all.filter((event) => event.type === 'amend' && !undone.has(event.answerId))
  return {
    undone,
    amended: new Map(
      amends.flatMap(({ targetAnswerId, rating }) =>
        targetAnswerId !== null && rating !== null ? [[targetAnswerId, rating] as const] : [],
      ),
    ),
  }
}

/** The log of one card as it counts: undone events gone, amended ratings and chosen due moments in place. */
export type EffectiveLog = {
  /** In order, corrections left out. */
  readonly events: readonly StudyEvent[]
  /** When the due moment of each event was recorded last: with the event, or by a reschedule. */
  readonly recordedAt: (event: StudyEvent) => Date
  /** A correction names something that has not arrived yet. */
  readonly awaits: boolean
}

/** Resolves the corrections in the log of one card. */
export const effectiveLog = (log: readonly StudyEvent[]): EffectiveLog => {
  const all = ordered(log)
  if (!all.some(isCorrection)) return { events: all, recordedAt: (event) => event.receivedAt, awaits: false }
  const undone = undoneIn(all)
  const counting = all.filter((event) => !undone.has(event.answerId))
  const amends = byTarget(counting, 'amend')
  const reschedules = byTarget(counting, 'reschedule')
  const known = new Set(all.map((event) => event.answerId))
  const events = counting
    .filter((event) => !isCorrection(event))
    .map((event) => {
      const amend = amends.get(event.answerId)?.at(-1)
      const reschedule = reschedules.get(event.answerId)?.at(-1)
      return {
        ...event,
        rating: amend?.rating ?? event.rating,
        verdict: amend?.verdict ?? event.verdict,
        scheduledDueAt: reschedule?.scheduledDueAt ?? event.scheduledDueAt,
      }
    })
  return {
    events,
    recordedAt: (event) => reschedules.get(event.answerId)?.at(-1)?.receivedAt ?? event.receivedAt,
    awaits: all.some(
      (event) => isCorrection(event) && event.targetAnswerId !== null && !known.has(event.targetAnswerId),
    ),
  }
}

/** The answers of a learner that count, over all cards: undone ones gone, ratings amended, idle modes left out. What the figures are made of. */
export const effectiveAnswers = (log: readonly StudyEvent[]): StudyEvent[] =>
  [...grouped(log, slotKey).values()].flatMap((own) =>
    effectiveLog(own).events.filter(
      (event) => event.type === 'answer' && movesCards(event.mode) && event.rating !== null,
    ),
  )
