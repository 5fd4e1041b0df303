import { type DateValue, makeDate, monthNames, monthNumber, monthSource } from '@/lib/domain/date'

/** A date as it stands in a sentence. `end` for a written interval ("1991–1992"); no `start` where the words carry no point ("the 1920s"). */
export type DateMention = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly start?: DateValue
  readonly end?: DateValue
  /** Year taken from an earlier date of the same paragraph. */
  readonly derived?: boolean
  /** Month and day without a year, before inheritance. */
  readonly yearless?: { readonly month: number; readonly day?: number }
  /** "late 1980s", "19th century", "c. 1500": true but not a point to be graded to the day. */
  readonly vague?: boolean
  /** "early 2017", "the first half of 2023": within the point, which is not asked for. */
  readonly part?: boolean
}

/** Month names in full, as the source of a regular expression. */
export const fullMonths = monthNames.join('|')
const month = `(${monthSource})`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const part =
  '(?:the\\s+)?(?:(?:very\\s+)?(?:early|late|mid|middle|beginning of|end of|first half of|second half of|turn of)(?:\\s+the)?[\\s-]+)?'
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?'
const dash = '\\s*[–—-]\\s*'

type Reader = (match: RegExpExecArray) => Omit<DateMention, 'from' | 'to' | 'text'> | undefined
const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
const point = (year?: string, monthWord?: string, dayText?: string): { start: DateValue } | undefined => {
  const start = makeDate(Number(year), monthWord === undefined ? undefined : monthNumber(monthWord), number(dayText))
  return start === undefined ? undefined : { start }
}
const yearless = (monthWord?: string, dayText?: string): { yearless: { month: number; day?: number } } | undefined => {
  const value = monthNumber(monthWord ?? '')
  if (value === undefined) return undefined
  return dayText === undefined ? { yearless: { month: value } } : { yearless: { month: value, day: Number(dayText) } }
}
const years = (first?: string, second?: string): { start: DateValue; end: DateValue } | undefined => {
  if (first === undefined || second === undefined) return undefined
  const end = second.length === 2 ? first.slice(0, 2) + second : second
  return Number(end) > Number(first) && Number(end) < 2200 ? { start: first, end } : undefined
}

/** Longest and surest first; a later form never reads what an earlier one took. */
const readers: readonly (readonly [source: string, read: Reader])[] = [
  [
    `\\b${part}(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)(?:\\s+(?:and|to|or)\\s+(?:early\\s+|late\\s+|mid-)?\\d{1,2}(?:st|nd|rd|th))?\\s+(?:century|centuries|millennium)(?:\\s+(?:BCE?|AD|CE))?\\b`,
    () => ({ vague: true }),
  ],
  [`\\b${part}\\d{3}0s\\b`, () => ({ vague: true })],
  // "between 480 and 479 BC": the era stands once for both.
  [
    '(?<=\\b(?:between|from|in)\\s)\\d{1,4}(?=\\s+(?:and|to|until|or)\\s+(?:about\\s+)?\\d{1,4}\\s+(?:BCE?|AD|CE)\\b)',
    () => ({ vague: true }),
  ],
  [
    '\\b(?:AD\\s+\\d{1,4}|(?:\\d{1,3},\\d{3}|\\d{1,4}(?:\\s*[–-]\\s*\\d{1,4})?)\\s+(?:BCE?|AD|CE))\\b',
    () => ({ vague: true }),
  ],
  // "9–10 May 1915": both days, and not the second.
  [`\\b${day}${dash}${day}\\s+${month}\\s*,?\\s+\\d{4}\\b`, () => ({ vague: true })],
  [`\\b${month}\\s+${day}${dash}${day}\\s*,\\s+\\d{4}\\b`, () => ({ vague: true })],
  [`\\b${weekday}${day}\\s+(?:of\\s+)?${month}\\s*,?\\s+(\\d{4})\\b`, (m) => point(m[3], m[2], m[1])],
  [`\\b${weekday}${month}\\s+${day}\\s*,?\\s+(\\d{4})\\b`, (m) => point(m[3], m[1], m[2])],
  [`\\b${month}\\s*,?\\s+(?:of\\s+)?(\\d{4})\\b`, (m) => point(m[2], m[1])],
  [
    '\\b(\\d{4})-(\\d{2})-(\\d{2})\\b',
    (m) => {
      const start = makeDate(Number(m[1]), Number(m[2]), Number(m[3]))
      return start === undefined ? undefined : { start }
    },
  ],
  [`\\b([12]\\d{3})${dash}(\\d{2}|[12]\\d{3})\\b(?!\\s*(?:%|percent))`, (m) => years(m[1], m[2])],
  ['\\b([12]\\d{3})/(\\d{2})\\b', (m) => years(m[1], m[2])],
  ['\\b(?:mid|early|late)-([12]\\d{3})\\b', (m) => (m[1] === undefined ? undefined : { start: m[1], vague: true })],
  [
    `\\b(?:the\\s+)?(?:early\\s+|late\\s+)?(?:spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?([12]\\d{3})\\b`,
    (m) => (m[1] === undefined ? undefined : { start: m[1], vague: true }),
  ],
  [`\\b${day}\\s+(?:of\\s+)?${month}\\b(?!\\s+\\d)`, (m) => yearless(m[2], m[1])],
  [`\\b${month}\\s+${day}\\b(?!\\s*[\\d:%])`, (m) => yearless(m[1], m[2])],
  [
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|from|to|between)\\s)(${fullMonths})\\b(?!\\s+(?:\\d|\\p{Lu}))`,
    (m) => yearless(m[1]),
  ],
  ['\\b([12]\\d{3})\\b', (m) => (m[1] === undefined ? undefined : { start: m[1] })],
]
const compiled = readers.map(([source, read]) => ({ re: new RegExp(source, 'gu'), read }))

/** "from 1000 to 91000 Hz", "between 1200 and 1500 metres": what the range ends with is no year. */
const toAmount = new RegExp(
  `^\\s+(?:to|and)\\s+(?:\\d|\\d{3}|\\d{5,}|\\d{1,3}(?:,\\d{3})+|\\d{4}\\s+(?:[kMG]?Hz|[kcm]?m|[km]?g|met(?:er|re)s|feet|miles|kilomet(?:er|re)s|tons|tonnes|degrees|percent))(?![\\p{L}\\d,]|\\s+${month}\\b)`,
  'u',
)

/** A bare four-digit number is a year only where nothing counts with it ("2022 Winter Olympics", "1500 people", "$1500", "ISO 9001"). */
function isBareYear(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(to, to + 24)
  if (/[$€£¥#.,:/–-]$/.test(before) && !/[,]\s*$/.test(before)) return false
  // "About 1415 Ada Holm showed", "Around 1500 the town had"
  if (/^(?:about|around|circa|c\.)\s+$/i.test(before))
    return /^(?:,\s|\s+(?:the|he|she|it|they)\s|\s+\p{Lu}\p{Ll}+\s+(?:\p{Lu}\p{Ll}+\b(?<!s|ish|an|ese)|was|had|be[cg]ame|\p{Ll}+ed)\b)/u.test(
      after,
    )
  if (/^(?:[.,:]\d|[%°/]|-\p{L}|['’]s\s)/u.test(after)) return false
  if (/\b(?:from|between)\s+$/i.test(before) && toAmount.test(after)) return false
  if (
    /^\s+(?:\p{Lu}|million|billion|percent|per\s)/u.test(after) &&
    !/\b(?:in|since|until|by|after|before|of|between|and|from|to|early|late|mid)\s+$/i.test(before)
  )
    return false
  if (
    /\b(?:in|since|until|till|by|after|before|between|from|during|around|circa|c\.|late|early|mid|years?)\s+$/i.test(
      before,
    )
  )
    return true
  if (/\b(?:and|to|or|of)\s+$/i.test(before))
    return (
      (closesSpan.test(before) && actsBehind.test(after)) ||
      !/^\s+\p{L}/u.test(after) ||
      /^\s+(?:and|to|or|as|by|in|at|with|the|he|she|it|they|when|while|was|were|for|a|an|before|after|until)\b/.test(
        after,
      )
    )
  return /[(,;]\s*$/.test(before) && /^\s*[),;.]/.test(after)
}

/** "From 1828 to 1839 Lang was a clerk": the years of a span, and who did it behind them. */
const closesSpan = /\b(?:from|between)\s+[12]\d{3}\s+(?:to|and)\s+$/i
const actsBehind =
  /^\s+\p{Lu}\p{Ll}+\b(?<!s|ish|an|ese)(?:\s\p{Lu}\p{Ll}+){0,2}\s+(?:(?:also|then|again|first|briefly|mainly)\s+)?(?:was|had|served|be[cg]ame|held|led|ran|taught|\p{Ll}+ed)\b/u

/** All dates of a sentence, left to right, without overlap. Yearless ones are returned without `start`; see `inheritYears`. */
export function findDates(text: string): readonly DateMention[] {
  const found: DateMention[] = []
  for (const { re, read } of compiled) {
    for (const match of text.matchAll(re)) {
      const from = match.index
      const to = from + match[0].length
      if (found.some((other) => from < other.to && other.from < to)) continue
      if (/^\d{4}$/.test(match[0]) && !isBareYear(text, from, to)) continue
      const value = read(match)
      if (value) found.push({ from, to, text: match[0], ...value, ...vagueness(text, from) })
    }
  }
  return withYears(
    text,
    found.sort((a, b) => a.from - b.from),
  )
}

/** "from May to July 1904": the year stands once for both. */
const withYears = (text: string, dates: readonly DateMention[]): readonly DateMention[] =>
  dates.map((date, at) => {
    const next = dates[at + 1]
    if (!date.yearless || !next?.start || next.start.length < 7) return date
    if (!/^\s*(?:to|and|until|till|or|through|[–-])\s*$/.test(text.slice(date.to, next.from))) return date
    const start = makeDate(Number(next.start.slice(0, 4)), date.yearless.month, date.yearless.day)
    const { yearless: _, ...rest } = date
    return start === undefined || start > next.start ? date : { ...rest, start }
  })

const vagueness = (text: string, from: number): { vague?: true; part?: true } => {
  const before = text.slice(0, from)
  if (
    /\b(?:around|about|circa|c\.|ca\.|approximately|roughly|or|by|nearly|almost)[\s-]+(?:in\s+)?$/i.test(before) &&
    !/\bby\s+$/i.test(before)
  )
    return { vague: true }
  return /\b(?:early|late|mid|half of|end of|beginning of|middle of|turn of|summer of|spring of|autumn of|winter of)[\s-]+(?:in\s+)?$/i.test(
    before,
  )
    ? { part: true }
    : {}
}

/** Gives yearless dates of one paragraph the year of the last date before them; without one they stay open. */
export function inheritYears(sentences: readonly (readonly DateMention[])[]): readonly (readonly DateMention[])[] {
  let year: number | undefined
  return sentences.map((dates) =>
    dates.map((date) => {
      if (date.yearless && year !== undefined) {
        const start = makeDate(year, date.yearless.month, date.yearless.day)
        return start === undefined ? date : { ...date, start, derived: true }
      }
      const stated = date.end ?? date.start
      if (stated !== undefined && !date.vague) year = Number(stated.slice(0, 4))
      return date
    }),
  )
}
