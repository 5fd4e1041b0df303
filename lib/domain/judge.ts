import type { AnswerVerdict } from './event'
import { grade, type Verdict, wordOf } from './grading'
import type { Answer, Answerable } from './question'
import { type Rating, ratingOf } from './rating'

/** What an answer is worth for one target: the verdict and the rating the machine gives for it. */
export type Judged = { readonly verdict: AnswerVerdict; readonly rating: Rating }

/** What the learner rates alone: a shown answer, and long answers in own words. */
export const isSelfRated = (kind: Answerable['kind'], answer: Answer): boolean =>
  answer.type === 'flip' || kind === 'open' || kind === 'flashcard'

/** Grades an answer as a whole; null where the learner alone can say. */
export const verdictFor = (question: Answerable, answer: Answer): Verdict | null =>
  answer.type === 'flip' || isSelfRated(question.kind, answer) ? null : grade(question, answer)

/**
 * The worth of an answer for the target at `position` of its question: in an ordering or a matching each part rates its own
 * card. Null where the learner rates alone. The browser and the server both judge with it.
 */
export const judge = (question: Answerable, position: number, answer: Answer, hinted: boolean): Judged | null => {
  const verdict = verdictFor(question, answer)
  if (verdict === null) return null
  const score = verdict.parts[position] ?? verdict.score
  return { verdict: wordOf(score), rating: ratingOf(score, hinted) }
}
