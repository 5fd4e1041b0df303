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

const scale = /^(?:celsius|fahrenheit|kelvin|centigrade)$/
const times = /^(?:second|minute|hour|day|week|month|year)s?$/

/** "24 hours and 18 minutes": one figure in two units. */
const overSmallerUnit = (tokens: readonly Token[], at: number, unit: string | undefined): number =>
  times.test(unit ?? '') &&
  tokens[at]?.lower === 'and' &&
  tokens[at + 1]?.pos === 'num' &&
  times.test(tokens[at + 2]?.lower ?? '')
    ? at + 3
    : at

/** "340 metres per second", "7.9 grams per cubic centimetre": past what the unit is counted by. */
function rateEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.lower !== 'per') return undefined
  const by = /^(?:square|cubic)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return tokens[by]?.pos === 'noun' ? by + 1 : undefined
}

/** Figures of a sentence: "about 5 micrometers", "1 to 2 percent", "$37.6 billion". Dates are not among them. */
export function findQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const before = tokens[i - 1]
    const named = (before?.pos === 'noun' || before?.pos === 'name') && /^\d/.test(token.text)
    // "took place 65 million years ago": no place has that number.
    const isName = named && !/^(?:times|hundred|thousand|million|billion|trillion)$/.test(tokens[i + 1]?.lower ?? '')
    if (token.pos !== 'num' || token.text.includes(':') || isName) continue
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
    const powered = /^(?:square|cubic)$/.test(tokens[j]?.lower ?? '') && units.has(tokens[j + 1]?.lower ?? '')
    if (powered) j += 1
    const plain = perCent
      ? 'percent'
      : degrees
        ? 'degrees'
        : units.has(tokens[j]?.lower ?? '')
          ? `${powered ? `${tokens[j - 1]?.lower} ` : ''}${tokens[j]?.lower}`
          : undefined
    const rate = plain === undefined ? undefined : rateEnd(tokens, j + 1)
    const unit = rate === undefined ? plain : `per ${tokens[rate - 1]?.lower}`
    const isScaled = /^degrees?$/.test(unit ?? '') && scale.test(tokens[j + 1]?.lower ?? '')
    const end = rate ?? overSmallerUnit(tokens, unit === undefined ? j : isScaled ? j + 2 : j + 1, unit)
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
