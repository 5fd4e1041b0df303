import type { EventDraft, StudyEventInput } from '@/lib/domain/event'
import { newId } from '../new-id'

/** What a device knows of itself: who it is, how many events it made, and how its clock differs from the server's. */
export type Device = { readonly deviceId: string; readonly sequence: number; readonly clockOffsetMillis: number }

export const newDevice = (): Device => ({ deviceId: newId(), sequence: 0, clockOffsetMillis: 0 })

/** The events that drafts become on a device, and the device after them. */
export const numbered = (
  drafts: readonly EventDraft[],
  { deviceId, sequence, clockOffsetMillis }: Device,
): { readonly events: readonly StudyEventInput[]; readonly device: Device } => ({
  events: drafts.map((draft, index) => ({ ...draft, deviceId, sequence: sequence + index, clockOffsetMillis })),
  device: { deviceId, sequence: sequence + drafts.length, clockOffsetMillis },
})

/** The parts of one answer travel together: the last answer is cut off where it would be torn. */
export const wholeAnswers = (events: readonly StudyEventInput[], count: number): readonly StudyEventInput[] => {
  const torn = events[count]
  const kept = events.slice(0, count)
  return torn === undefined ? kept : kept.filter(({ answerId }) => answerId !== torn.answerId)
}
