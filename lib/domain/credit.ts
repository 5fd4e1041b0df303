import { type GradedAnswer, grade, type NearMiss } from './grading'
import type { Answerable } from './question'
import { answerKey } from './text'

/** Why an answer has the part of the points that it has, to be told to who gave it. */
export type Credit =
  | { readonly type: 'in-order' | 'pairs'; readonly right: number; readonly of: number }
  | { readonly type: 'several'; readonly right: number; readonly wrong: number; readonly of: number }
  | { readonly type: 'near'; readonly near: NearMiss }

/** What the machine's mark of an answer rests on; null where there is nothing to explain: it is right, or simply wrong. */
export const creditOf = (question: Answerable, answer: GradedAnswer): Credit | null => {
  const { score, near } = grade(question, answer)
  const { kind, parts, options } = question
  if (kind === 'ordering')
    return { type: 'in-order', right: Math.round(score * (parts.length - 1)), of: parts.length - 1 }
  if (kind === 'matching') return { type: 'pairs', right: Math.round(score * parts.length), of: parts.length }
  if (kind === 'multiple-response' && answer.type === 'options') {
    const keys = options.filter((option) => option.correct).map((option) => answerKey(option.text))
    const chosen = [...new Set(answer.chosen.map(answerKey))]
    const right = chosen.filter((option) => keys.includes(option)).length
    return { type: 'several', right, wrong: chosen.length - right, of: keys.length }
  }
  return near === undefined ? null : { type: 'near', near }
}
