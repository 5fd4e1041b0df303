import * as z from 'zod/mini'
import { studyModes, verdicts } from './event'
import { slots } from './slot'
import { storable } from './storable'

/** How many events one request may carry. */
export const maxBatch = 200

// Ids are compared as they are stored, in small letters.
const id = z.uuid().check(z.lowercase())
const moment = z.iso.datetime()
const words = z.string().check(z.overwrite(storable), z.maxLength(2000))
/** The largest number of the database's integer columns. */
const mostInteger = 2_147_483_647
/** No device was out of step by more: 200 years in milliseconds. */
const mostOffsetMillis = 6_400_000_000_000
const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const AnswerInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: words }),
  z.strictObject({ type: z.literal('options'), chosen: z.array(words).check(z.maxLength(20)) }),
  z.strictObject({ type: z.literal('parts'), given: z.array(words).check(z.maxLength(20)) }),
  z.strictObject({ type: z.literal('flip') }),
])

/** What every event of a device says: which card, and when by its own clock. */
const common = {
  id: z.uuid({ version: 'v7' }).check(z.lowercase()),
  /** What was done as a whole: the parts of one answer share it, and undo and amend name it. */
  answerId: id,
  factId: id,
  slot: z.enum(slots),
  mode: z.enum(studyModes),
  /** By the clock of the device. */
  answeredAt: moment,
  /** Server time less device time as the device last measured it, in milliseconds. */
  clockOffsetMillis: z.int().check(z.minimum(-mostOffsetMillis), z.maximum(mostOffsetMillis)),
  deviceId: id,
  /** Counts the events of the device from 0. */
  sequence: z.int().check(z.nonnegative(), z.maximum(mostInteger)),
}

/** One event as a device sends it. Unknown keys are refused. What only the server writes (reschedule, import) is not here. */
export const StudyEventInput = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('answer'),
    questionVersionId: id,
    rating,
    verdict: z.optional(z.enum(verdicts)),
    answer: AnswerInput,
    hinted: z.boolean(),
    durationMs: z.int().check(z.nonnegative(), z.maximum(86_400_000)),
  }),
  z.strictObject({
    ...common,
    type: z.literal('amend'),
    targetAnswerId: id,
    rating,
    verdict: z.optional(z.enum(verdicts)),
  }),
  z.strictObject({ ...common, type: z.literal('undo'), targetAnswerId: id }),
  z.strictObject({ ...common, type: z.literal('set-due'), dueAt: moment.check(z.refine((at) => at >= '1970')) }),
  z.strictObject({ ...common, type: z.literal('suspend') }),
  z.strictObject({ ...common, type: z.literal('resume') }),
  z.strictObject({ ...common, type: z.literal('forget') }),
  z.strictObject({ ...common, type: z.literal('known') }),
])
export type StudyEventInput = z.infer<typeof StudyEventInput>

type WithoutDevice<Event> = Event extends StudyEventInput
  ? Omit<Event, 'deviceId' | 'sequence' | 'clockOffsetMillis'>
  : never
/** An event before the device numbers it. */
export type EventDraft = WithoutDevice<StudyEventInput>
