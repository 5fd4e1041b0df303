import * as z from 'zod/mini'
import { authoredKinds, questionFields } from './authored'
import { parseDate } from './date'
import { decisions, resolutions } from './decision'
import { maxAttributionLength, maxTitleLength } from './naming'
import { failure, ok, type Result } from './result'
import { isDateSlot, type Slot, slots } from './slot'

const id = z.string().check(z.uuid())
const index = z.string().check(z.regex(/^\d{1,7}$/))
const index0 = z.pipe(index, z.transform(Number))

export const RenameForm = z.object({
  documentId: id,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(maxTitleLength)),
  /** Empty where nothing is said of it. */
  attribution: z._default(z.string().check(z.trim(), z.maxLength(maxAttributionLength)), ''),
})

export const ShareForm = z.object({
  documentId: id,
  to: z.enum(['everyone', 'class', 'person']),
  classId: z.optional(z.string().check(z.maxLength(36))),
  username: z.optional(z.string().check(z.maxLength(80))),
  role: z._default(z.enum(['reader', 'editor']), 'reader'),
})

/** Whom a document is shared with. A person is named by user name. */
export type GrantTarget =
  | { readonly to: 'everyone' }
  | { readonly to: 'class'; readonly classId: string }
  | { readonly to: 'person'; readonly username: string }

/** The target that the form names; a missing class or name is one that does not exist. */
export const shareTargetOf = ({ to, classId = '', username = '' }: z.infer<typeof ShareForm>): GrantTarget => {
  if (to === 'class') return { to, classId }
  return to === 'person' ? { to, username } : { to }
}

const slotField = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500)))
const slotFields = Object.fromEntries(slots.map((slot) => [slot, slotField])) as Record<Slot, typeof slotField>

export const CorrectFactForm = z.object({ documentId: id, factId: id, ...slotFields })

/** A slot as an author wrote it; a date keeps its value beside its words. */
export type CorrectedSlot = { readonly slot: Slot; readonly text: string; readonly value?: string }

/** The slots of the form. A date that cannot be read is refused at its field (`date_unreadable`). */
export const correctedSlots = (form: Partial<Record<Slot, string | undefined>>): Result<CorrectedSlot[]> => {
  const corrected: CorrectedSlot[] = []
  for (const slot of slots) {
    const text = form[slot]
    if (text === undefined) continue
    const value = isDateSlot(slot) ? parseDate(text) : undefined
    if (isDateSlot(slot) && value === undefined)
      return failure('invalid', 'checkFields', { fields: { [slot]: 'date_unreadable' } })
    corrected.push(value === undefined ? { slot, text } : { slot, text, value })
  }
  return ok(corrected)
}

export const CorrectSentenceForm = z.object({
  documentId: id,
  version: index0,
  sentence: index0,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5000)),
})

/** The sentence of an open fact, to which the form leads back. */
export const CorrectItsSentenceForm = z.extend(CorrectSentenceForm, { factId: id })

/** The new edition that was looked at, and of which state of the document. */
export const ApplyEditionForm = z.object({
  documentId: id,
  editionId: id,
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
})

export const EditQuestionForm = z.object({ documentId: id, questionId: id, ...questionFields })

export const WriteQuestionForm = z.object({
  documentId: id,
  version: index0,
  sentence: index0,
  /** A fact of the document, or `new` for one that the answer states. */
  factId: z.union([z.literal('new'), id]),
  slot: z.enum(slots),
  kind: z.enum(authoredKinds),
  ...questionFields,
})

/** What the page of questions sends when something is decided. */
export const DecideInput = z.strictObject({
  documentId: id,
  questionIds: z.array(id).check(z.minLength(1), z.maxLength(5000)),
  decision: z.enum(decisions),
})
export const ResolveInput = z.strictObject({ conflictId: id, resolution: z.nullable(z.enum(resolutions)) })
