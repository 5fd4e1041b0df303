import * as z from 'zod/mini'
import { type Asked, answerOf, type Draft, isEmptyDraft } from './asked'
import type { LatePolicy } from './late'
import type { Answer, Answerable, Part } from './question'
import { storable } from './storable'

// A sheet is an attempt as the learner sits before it. Nothing here carries a key.

const words = z.string().check(z.overwrite(storable), z.maxLength(2000))
const list = z.array(words).check(z.maxLength(20))

/**
 * What was given, in a form that stands by itself: with what was moved go the fixed lines beside which it was put, so that
 * no drawn order has to be drawn again to read it.
 */
export const Given = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: words }),
  z.strictObject({ type: z.literal('options'), chosen: list }),
  z.strictObject({ type: z.literal('placed'), placed: list, lines: list }),
])
export type Given = z.infer<typeof Given>

const SentResponse = z.strictObject({
  itemId: z.uuid(),
  /** Counts the changes of this answer from 1; the highest wins. */
  sequence: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  /** Null where the answer was taken back. */
  given: z.nullable(Given),
})
export type SentResponse = z.infer<typeof SentResponse>

/** The body of `PUT /api/attempts/[id]/responses`. */
export const SentResponses = z.strictObject({
  responses: z.array(SentResponse).check(z.minLength(1), z.maxLength(200)),
})

/** What a teacher answered in a preview: its id says what was drawn in it. */
export const PreviewInput = z.strictObject({
  assignmentId: z.uuid(),
  attemptId: z.uuid(),
  responses: z.array(SentResponse).check(z.maxLength(200)),
})
export type PreviewInput = z.infer<typeof PreviewInput>

/**
 * What became of one answer: `saved` (also when it had been already), `stale` (another device was ahead: its answer stands
 * and is sent back), `late` (after the end: kept apart for the teacher), `closed` (handed in or unknown: not kept).
 */
export type ResponseReceipt = {
  readonly itemId: string
  readonly status: 'saved' | 'stale' | 'late' | 'closed'
  /** The stored sequence number; 0 where nothing is stored. */
  readonly sequence: number
  /** With `stale`, the answer that stands. */
  readonly given?: Given | null
}

/** The reply to a request of answers. Moments are ISO strings. */
export type SavedReply = {
  readonly savedAt: string
  readonly deadlineAt: string | null
  readonly receipts: readonly ResponseReceipt[]
}

/** The reply to the question when an attempt ends. Moments are ISO strings. */
export type DeadlineReply = { readonly now: string; readonly deadlineAt: string | null }

/** One question of a sheet, with everything drawn: the learner's order of options and lines. */
export type SheetItem = Asked & { readonly itemId: string; readonly points: number; readonly stem: string }

/** An answer as it was last stored. */
export type StoredResponse = { readonly itemId: string; readonly sequence: number; readonly given: Given | null }

/** An attempt as it is shown while it is open. Moments are ISO strings. */
export type Sheet = {
  readonly attemptId: string
  readonly assignmentId: string
  readonly title: string
  readonly className: string
  readonly language: string
  /** The server's clock when the sheet was made: the device's own may be wrong. */
  readonly now: string
  readonly startedAt: string
  readonly deadlineAt: string | null
  /** When it is due for this learner, and what handing in later costs. */
  readonly due: { readonly at: string; readonly late: LatePolicy } | null
  readonly items: readonly SheetItem[]
  readonly responses: readonly StoredResponse[]
}

const wordsOf = (given: Given): readonly string[] => {
  if (given.type === 'text') return [given.text]
  return given.type === 'options' ? given.chosen : [...given.placed, ...given.lines]
}

/** Whether two answers say the same, however their fields are ordered. */
export const sameGiven = (a: Given | null, b: Given | null): boolean =>
  a === null || b === null ? a === b : a.type === b.type && wordsOf(a).join('\n') === wordsOf(b).join('\n')

/** What a learner has put into the inputs, as it is sent; null where that is nothing. */
export const givenOf = (asked: Asked, draft: Draft): Given | null => {
  if (isEmptyDraft(draft)) return null
  if (draft.type === 'text') return { type: 'text', text: draft.text }
  if (draft.type === 'options') return { type: 'options', chosen: [...draft.chosen] }
  return { type: 'placed', placed: [...draft.placed], lines: [...asked.lines] }
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n')

/** The inputs as they were left, to go on from there; null where nothing was given or the question was said anew since. */
export const draftOf = (asked: Asked, given: Given | null): Draft | null => {
  if (given?.type !== 'placed') return given
  const movable = asked.kind === 'ordering' ? asked.lines : asked.partners
  if (!sameWords(given.placed, movable)) return null
  if (asked.kind === 'ordering') return given
  return { type: 'placed', placed: asked.lines.map((line) => given.placed[given.lines.indexOf(line)] ?? '') }
}

/** What was given as grading reads it; null where nothing was. */
export const answerGiven = (
  question: Pick<Answerable, 'kind'> & { readonly parts: readonly Pick<Part, 'text'>[] },
  given: Given | null,
): Exclude<Answer, { readonly type: 'flip' }> | null => {
  if (given === null) return null
  if (given.type !== 'placed') return given
  const asked = { kind: question.kind, options: [], lines: given.lines, partners: [] }
  const answer = answerOf(question.parts, asked, given)
  return answer.type === 'flip' ? null : answer
}
