import { isOfLine } from '../lines'
import type { Candidate } from '../questions/candidate'
import { isNumeric } from '../questions/numeric'
import { tokensOf } from '../questions/words'

const count = (text: string): number => tokensOf(text).length

/** Reasons to look at a question before approving it; codes of the catalogue (`look`). Undefined where there is none. */
export function lookReason(candidate: Candidate): 'length' | 'key-longest' | undefined {
  const isChoice = candidate.kind === 'choice'
  if (count(candidate.stem) > 30) return 'length'
  if ((candidate.kind === 'typed' || candidate.kind === 'cloze') && count(candidate.answer) > 8) return 'length'
  if (isChoice && candidate.options.some((option) => count(option.text) > 16)) return 'length'
  const longestOther = Math.max(
    0,
    ...candidate.options.filter((option) => !option.correct).map((option) => option.text.length),
  )
  // A term is as long as it is, and its list tells no more of it.
  const isTerm = isOfLine(candidate.facts[0]) && count(candidate.answer) < 4
  return isChoice && !isTerm && !isNumeric(candidate.answer) && candidate.answer.length > 1.2 * longestOther
    ? 'key-longest'
    : undefined
}
