import { numberWords } from '../lexicon'
import type { Token } from '../tokens'

/** A number with what it counts: offsets in the sentence, number of tokens covered. */
export type Quantity = {
  readonly i: number
  readonly j: number
  readonly from: number
  readonly to: number
  readonly unit?: string
}

const units = new Set(
  'percent % per cent centimeter centimeters centimetre centimetres millimeter millimeters millimetre millimetres milligrams microseconds milliseconds gallons gallon barrels bushels ounces ounce calories knots decibels bits bytes pixels meter meters metre metres kilometer kilometers kilometre kilometres km m cm mm micrometers micrometres nanometers nanometres mile miles foot feet inch inches yard yards acre acres hectare hectares ha gram grams kilogram kilograms kg g mg tonne tonnes ton tons pound pounds liter liters litre litres degree degrees °c °f kelvin second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries dollar dollars euro euros yuan volt volts watt watts joule joules hertz kilowatts megawatts people inhabitants'.split(
    ' ',
  ),
)

const times = /^(?:second|minute|hour|day|week|month|year)s?$/

/** "24 hours and 18 minutes": one figure in two units. */
const overSmallerUnit = (tokens: readonly Token[], at: number, unit: string | undefined): number =>
  times.test(unit ?? '') &&
  tokens[at]?.lower === 'and' &&
  tokens[at + 1]?.pos === 'num' &&
  times.test(tokens[at + 2]?.lower ?? '')
    ? at + 3
    : at

/** Figures of a sentence: "about 5 micrometers", "1 to 2 percent", "$37.6 billion". Dates are not among them. */
export function findQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const before = tokens[i - 1]
    const named = (before?.pos === 'noun' || before?.pos === 'name') && /^\d/.test(token.text)
    if (token.pos !== 'num' || token.text.includes(':') || (named && tokens[i + 1]?.lower !== 'times')) continue
    let j = i + 1
    while (
      tokens[j]?.pos === 'num' ||
      numberWords.has(tokens[j]?.lower ?? '') ||
      (/^(?:to|and|–|-|or|°)$/.test(tokens[j]?.lower ?? '') && tokens[j + 1]?.pos === 'num')
    )
      j += 1
    const perCent = tokens[j]?.lower === 'per' && tokens[j + 1]?.lower === 'cent'
    const degrees = /^°[CFK]$/.test(tokens[j]?.text ?? '')
    if (perCent) j += 1
    const unit = perCent
      ? 'percent'
      : degrees
        ? 'degrees'
        : units.has(tokens[j]?.lower ?? '')
          ? tokens[j]?.lower
          : undefined
    const end = overSmallerUnit(tokens, unit === undefined ? j : j + 1, unit)
    found.push({
      i,
      j: end,
      from: token.from,
      to: tokens[end - 1]?.to ?? token.to,
      ...(unit === undefined ? {} : { unit }),
    })
    i = end - 1
  }
  return found
}
