import type { Slot } from './slot'

export const questionKinds = [
  'choice',
  'multiple-response',
  'typed',
  'cloze',
  'true-false',
  'ordering',
  'matching',
  'open',
  'flashcard',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** `held`: foreseen to need mending, so it is kept back from everybody until an editor of its document takes it. */
export const questionStatuses = ['proposed', 'held', 'approved', 'rejected', 'retired'] as const
export type QuestionStatus = (typeof questionStatuses)[number]

/** Kinds that ask for the answer from memory; the others show it among options. */
export const isRecall = (kind: QuestionKind): boolean =>
  kind === 'typed' || kind === 'cloze' || kind === 'open' || kind === 'flashcard'

export const isMultiPart = (kind: QuestionKind): boolean => kind === 'ordering' || kind === 'matching'

/**
 * An option of a choice. `because` is the key of the fact that makes a wrong one plausible,
 * so that the learner reads why it is wrong here.
 */
export type Option = { readonly text: string; readonly correct: boolean; readonly because?: string }

/** One line of an ordering (`text` sorted by `answer`, a position from 1) or one pair of a matching (`text` goes with `answer`). */
export type Part = { readonly text: string; readonly answer: string }

/** What grading needs of a question, in the browser and on the server alike. */
export type Answerable = {
  readonly kind: QuestionKind
  /** Which slot is asked: dates and numbers are graded strictly. */
  readonly slot: Slot
  readonly answer: string
  readonly accepted: readonly string[]
  readonly options: readonly Option[]
  readonly parts: readonly Part[]
}

/**
 * What a learner gave: words, the texts of the options chosen, or for each part in order the position or the partner given.
 * Options are named by their text, because their order is drawn for each showing.
 */
export type Answer =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'options'; readonly chosen: readonly string[] }
  | { readonly type: 'parts'; readonly given: readonly string[] }
  | { readonly type: 'flip' }
