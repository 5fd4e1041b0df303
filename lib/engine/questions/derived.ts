import { type DateValue, dateParts, makeDate } from '@/lib/domain/date'
import { readQuantity } from '@/lib/domain/grading/numbers'
import { type Draw, drawInteger } from '@/lib/domain/seeded'
import { writeDate } from './calendar'
import { ordinal } from './ordinal'

/** How many years off still sounds right: the longer ago, the more. */
function reachOf(year: number): readonly [least: number, most: number] {
  if (year >= 1900) return [2, 4]
  if (year >= 1700) return [2, 6]
  return year >= 1000 ? [5, 15] : [10, 40]
}

/** A day is asked among days of other months, a month among other months. */
function moved(date: DateValue, years: number, draw: Draw): DateValue | undefined {
  const [year, month, day] = dateParts(date)
  if (month === undefined) return makeDate(year + years)
  const other = ((month - 1 + drawInteger(draw, 1, 11)) % 12) + 1
  return day === undefined ? makeDate(year + years, other) : makeDate(year + years, other, drawInteger(draw, 1, 28))
}

/** Dates near a date, at its precision and written like it: up to three on either side, none past `latest`. */
export function derivedDates(answer: string, date: DateValue, latest: number, draw: Draw): string[] {
  const [year, month] = dateParts(date)
  const [least, most] = month === undefined ? reachOf(year) : year >= 1700 ? [0, 2] : [1, 5]
  return [-1, 1].flatMap((side) => {
    let off = 0
    return [1, 2, 3].flatMap(() => {
      off += drawInteger(draw, least, most)
      const value = year + side * off > latest ? undefined : moved(date, side * off, draw)
      return value === undefined ? [] : [writeDate(value, answer)]
    })
  })
}

/** Decades, centuries and spans of years ("the mid-1930s", "the 12th century", "from 1991 to 2000"), all moved alike. */
export function derivedPeriods(answer: string, latest: number, draw: Draw): string[] {
  // "1348–50": the second year is written by its end only.
  if (/\d{4}[–-]\d{1,2}\b/.test(answer)) return []
  const century = /\b(\d{1,2})(?:st|nd|rd|th) centur/.exec(answer)
  const years = [...answer.matchAll(/\b[12]\d{3}(?=s?\b)/g)].map((match) => Number(match[0]))
  const steps = century
    ? [-1, -2, -3, 1, 2, 3]
    : /\d0s\b/.test(answer)
      ? [-10, -20, -30, 10, 20, 30]
      : spread(years[0], draw)
  if (!century && years.length === 0) return []
  return steps.flatMap((step) => {
    const text = century
      ? answer.replace(/\b(\d{1,2})(?:st|nd|rd|th)(?= )/g, (_, number: string) => ordinal(Number(number) + step))
      : answer.replace(/\b[12]\d{3}(?=s?\b)/g, (number) => String(Number(number) + step))
    const last = century ? (Number(century[1]) + step) * 100 : (years.at(-1) ?? 0) + step
    return last > latest || (century && Number(century[1]) + step < 1) ? [] : [text]
  })
}

function spread(year: number | undefined, draw: Draw): number[] {
  const [least, most] = reachOf(year ?? 2000)
  const step = (): number => drawInteger(draw, least, most)
  const [a, b] = [step(), step()]
  return [-a, -a - b, b, a + b]
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const orders = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const tens = new Map(
  'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, at + 1]),
)

const numeral = /\d[\d,]*(?:\.\d+)?/g

/** "about 20": who says 25 is not wrong enough. */
const rough = /^(?:about|around|some|roughly|approximately|nearly|almost|circa|over|more than|less than|up to) /i

/** Numbers of the same size and roundness in the answer's own words ("about 5 micrometers" -> "about 8 micrometers"). */
export function derivedNumbers(answer: string): string[] {
  const found = answer.match(numeral) ?? []
  if (found.length > 1) return []
  const [digits] = found
  if (digits === undefined) return derivedWords(answer)
  if (/\d(?:st|nd|rd|th)\b/.test(answer))
    return near(Number(digits.replaceAll(',', ''))).map((value) =>
      answer.replace(/\d[\d,]*(?:st|nd|rd|th)/, ordinal(value)),
    )
  const isShare = /%|percent|per cent/.test(answer)
  return scaled(digits, isShare, rough.test(answer)).map((text) => inNumber(answer.replace(digits, text), text))
}

/** Other ages of the same time of life, none past a hundred unless that is near: nobody dies at 126, nor enrols at 8 for 19. */
export function derivedAges(answer: string): string[] {
  const [digits] = answer.match(numeral) ?? []
  const age = Number(digits)
  if (digits === undefined || !(age >= 13 && age <= 120)) return derivedNumbers(answer)
  const years = age >= 60 ? 5 : age >= 30 ? 4 : 2
  return [-1, -2, -3, 1, 2, 3]
    .map((step) => age + step * years)
    .filter((own) => own <= Math.max(100, age + years))
    .map((own) => answer.replace(digits, String(own)))
}

const unit =
  /(?<=\d )(second|minute|hour|day|week|month|year|decade|mile|meter|metre|kilometer|kilometre|liter|litre|ton|tonne|gram|kilogram|degree|dollar|pound|acre|hectare)s?(?=$| )/

/** "2 year" of "1 year", "1 years" of "3 years": the unit goes with its figure. */
const inNumber = (text: string, digits: string): string => text.replace(unit, digits === '1' ? '$1' : '$1s')

const near = (value: number): number[] =>
  [-1, -2, -3, 1, 2, 3].map((step) => value + step * (value >= 100 ? 7 : value >= 20 ? 3 : 1)).filter((own) => own >= 1)

function derivedWords(answer: string): string[] {
  const words = answer.split(' ')
  const at = words.findIndex(
    (word) => small.includes(word.toLowerCase()) || orders.includes(word.toLowerCase()) || tens.has(word.toLowerCase()),
  )
  const word = (words[at] ?? '').toLowerCase()
  if (at < 0 || readQuantity(answer) === null) return []
  const write = (text: string): string => words.map((own, index) => (index === at ? text : own)).join(' ')
  const ten = tens.get(word)
  if (ten !== undefined)
    return [-1, -2, 1, 2].flatMap((step) => [...tens].find(([, value]) => value === ten + step)?.[0] ?? []).map(write)
  const list = small.includes(word) ? small : orders
  const steps = rough.test(answer) && list === small ? [-3, -5, 3, 5, 8] : [-1, -2, -3, 1, 2, 3]
  return steps
    .map((step) => list.indexOf(word) + step)
    .filter((value) => value >= (list === small ? 2 : 1) && value < list.length)
    .map((value) => write(list[value] ?? ''))
}

/** Other figures with as many decimals and no more digits that count; shares stay below 100. */
function scaled(digits: string, isShare: boolean, isRough: boolean): string[] {
  const value = Number(digits.replaceAll(',', ''))
  const decimals = digits.split('.')[1]?.length ?? 0
  if (!isShare && !isRough && decimals === 0 && value <= 12 && value >= 1) return near(value).map(String)
  const zeros = decimals > 0 ? 0 : (/0+$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0)
  const grain = zeros > 0 ? 10 ** zeros / (value / 10 ** zeros < 10 ? 2 : 1) : 10 ** -decimals
  const factors = isRough && !isShare ? [0.5, 0.35, 0.2, 1.75, 2.5, 3.5] : [0.8, 0.6, 0.4, 1.25, 1.5, 1.9]
  const values = factors.map((factor) => {
    const rest =
      isShare && value < 100 && value > 50 && factor > 1 ? value + ((100 - value) * (factor - 1)) / 1.2 : value * factor
    return Math.round(rest / grain) * grain
  })
  return [...new Set(values)]
    .filter((own) => own > 0 && own !== value && (!isShare || value > 100 || own < 100))
    .map((own) => written(own, decimals, digits.includes(',')))
}

function written(value: number, decimals: number, grouped: boolean): string {
  const [whole = '', part] = value.toFixed(decimals).split('.')
  const sets = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return part === undefined ? sets : `${sets}.${part}`
}
