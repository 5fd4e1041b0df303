import * as z from 'zod/mini'
import type { Option, QuestionKind } from './question'
import { failure, ok, type Result } from './result'
import { answerKey } from './text'

/** Kinds that a person can write in one form: those that ask one slot. */
export const authoredKinds = [
  'typed',
  'choice',
  'multiple-response',
  'true-false',
  'cloze',
  'flashcard',
  'open',
] as const satisfies readonly QuestionKind[]
export type AuthoredKind = (typeof authoredKinds)[number]

export const isAuthoredKind = (kind: string): kind is AuthoredKind =>
  (authoredKinds as readonly string[]).includes(kind)

/** The gap of a cloze, as it stands in its stem. */
export const gap = '____'

/** Fields of the form in which a question is written or edited; lists have one entry a line. */
export const questionFields = {
  stem: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
  /** The answer; of a multiple response all right ones, one a line; of true or false the word `True` or `False`. */
  answer: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  /** Other forms of the answer that are right, one a line. */
  accepted: z._default(z.string().check(z.maxLength(2000)), ''),
  /** Wrong options, one a line. */
  wrong: z._default(z.string().check(z.maxLength(2000)), ''),
} as const
const Fields = z.object(questionFields)
export type QuestionFields = z.infer<typeof Fields>

/** What a question says, whoever wrote it. */
export type QuestionContent = {
  readonly stem: string
  readonly answer: string
  readonly accepted: readonly string[]
  readonly options: readonly Option[]
}

const lines = (text: string): string[] => [
  ...new Map(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line, line]),
  ).values(),
]

const wrongField = (field: string, reason: string) => failure('invalid', 'checkFields', { fields: { [field]: reason } })

const optionsOf = (right: readonly string[], wrong: readonly string[]): Result<readonly Option[]> => {
  const keys = new Set(right.map(answerKey))
  if (wrong.length === 0) return wrongField('wrong', 'question_needs_wrong')
  if (wrong.some((text) => keys.has(answerKey(text)))) return wrongField('wrong', 'question_wrong_is_right')
  return ok([...right.map((text) => ({ text, correct: true })), ...wrong.map((text) => ({ text, correct: false }))])
}

/**
 * A question as its author's form says it. Refusals name the field: a cloze without its gap, a choice without a wrong
 * option or with one that is also right, true or false with another answer.
 */
export const contentOf = (kind: AuthoredKind, fields: QuestionFields): Result<QuestionContent> => {
  const { stem, answer } = fields
  const content = { stem, answer, accepted: lines(fields.accepted), options: [] }
  if (kind === 'cloze' && !stem.includes(gap)) return wrongField('stem', 'question_needs_gap')
  if (kind === 'true-false') {
    if (answer !== 'True' && answer !== 'False') return wrongField('answer', 'question_true_or_false')
    return ok({ ...content, options: ['True', 'False'].map((text) => ({ text, correct: text === answer })) })
  }
  if (kind !== 'choice' && kind !== 'multiple-response') return ok(content)
  const right = kind === 'choice' ? [answer] : lines(answer)
  const options = optionsOf(right, lines(fields.wrong))
  return options.ok ? ok({ ...content, answer: right.join('; '), options: options.value }) : options
}
