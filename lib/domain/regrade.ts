import * as z from 'zod/mini'
import type { Id } from './id'
import type { MarkedItem } from './marking'
import { pointsOf } from './points'
import type { Answerable, QuestionKind } from './question'
import { failure, ok, type Result } from './result'
import { answerKey } from './text'

/** What can be done about a question that was marked: another key, other points, all points for everybody, or not counting it. */
export const remedyKinds = ['key', 'points', 'full-marks', 'drop'] as const
export type RemedyKind = (typeof remedyKinds)[number]

/** Fields of a regrade, as asked to be tried and as applied. */
export const RegradeForm = z.strictObject({
  assignmentId: z.uuid(),
  itemId: z.uuid(),
  remedy: z.enum(remedyKinds),
  /** Of a question with options, all that are right; else answers that were given and shall count as right. */
  right: z._default(z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(60)), []),
  /** Right answers in words, one a line, the first shown as the answer. */
  answers: z._default(z.string().check(z.maxLength(4000)), ''),
  points: z._default(z.string().check(z.maxLength(10)), ''),
  /** What the trial showed (`DryRun.seen`); nothing before there was one. */
  seen: z._default(z.string().check(z.maxLength(64)), ''),
  /** Accepts what the document contradicts all the same. */
  sure: z.optional(z.literal('yes')),
})
export type RegradeForm = z.infer<typeof RegradeForm>

export const UndoRegradeForm = z.strictObject({ assignmentId: z.uuid(), itemId: z.uuid() })

/** Whether another key can be said in a form: the machine marks it, by one answer or by options. */
export const hasKeyForm = (kind: QuestionKind): boolean =>
  kind === 'choice' || kind === 'multiple-response' || kind === 'true-false' || kind === 'typed' || kind === 'cloze'

export type Remedy =
  | { readonly kind: 'key'; readonly key: Answerable }
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'full-marks' }
  | { readonly kind: 'drop' }

const noKey = (field: string) => failure('invalid', 'checkFields', { fields: { [field]: 'regradeNoKey' } })

const optionsKey = (question: Answerable, right: readonly string[]): Result<Answerable> => {
  const chosen = new Set(right.map(answerKey))
  const options = question.options.map((option) => ({ ...option, correct: chosen.has(answerKey(option.text)) }))
  const keys = options.filter((option) => option.correct).map((option) => option.text)
  return keys.length === 0 ? noKey('right') : ok({ ...question, options, answer: keys.join('; ') })
}

const wordsKey = (question: Answerable, lines: readonly string[]): Result<Answerable> => {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '')
  const [answer, ...accepted] = said.filter(
    (line, index) => said.findIndex((other) => answerKey(other) === answerKey(line)) === index,
  )
  return answer === undefined ? noKey('answers') : ok({ ...question, answer, accepted })
}

/** What a form of a regrade asks for. `question` is the question with the key that counts now. */
export const remedyOf = (form: RegradeForm, question: Answerable): Result<Remedy> => {
  if (form.remedy === 'drop' || form.remedy === 'full-marks') return ok({ kind: form.remedy })
  if (form.remedy === 'points') {
    const points = pointsOf(form.points)
    return points.ok ? ok({ kind: 'points', points: points.value }) : points
  }
  if (!hasKeyForm(question.kind)) return failure('invalid', 'invalidField')
  const key =
    question.options.length > 0
      ? optionsKey(question, form.right)
      : wordsKey(question, [...form.answers.split('\n'), ...form.right])
  return key.ok ? ok({ kind: 'key', key: key.value }) : key
}

/** How an item counts. */
export type CountingItem = MarkedItem & { readonly points: number; readonly dropped: boolean }

/** The item after a remedy. Points stand for themselves; of key, full marks and dropping the last one holds. */
export const remedied = <T extends CountingItem>(item: T, remedy: Remedy): T => {
  switch (remedy.kind) {
    case 'points':
      return { ...item, points: remedy.points }
    case 'key':
      return { ...item, key: remedy.key, fullMarks: false, dropped: false }
    case 'full-marks':
      return { ...item, fullMarks: true, dropped: false }
    case 'drop':
      return { ...item, dropped: true }
  }
}

/** What becomes right that was asked as a wrong option. */
export const newlyRight = (before: Answerable, after: Answerable): string[] => {
  const wrong = new Set(before.options.filter((option) => !option.correct).map((option) => option.text))
  return after.options.filter((option) => option.correct && wrong.has(option.text)).map((option) => option.text)
}

/** A student whose percentage moves. Null: no mark that counts. */
export type Move = { readonly userId: Id; readonly before: number | null; readonly after: number | null }

const sizeOf = ({ before, after }: Move): number => Math.abs((after ?? 0) - (before ?? 0))

/** Whose percentage is another one afterwards, who moves most first. */
export const movesOf = (before: ReadonlyMap<Id, number | null>, after: ReadonlyMap<Id, number | null>): Move[] =>
  [...before]
    .map(([userId, percent]) => ({ userId, before: percent, after: after.get(userId) ?? null }))
    .filter((move) => move.before !== move.after)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.userId < b.userId ? -1 : 1))
