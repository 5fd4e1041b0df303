import { withoutMarks } from './text'

/** Where something stands in a text: [start, end). */
export type Found = { readonly start: number; readonly end: number }

/** Vowel signs and points of Hebrew and Arabic, with which a text may or may not be written, and what merely stretches a word. */
const points = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g
const letters = (text: string) => withoutMarks(text.normalize('NFKD').replace(points, ''))

/** A text as it is searched: folded, spaces in a row as one, and for each folded letter where it stands. */
export type Searchable = {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What is found in each of some ranges of a text, in offsets of the text. */
export const findIn = (text: string, ranges: readonly Found[], query: string): Found[] =>
  query.trim() === ''
    ? []
    : ranges.flatMap(({ start, end }) =>
        find(searchable(text.slice(start, end)), query).map((found) => ({
          start: start + found.start,
          end: start + found.end,
        })),
      )

/** Prepares a text to be searched: once for all that is looked for in it. */
export const searchable = (text: string): Searchable => {
  const [parts, starts, ends]: [string[], number[], number[]] = [[], [], []]
  let at = 0
  for (const letter of text) {
    const end = at + letter.length
    const isSpace = /\s/.test(letter)
    const folded = isSpace ? ' ' : letter < '\u0080' ? letter.toLowerCase() : letters(letter)
    if (isSpace && parts.at(-1) === ' ') ends[ends.length - 1] = end
    else if (folded === '' && ends.length > 0) ends[ends.length - 1] = end
    else
      for (const unit of folded.split('')) {
        parts.push(unit)
        starts.push(at)
        ends.push(end)
      }
    at = end
  }
  return { folded: parts.join(''), starts, ends }
}

/**
 * Where words stand in a text, in its order, none overlapping another: whatever their case, diacritics, vowel signs, kinds
 * of dash, apostrophe and space. Nothing is found of a query without a letter, digit or sign.
 */
export const find = ({ folded, starts, ends }: Searchable, query: string): Found[] => {
  const wanted = searchable(query.trim()).folded
  if (wanted === '') return []
  const found: Found[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    found.push({ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0 })
  return found
}
