import { type StudyEvent, serverDeviceId } from './event'

type ServerEvent = Pick<StudyEvent, 'id' | 'type' | 'targetAnswerId' | 'answeredAt' | 'sequence'> &
  Partial<Pick<StudyEvent, 'receivedAt' | 'scheduledDueAt'>>

/** An event that the server itself writes about the card of another: what an answer says is not in it. */
export const serverEventAbout = (about: StudyEvent, event: ServerEvent): StudyEvent => ({
  ...about,
  answerId: event.id,
  questionVersionId: null,
  rating: null,
  verdict: null,
  answer: null,
  durationMs: null,
  deviceId: serverDeviceId,
  predictedRetrievability: null,
  scheduledDueAt: null,
  attemptId: null,
  itemId: null,
  ...event,
})
