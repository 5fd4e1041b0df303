import { z } from 'zod'
import { type KeptIllustration, nothingLeftOut } from '@/lib/domain/illustration'
import { noteTypes } from '@/lib/domain/note'
import { slots } from '@/lib/domain/slot'

/** The name under which a text that is already canonical waits for the worker; no upload can have it. */
export const canonicalName = 'canonical.json'

// Shapes of the JSON columns. They are written by this code alone; parsing them here gives rows their types again.

const Span = { start: z.number().int(), end: z.number().int() }

const BlockRow = z.object({
  ...Span,
  kind: z.enum(['heading', 'paragraph', 'list-item', 'quote', 'table']),
  level: z.number().int().exactOptional(),
  path: z.array(z.string()),
  page: z.number().int().exactOptional(),
  slide: z.literal(true).exactOptional(),
  terms: z.array(z.string()).readonly().exactOptional(),
})
/** A piece of a version's text with the headings above it; offsets into that text. */
export type BlockRow = z.infer<typeof BlockRow>

const SentenceRow = z.object({
  ...Span,
  index: z.number().int(),
  section: z.string(),
  block: z.number().int(),
  page: z.number().int().exactOptional(),
  flags: z.array(z.string()),
  attribution: z.string().exactOptional(),
})
/** A sentence of a version; offsets into its text. */
export type SentenceRow = z.infer<typeof SentenceRow>

const IllustrationRow = z.object({
  media: z.string(),
  after: z.number().int(),
  alt: z.string(),
  caption: z.string().exactOptional(),
  width: z.number().int(),
  height: z.number().int(),
})

const LeftOutRow = z.object({
  pages: z.array(z.object({ file: z.string().exactOptional(), pages: z.array(z.number().int()) })),
  elsewhere: z.number().int(),
  refused: z.number().int(),
})

const CheckRow = z.object({
  damaged: z.array(z.object({ sentence: z.number().int(), reason: z.string() })).default([]),
  unused: z.array(z.object({ sentence: z.number().int(), reason: z.string() })).default([]),
  leftOut: LeftOutRow.default({ ...nothingLeftOut, pages: [] }),
})
/** What the reading found wrong or could not use, by sentence index, with reason codes of the engine; and what of the file is not in the text. */
export type CheckRow = z.infer<typeof CheckRow>

const SlotRow = z.object({ slot: z.enum(slots), text: z.string(), value: z.string().exactOptional() })
/** One slot of a fact: its words, and its value where it has one. */
export type SlotRow = z.infer<typeof SlotRow>

const OptionRow = z.object({ text: z.string(), correct: z.boolean(), because: z.string().exactOptional() })
const PartRow = z.object({ text: z.string(), answer: z.string() })
const GateRow = z.object({ gate: z.string(), params: z.record(z.string(), z.string()).exactOptional() })
/** A gate that a question passed with something to say to its author. */
export type GateRow = z.infer<typeof GateRow>

const Override = z.object({ slots: z.array(SlotRow) })

const NoteRow = z.object({
  type: z.enum(noteTypes),
  front: z.string(),
  back: z.string(),
  from: z.object({ documentId: z.string(), title: z.string(), sentence: z.string() }).nullable(),
})
/** A note as its author wrote it, and the sentence it was made from. */
export type NoteRow = z.infer<typeof NoteRow>

export const parseNote = (value: unknown) => NoteRow.parse(value)
/** Reads a column that holds rows. Making a schema costs more than reading a few rows with it. */
const rowsOf = <Row extends z.ZodType>(row: Row) => {
  const rows = z.array(row)
  return (value: unknown) => rows.parse(value)
}

export const parseBlocks = rowsOf(BlockRow)
export const parseIllustrations: (value: unknown) => KeptIllustration[] = rowsOf(IllustrationRow)
export const parseSentences = rowsOf(SentenceRow)
export const parseCheck = (value: unknown) => CheckRow.parse(value)
export const parseSlots = rowsOf(SlotRow)
export const parseOptions = rowsOf(OptionRow)
export const parseParts = rowsOf(PartRow)
export const parseGates = rowsOf(GateRow)

/** The slots that an author put in place of what was read. */
export const parseCorrection = (value: unknown): SlotRow[] => Override.parse(value).slots

/** The slots of a fact as they hold now: an author's correction wins over what the engine read. */
export const currentSlots = (fact: { readonly slots: unknown; readonly override: unknown }): SlotRow[] => {
  const read = parseSlots(fact.slots)
  if (fact.override === null) return read
  const corrected = new Map(parseCorrection(fact.override).map((slot) => [slot.slot, slot]))
  const kept = read.map((slot) => corrected.get(slot.slot) ?? slot)
  return [...kept, ...[...corrected.values()].filter((slot) => !read.some((other) => other.slot === slot.slot))]
}

const Canonical = z.object({
  title: z.string(),
  language: z.string(),
  text: z.string(),
  blocks: z.array(BlockRow),
  illustrations: z.array(IllustrationRow),
  leftOut: LeftOutRow,
})
/** A text in the form in which it waits to be read again. */
export const parseCanonical = (value: unknown) => Canonical.parse(value)
