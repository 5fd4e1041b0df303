import type { QuestionContent } from './authored'
import type { Option, QuestionKind } from './question'
import { answerKey } from './text'

/** Why an edited question wants a second look; codes of the catalogue (`look`). */
export type EditedLook = 'ungrounded' | 'leak' | 'same-options'

/** What can be checked of a question without reading its document anew, and what about it should be looked at. */
export type EditedChecks = {
  readonly gates: readonly { readonly gate: 'grounded' }[]
  readonly look: EditedLook | null
}

const holds = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `)

const rightOnes = ({ answer, options }: QuestionContent): string[] => {
  const right = options.filter((option) => option.correct).map((option) => option.text)
  return right.length > 0 ? right : [answer]
}

const haveTwins = (options: readonly Option[]): boolean =>
  new Set(options.map(({ text }) => answerKey(text))).size < options.length

/**
 * Checks a question in a person's words against the text it is about: the answer stands there (or is as it
 * was, `before`, when the document gave it), the
 * stem does not hold it, no two options say the same. True or false and answers in one's own words say more than the text.
 */
export const checkEdited = (
  kind: QuestionKind,
  content: QuestionContent,
  text: string,
  before: string,
): EditedChecks => {
  if (kind === 'true-false' || kind === 'open') return { gates: [], look: null }
  const [inText, inStem] = [answerKey(text), answerKey(content.stem)]
  const right = rightOnes(content).map(answerKey)
  const isGrounded = content.answer === before || right.every((words) => holds(inText, words))
  const gates = isGrounded ? ([{ gate: 'grounded' }] as const) : []
  if (!isGrounded) return { gates, look: 'ungrounded' }
  if (right.some((words) => holds(inStem, words))) return { gates, look: 'leak' }
  return { gates, look: haveTwins(content.options) ? 'same-options' : null }
}
