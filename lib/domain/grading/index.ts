import type { Answer, Answerable } from '../question'
import { answerKey, tokens } from '../text'
import { gradeDate } from './dates'
import { gradeMatching, gradeOptions, gradeOrdering } from './parts'
import { gradePeriod } from './periods'
import { gradeQuantity, isBareQuantity } from './quantity'
import { best, right, type Verdict, wrong } from './verdict'
import { gradeWords } from './words'

export { type NearMiss, nearMisses, type Verdict, wordOf } from './verdict'

/** An answer that can be graded: a flipped card is rated by the learner alone. */
export type GradedAnswer = Exclude<Answer, { readonly type: 'flip' }>

/** "Paris, France": the place itself is the answer, and where it lies only tells which one is meant. */
const withoutCountry = ({ slot }: Answerable, key: string): string[] => {
  const place = slot === 'place' ? /^([^,]+), \p{Lu}[^,]*$/u.exec(key)?.[1] : undefined
  return place === undefined || / and /.test(key) ? [key] : [key, place]
}

function gradeText(question: Answerable, text: string): Verdict {
  const given = text.trim()
  if (given === '') return wrong
  const keys = [question.answer, ...question.accepted].flatMap((key) => withoutCountry(question, key))
  if (keys.some((key) => answerKey(key) === answerKey(given) && answerKey(given) !== '')) return right
  const taken = new Set(question.options.filter((option) => !option.correct).flatMap((option) => tokens(option.text)))
  return best(
    keys.map((key) => {
      const isQuantity = question.slot === 'quantity'
      const asDate = isQuantity ? null : (gradeDate(key, given) ?? gradePeriod(key, given))
      const asNumber = isQuantity || isBareQuantity(key) ? gradeQuantity(key, given) : null
      return asDate ?? asNumber ?? gradeWords(key, given, taken)
    }),
  )
}

/**
 * What a fair teacher gives for an answer. Pure and small: the browser grades with it at once and the server again. Words are
 * graded against the answer and every accepted form, whatever the kind of question; the best for the learner counts.
 */
export function grade(question: Answerable, answer: GradedAnswer): Verdict {
  if (answer.type === 'text') return gradeText(question, answer.text)
  if (answer.type === 'options') return gradeOptions(question.kind, question.options, answer.chosen)
  return question.kind === 'ordering'
    ? gradeOrdering(question.parts, answer.given)
    : gradeMatching(question.parts, answer.given)
}
