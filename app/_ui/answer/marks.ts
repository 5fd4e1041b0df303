/** What is shown beside an option or a line after the answer. */
export type Mark = 'right' | 'wrong' | 'missed' | 'off'

/** Words of the answer inputs; `{...}` are filled in by the inputs. */
export type AnswerTexts = {
  readonly yourAnswer: string
  readonly check: string
  readonly showAnswer: string
  /** Beside a right option that was not chosen, a right one that was, a wrong one that was. */
  readonly theAnswer: string
  readonly yoursRight: string
  readonly yoursWrong: string
  readonly arrangeHint: string
  readonly arrangeHintTouch: string
  /** Before the right text of a row in which a wrong one was put. */
  readonly belongsHere: string
  readonly taken: string
  readonly dropped: string
  readonly atPlace: string
  readonly besideLine: string
}

/** The letter that picks an option: A for the first. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

/** How each option came off: chosen and right, chosen and wrong, right but not chosen, or neither. */
export const optionMark = (text: string, correct: readonly string[], chosen: readonly string[]): Mark => {
  const isRight = correct.includes(text)
  if (chosen.includes(text)) return isRight ? 'right' : 'wrong'
  return isRight ? 'missed' : 'off'
}
