import { sortDates } from '@/lib/domain/date'
import { readQuantity } from '@/lib/domain/grading/numbers'
import { tokens } from '@/lib/domain/text'
import { isOfLine } from '../lines'
import { oneContainsOther } from '../questions/same'
import { isNamed, shapeOf } from '../questions/shape'
import { dateOf, keyOf } from '../questions/words'
import type { Check } from './types'

const ascending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? 0) <= value)

/** Dates of one precision or numbers, from small to great; other options in any order. */
function inOrder(texts: readonly string[]): boolean {
  const dates = texts.map(dateOf)
  if (dates.every((date) => date !== undefined))
    return (
      new Set(dates.map((date) => date.length)).size === 1 &&
      dates.every((date, index) => index === 0 || sortDates(dates[index - 1] ?? date, date) < 0)
    )
  const numbers = texts.map(readQuantity)
  return numbers.every((number) => number !== null) && texts.every((text) => /^\W*\d/.test(text))
    ? ascending(numbers.map((number) => number.value))
    : true
}

/** The first words that all options share say nothing; two or more of them belong into the stem. */
function sharedStart(texts: readonly string[]): number {
  const words = texts.map(tokens)
  const first = words[0] ?? []
  let shared = 0
  while (shared < first.length && words.every((own) => own[shared] === first[shared])) shared++
  return shared
}

/** "the wheel" among options that open with "into": the odd one out is seen at once. */
const opensWith = (text: string): string =>
  /^(?:in|into|at|on|onto|by|from|to|through|with|for|of|under|is|are|was|were)\b/i.exec(text)?.[0].toLowerCase() ?? ''

/** "Palace of Holm Wood" among "Lauen" and "Tyrolean": the one that is no single word is seen at once. */
const isLongAmongWords = (all: readonly { readonly text: string; readonly correct: boolean }[]): boolean =>
  all.every(
    ({ text, correct }) => /^\p{Lu}/u.test(text) && (correct ? / of (?:the )?\p{Lu}/u.test(text) : !text.includes(' ')),
  )

/**
 * `options`: one right option among three to four, of one type, head class and number, none containing another, no shared start,
 * dates and numbers sorted.
 */
export const options: Check = (candidate) => {
  if (candidate.kind === 'matching')
    return (
      new Set(candidate.parts.flatMap((part) => [keyOf(part.text), keyOf(part.answer)])).size ===
      candidate.parts.length * 2
    )
  if (candidate.kind === 'ordering')
    return new Set(candidate.parts.map((part) => keyOf(part.text))).size === candidate.parts.length
  if (candidate.kind !== 'choice') return true
  const texts = candidate.options.map((option) => option.text)
  if (texts.length < 3 || texts.length > 5 || candidate.options.filter((option) => option.correct).length !== 1)
    return false
  // "By what year had it fallen?": by any later one as well.
  if (/^By (?:what|which) (?:year|decade|century|date|month)\b/.test(candidate.stem)) return false
  const contained = texts.some((text, index) =>
    texts.some((other, at) => at > index && (keyOf(text) === keyOf(other) || oneContainsOther(text, other))),
  )
  // "Berlin" among "Holm, Norway": one says more than the others.
  const placed = new Set(texts.map((text) => /^\p{Lu}[^,]*, (?:the )?\p{Lu}[^,]*$/u.test(text)))
  if (candidate.slot?.type === 'place' && placed.size > 1) return false
  if (new Set(texts.map((text) => opensWith(text) === '')).size > 1) return false
  if (isLongAmongWords(candidate.options)) return false
  const named = candidate.slot !== undefined && isNamed(candidate.slot)
  const oneShape =
    named ||
    isOfLine(candidate.facts[0]) ||
    candidate.targets[0]?.slot === 'reason' ||
    new Set(texts.map((text) => shapeOf(text, candidate.targets[0]?.slot))).size === 1
  return !contained && oneShape && inOrder(texts) && (named || sharedStart(texts) < 2)
}
