import { fold } from '../text'

const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const values = new Map<string, number>([
  ...small.split(' ').map((word, value): [string, number] => [word, value]),
  ...tens.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['half', 0.5],
])
const ordinals = `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth`.split(' ')
for (const [value, word] of ordinals.entries()) values.set(word, value)
const lateOrdinals = new Map(
  'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index): [string, number] => [word, 13 + index]),
)
const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

const roman = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/

/** Value of an ordinal in digits or words ("12th", "twelfth"); null for other words. */
export function ordinalValue(word: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)?$/.exec(word)
  if (digits) return Number(digits[1])
  const named = ordinals.indexOf(word)
  return named >= 0 ? named : (lateOrdinals.get(word) ?? null)
}

/** Value of a Roman numeral of two letters or more, up to 89, in lower case ("xiv"); null for other words and for "i", "v", "x". */
export function romanValue(word: string): number | null {
  if (word.length < 2 || !roman.test(word)) return null
  const letters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
  const worth = [...word].map((letter) => letters[letter] ?? 0)
  return worth.reduce((sum, value, index) => sum + (value < (worth[index + 1] ?? 0) ? -value : value), 0)
}

/** A number found in an answer and the words beside it (its unit or what is counted), folded. */
export type Quantity = { readonly value: number; readonly rest: string }

/** Value of a folded token written in digits: "1,000", "9.9%", "3rd"; null for other words and for codes like "pm2.5". */
function digits(token: string): number | null {
  const match = /^(-?)(\p{Nd}+(?:[.,]\p{Nd}+)*)(?:st|nd|rd|th|%)?$/u.exec(token)
  if (!match?.[2]) return null
  const grouped = /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?$/u.test(match[2])
  const plain = grouped ? match[2].replaceAll(',', '') : match[2].replace(/,(?=\p{Nd}+$)/u, '.')
  const value = Number(plain)
  return Number.isNaN(value) ? null : match[1] === '-' ? -value : value
}

/** Value of a folded token that is a number, a cardinal or an ordinal in digits or words ("2nd", "second", "two"); null for other words. */
export const numberOf = (token: string): number | null =>
  digits(token) ?? values.get(token) ?? lateOrdinals.get(token) ?? null

/** True for a token that says a number, in digits or words; such words are never taken for a typing error. */
export const isNumberToken = (token: string): boolean => /\p{N}/u.test(token) || values.has(token) || scales.has(token)

/**
 * Reads the one number of an answer in digits or English words ("1,234", "9.9 %", "two hundred and five", "1.5 million", "twice").
 * Null where there is none, or more than one.
 */
export function readQuantity(text: string): Quantity | null {
  const words = fold(
    text.replace(/(?<=\d)(?=(?:km|m|cm|mm|kg|g|mg|t|l|ml|s|h|ha|w|kw|mw|v|hz|k|c|f|lb|oz|mph|kph)\b)/gi, ' '),
  ).split(' ')
  let total: number | null = null
  let run = 0
  let open = false
  const rest: string[] = []
  for (const [index, token] of words.entries()) {
    const value = digits(token) ?? values.get(token) ?? null
    const scale = scales.get(token)
    if (value !== null) {
      if (total !== null && !open) return null
      const continues =
        open && !/\p{N}/u.test(token) && (run % 100 === 0 || (run % 10 === 0 && run % 100 >= 20 && value < 10))
      if (open && !continues) return null
      run += value
      total ??= 0
      open = true
      if (token.endsWith('%')) rest.push('%')
    } else if (scale !== undefined && (open || total === null)) {
      const by = run === 0 ? 1 : run
      if (scale >= 1000) {
        total = (total ?? 0) + by * scale
        run = 0
      } else run = by * scale
      total ??= 0
      open = true
    } else if (token === 'and' && open && index + 1 < words.length) {
      if (values.get(words[index + 1] ?? '') === undefined) open = false
    } else {
      open = false
      rest.push(token)
    }
  }
  return total === null ? null : { value: total + run, rest: rest.join(' ') }
}
