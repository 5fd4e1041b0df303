import { type CardState, newCard } from './card'
import type { StudyDay } from './day'
import { compareEvents, type EffectiveLog, effectiveLog, isCorrection, movesMemory } from './effective'
import type { StudyEvent } from './event'
import { derivedId, type Id } from './id'
import { again, type Rating } from './rating'
import { applyForget, applyKnown, applyReview, cardSeed, retrievability, type ScheduleRules } from './schedule'
import { serverEventAbout } from './server-event'

/** Asked from memory, not among options. What came from elsewhere has no answer and counts as recall. */
const isRecallAnswer = ({ answer }: StudyEvent): boolean =>
  answer === null || answer.type === 'text' || answer.type === 'flip'

/** The card with one more answer told of. */
const asked = (card: CardState, studyDay: StudyDay, rating: Rating): CardState => ({
  ...card,
  answers: card.answers + 1,
  lastAsk:
    card.lastAsk === null || studyDay > card.lastAsk.studyDay ? { studyDay, right: rating > again } : card.lastAsk,
})

/** The card after one more event in order. */
const step = (card: CardState, event: StudyEvent, rules: ScheduleRules): CardState => {
  const at = event.answeredAt
  // A recorded due moment leaves nothing to draw.
  const seed = event.scheduledDueAt === null ? cardSeed(event, card.reps) : 0
  const when = { at, day: event.studyDay, scheduledDueAt: event.scheduledDueAt, seed }
  switch (event.type) {
    case 'answer':
    case 'import': {
      if (event.rating === null || !movesMemory(event)) return card
      const review = { ...when, rating: event.rating, recall: isRecallAnswer(event) }
      const after = applyReview(card, review, rules)
      return event.type === 'answer' ? asked(after, event.studyDay, event.rating) : after
    }
    case 'known':
      return applyKnown(card, when, rules)
    case 'forget':
      return applyForget(card, at)
    case 'suspend':
      return { ...card, suspendedAt: at }
    case 'resume':
      return { ...card, suspendedAt: null }
    case 'set-due':
      return { ...card, dueAt: event.scheduledDueAt ?? card.dueAt }
    default:
      return card
  }
}

/** What each event that counts did to the card, in order. */
export const replayed = (
  log: readonly StudyEvent[],
  rules: ScheduleRules,
): readonly { readonly event: StudyEvent; readonly before: CardState; readonly after: CardState }[] => {
  let card = newCard
  return effectiveLog(log).events.map((event) => {
    const before = card
    card = step(card, event, rules)
    return { event, before, after: card }
  })
}

const foldedUntil = (log: readonly StudyEvent[], awaits: boolean): Date | null =>
  awaits ? null : new Date(log.reduce((latest, event) => Math.max(latest, event.answeredAt.getTime()), 0))

const foldEffective = (log: readonly StudyEvent[], effective: EffectiveLog, rules: ScheduleRules): CardState => ({
  ...effective.events.reduce((card, event) => step(card, event, rules), newCard),
  foldedUntil: foldedUntil(log, effective.awaits),
})

/**
 * The card as its log tells it (architecture, law 1). `log` holds the events of one card, in any order, duplicates allowed;
 * `rules.weights` are the learner's newest. The same set of events always gives the same card.
 */
export const fold = (log: readonly StudyEvent[], rules: ScheduleRules): CardState =>
  foldEffective(log, effectiveLog(log), rules)

/**
 * The card of a device without the server: that which the server sent last, and what the device did since (`log`, of one card,
 * all of it later). A correction of what only the server knows changes nothing here; the server's own fold has it.
 */
export const foldOnto = (card: CardState, log: readonly StudyEvent[], rules: ScheduleRules): CardState =>
  effectiveLog(log).events.reduce((before, event) => step(before, event, rules), card)

/** The event with what is recorded when it is written: expected recall before it, and the due moment it led to. */
const recorded = <Event extends StudyEvent>(
  event: Event,
  before: CardState,
  after: CardState,
  rules: ScheduleRules,
): Event => ({
  ...event,
  predictedRetrievability: event.type === 'answer' ? retrievability(before, event.studyDay, rules.weights) : null,
  scheduledDueAt: movesMemory(event) && event.type !== 'forget' ? after.dueAt : event.scheduledDueAt,
})

/**
 * The common path: one event that comes after all that is folded in, without reading the log. Null where only `merge` is
 * right (a late arrival, a correction, or a correction still waiting for what it names).
 */
export const append = <Event extends StudyEvent>(
  card: CardState,
  event: Event,
  rules: ScheduleRules,
): { card: CardState; event: Event } | null => {
  if (card.foldedUntil === null || isCorrection(event) || event.answeredAt <= card.foldedUntil) return null
  const after = { ...step(card, event, rules), foldedUntil: event.answeredAt }
  return { card: after, event: recorded(event, card, after, rules) }
}

/** The event whose recorded due moment holds now; null where the learner set the date, or nothing is scheduled. */
const dueEvent = ({ events }: EffectiveLog): StudyEvent | null => {
  const last = events.findLast((event) => movesMemory(event) || event.type === 'set-due')
  return last === undefined || last.type === 'set-due' || last.type === 'forget' ? null : last
}

/** Did something reach the memory beneath `due` after its due moment was recorded? A correction acts where that stands which it names. */
const isStale = (due: StudyEvent, recordedAt: Date, log: readonly StudyEvent[]): boolean => {
  const byAnswer = new Map(log.map((event) => [event.answerId, event]))
  const placeOf = (event: StudyEvent): StudyEvent => {
    let place = event
    // An undo can be undone, and so on; a chain longer than the log would be a circle.
    for (let depth = 0; depth < log.length && isCorrection(place); depth++)
      place = byAnswer.get(place.targetAnswerId ?? '') ?? place
    return place
  }
  return log.some((event) => {
    if (event.receivedAt <= recordedAt || event.id === due.id || event.type === 'reschedule') return false
    const place = placeOf(event)
    return movesMemory(place) && compareEvents(place, due) <= 0
  })
}

/** The `reschedule` that gives the card another due moment. Null where the learner set its date, or nothing is scheduled. */
export const rescheduleTo = (log: readonly StudyEvent[], scheduledDueAt: Date, at: Date): StudyEvent | null => {
  const due = dueEvent(effectiveLog(log))
  return due && rescheduleEvent(log, due, scheduledDueAt, at)
}

const rescheduleEvent = (log: readonly StudyEvent[], due: StudyEvent, scheduledDueAt: Date, at: Date): StudyEvent => {
  const answeredAt = new Date(Math.max(at.getTime(), ...log.map((event) => event.answeredAt.getTime())))
  const id = derivedId('reschedule', due.id, answeredAt.toISOString(), String(log.length))
  return serverEventAbout(due, {
    id,
    type: 'reschedule',
    targetAnswerId: due.answerId,
    answeredAt,
    receivedAt: at,
    sequence: log.length,
    scheduledDueAt,
  })
}

/**
 * A `reschedule` that chooses the due moment of the card anew from the state as it is now: after a late arrival, an undo,
 * an amendment (`merge` does it) or a refit. Null where no schedule holds.
 */
export const rescheduleOf = (log: readonly StudyEvent[], rules: ScheduleRules, at: Date): StudyEvent | null => {
  const effective = effectiveLog(log)
  const due = dueEvent(effective)
  if (due === null) return null
  const unrecorded = effective.events.map((event) => (event.id === due.id ? { ...event, scheduledDueAt: null } : event))
  const card = foldEffective(log, { ...effective, events: unrecorded }, rules)
  return rescheduleEvent(log, due, card.dueAt, at)
}

const sentFields = [
  'type',
  'answerId',
  'factId',
  'slot',
  'questionVersionId',
  'targetAnswerId',
  'mode',
  'durationMs',
  'deviceId',
  'sequence',
] as const

/** Did two deliveries under one id say the same? The server's own additions (verdict, moments) are not compared. */
export const isSameEvent = (a: StudyEvent, b: StudyEvent): boolean =>
  sentFields.every((field) => a[field] === b[field]) && JSON.stringify(a.answer) === JSON.stringify(b.answer)

export type Merged = {
  readonly card: CardState
  /** To be inserted: the new events with what is recorded, and a reschedule where one became necessary. */
  readonly added: readonly StudyEvent[]
  readonly duplicates: readonly Id[]
  /** The same id with another body. The first one stands. */
  readonly conflicts: readonly Id[]
}

/** The rare path: takes events of one card into its whole log, in any order, and replays. `receivedAt` is the server's now. */
export const merge = (
  log: readonly StudyEvent[],
  incoming: readonly StudyEvent[],
  rules: ScheduleRules,
  receivedAt: Date,
): Merged => {
  const known = new Map(log.map((event) => [event.id, event]))
  const fresh: StudyEvent[] = []
  const duplicates: Id[] = []
  const conflicts: Id[] = []
  for (const event of incoming) {
    const first = known.get(event.id)
    if (first === undefined) fresh.push(event)
    else (isSameEvent(first, event) ? duplicates : conflicts).push(event.id)
    if (first === undefined) known.set(event.id, event)
  }
  const unrecorded = [...log, ...fresh]
  const isFresh = new Set(fresh.map((event) => event.id))
  const records = new Map<Id, StudyEvent>()
  for (const { event, before, after } of replayed(unrecorded, rules))
    if (isFresh.has(event.id)) records.set(event.id, recorded(event, before, after, rules))
  const added = fresh.map((event) => {
    const { predictedRetrievability, scheduledDueAt } = records.get(event.id) ?? event
    return { ...event, predictedRetrievability, scheduledDueAt }
  })
  const complete = [...log, ...added]
  const effective = effectiveLog(complete)
  const due = dueEvent(effective)
  const stale = due !== null && isStale(due, effective.recordedAt(due), complete)
  const reschedule = stale ? rescheduleOf(complete, rules, receivedAt) : null
  const written = reschedule === null ? added : [...added, reschedule]
  return { card: fold([...log, ...written], rules), added: written, duplicates, conflicts }
}
