import type { StudyDay } from './day'
import type { StudyEventInput } from './event-input'
import type { Id } from './id'
import type { Answer } from './question'
import type { Rating } from './rating'
import type { Slot } from './slot'

export type { EventDraft, StudyEventInput } from './event-input'

export const eventTypes = [
  'answer',
  'amend',
  'undo',
  'suspend',
  'resume',
  'set-due',
  'reschedule',
  'forget',
  'known',
  'import',
] as const
export type EventType = (typeof eventTypes)[number]

export const studyModes = ['review', 'learn', 'test', 'match', 'cram'] as const
export type StudyMode = (typeof studyModes)[number]

/**
 * Cramming and matching are logged and leave cards and figures alone (docs/decisions/011): what is asked at any time, or among
 * six answers on the table, says nothing of how long it lasts.
 */
export const idleModes = ['cram', 'match'] as const satisfies readonly StudyMode[]
export const movesCards = (mode: StudyMode): boolean => mode !== 'cram' && mode !== 'match'

export const verdicts = ['right', 'partly', 'wrong'] as const
export type AnswerVerdict = (typeof verdicts)[number]

/** Why the server does not take an event: trying again does not mend it. */
export type Refusal = 'conflict' | 'invalid' | 'not_found'

/** What became of one event of a batch. `stored` and `duplicate` are acknowledged: the device may forget it. */
export type EventResult = 'stored' | 'duplicate' | Refusal

/** The device under which the server itself writes: reschedules and released responses. */
export const serverDeviceId: Id = '00000000-0000-0000-0000-000000000000'

/** An entry of the log. What an event of its type does not say is null. */
export type StudyEvent = {
  readonly id: Id
  readonly answerId: Id
  readonly type: EventType
  readonly factId: Id
  readonly slot: Slot
  readonly questionVersionId: Id | null
  /** For undo and amend what they undo or amend; for reschedule the answer whose due moment is chosen anew. */
  readonly targetAnswerId: Id | null
  readonly mode: StudyMode
  readonly rating: Rating | null
  readonly verdict: AnswerVerdict | null
  readonly answer: Answer | null
  readonly durationMs: number | null
  readonly answeredAt: Date
  readonly receivedAt: Date
  readonly studyDay: StudyDay
  readonly deviceId: Id
  readonly sequence: number
  /** Expected recall just before the answer, for calibration; null on a new card. */
  readonly predictedRetrievability: number | null
  /** The due moment chosen when the event was written. Replay takes it instead of choosing again. */
  readonly scheduledDueAt: Date | null
  readonly attemptId: Id | null
  readonly itemId: Id | null
}

/** What the server (or the device, for its own copy of the log) adds to what was sent. */
export type EventStamp = Pick<StudyEvent, 'answeredAt' | 'receivedAt' | 'studyDay'> &
  Partial<Pick<StudyEvent, 'verdict' | 'rating' | 'predictedRetrievability' | 'scheduledDueAt'>>

/** The log entry of an event sent by a device. A verdict or rating in the stamp (the server graded again) stands over the sent one. */
export const stampEvent = (input: StudyEventInput, stamp: EventStamp): StudyEvent => ({
  id: input.id,
  answerId: input.answerId,
  type: input.type,
  factId: input.factId,
  slot: input.slot,
  questionVersionId: input.type === 'answer' ? input.questionVersionId : null,
  targetAnswerId: 'targetAnswerId' in input ? input.targetAnswerId : null,
  mode: input.mode,
  rating: 'rating' in input ? input.rating : null,
  verdict: 'verdict' in input ? (input.verdict ?? null) : null,
  answer: input.type === 'answer' ? input.answer : null,
  durationMs: input.type === 'answer' ? input.durationMs : null,
  deviceId: input.deviceId,
  sequence: input.sequence,
  predictedRetrievability: null,
  scheduledDueAt: input.type === 'set-due' ? new Date(input.dueAt) : null,
  attemptId: null,
  itemId: null,
  ...stamp,
})

/**
 * When an event counts as answered: the device's time plus its measured offset, never before the last event acknowledged
 * for that device and never after it was received. A clock wrong by a day moves nothing else.
 */
export const clampAnsweredAt = (
  event: { readonly answeredAt: string; readonly clockOffsetMillis: number },
  lastAcknowledgedAt: Date | null,
  receivedAt: Date,
): Date => {
  const claimed = new Date(event.answeredAt).getTime() + event.clockOffsetMillis
  // A device without a past is not older than the epoch: further back there are moments that no calendar here can say.
  const least = lastAcknowledgedAt?.getTime() ?? 0
  return new Date(Math.min(Math.max(claimed, least), receivedAt.getTime()))
}
