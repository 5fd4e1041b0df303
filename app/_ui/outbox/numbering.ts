import type { EventDraft, StudyEventInput } from '@/lib/domain/event'
import { newId } from '../new-id'

/** What a device knows of itself: who it is, how many events it made and which last, and how its clock differs from the server's. */
export type Device = {
  readonly deviceId: string
  readonly sequence: number
  readonly clockOffsetMillis: number
  /** The ids of its last events. What an earlier release wrote has none. */
  readonly lastIds?: readonly string[]
}

export const newDevice = (): Device => ({ deviceId: newId(), sequence: 0, clockOffsetMillis: 0 })

/** More than are made between the end of a page and the opening of the next. */
const mostLastIds = 500

/** The events that drafts become on a device, and the device after them. A draft that it has numbered already becomes none. */
export const numbered = (
  drafts: readonly EventDraft[],
  { deviceId, sequence, clockOffsetMillis, lastIds = [] }: Device,
): { readonly events: readonly StudyEventInput[]; readonly device: Device } => {
  const fresh = drafts.filter(({ id }) => !lastIds.includes(id))
  return {
    events: fresh.map((draft, index) => ({ ...draft, deviceId, sequence: sequence + index, clockOffsetMillis })),
    device: {
      deviceId,
      sequence: sequence + fresh.length,
      clockOffsetMillis,
      lastIds: [...lastIds, ...fresh.map(({ id }) => id)].slice(-mostLastIds),
    },
  }
}

/** The parts of one answer travel together: the last answer is cut off where it would be torn. */
export const wholeAnswers = (events: readonly StudyEventInput[], count: number): readonly StudyEventInput[] => {
  const torn = events[count]
  const kept = events.slice(0, count)
  return torn === undefined ? kept : kept.filter(({ answerId }) => answerId !== torn.answerId)
}
