import { dateParts, parseDate } from '../date'
import { ordinalValue } from './numbers'
import { right, type Verdict, verdictOf, wrong } from './verdict'

/** Whole years [from, to], both inclusive; years before the common era are negative, and there is no year 0. */
type Period = { readonly from: number; readonly to: number }

const decades = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')
const thirds: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 0.4],
  mid: [0.3, 0.7],
  middle: [0.3, 0.7],
  late: [0.6, 1],
}

/** The named part of [from, from + length): "early" and "late" overlap with "mid", as they do in speech. */
function partOf(from: number, length: number, part: string | undefined): Period {
  const [low, high] = thirds[part ?? ''] ?? [0, 1]
  return { from: from + Math.floor(low * length), to: from + Math.ceil(high * length) - 1 }
}

/**
 * Decades, centuries and years with an era: "the mid-1930s", "the nineties" (of the 20th century), "12th century BC", "500 BCE". Null for
 * all else, and for a plain year or date, which lib/domain/date reads.
 */
export function readPeriod(text: string): Period | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015-]/g, ' ')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/\b(?:in|since|during|by|the|of|around|about|circa|ca?\.)(?=\s)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const match = /^(?:(early|mid|middle|late) )?(.+?)(?: (bce?|b\.c\.(?:e\.)?|ad|ce|a\.d\.))?$/.exec(plain)
  if (!match?.[2]) return null
  const [, part, body, era] = match
  const before = era?.startsWith('b') ?? false
  const short = /^'?(\d)0'?s$/.exec(body)
  const word = decades.indexOf(body)
  const long = /^(\d{2,3})0'?s$/.exec(body)
  const century = /^(\S+) (?:century|c\.?)$/.exec(body)
  const year = /^(\d{1,4})$/.exec(body)
  if (short) return partOf(1900 + 10 * Number(short[1]), 10, part)
  if (word >= 0) return partOf(1920 + 10 * word, 10, part)
  if (long) return partOf(10 * Number(long[1]), 10, part)
  if (century?.[1]) {
    const number = ordinalValue(century[1])
    if (number === null) return null
    return before ? { from: -100 * number, to: -100 * number + 99 } : partOf(100 * (number - 1), 100, part)
  }
  if (year && era !== undefined)
    return { from: Number(year[1]) * (before ? -1 : 1), to: Number(year[1]) * (before ? -1 : 1) }
  return null
}

function readAny(text: string): Period | null {
  const date = parseDate(text)
  const year = date === undefined ? undefined : dateParts(date)[0]
  return year === undefined || /\d0'?s\b/.test(text) ? readPeriod(text) : { from: year, to: year }
}

/** Grades a decade, a century or a year with its era; null where the key is none of these. Within the key is right, wider than it half. */
export function gradePeriod(key: string, given: string): Verdict | null {
  const wanted = readPeriod(key)
  if (!wanted) return null
  const got = readAny(given)
  if (!got) return /^\d/.test(given.trim()) ? wrong : null
  if (got.from >= wanted.from && got.to <= wanted.to) return right
  return got.from <= wanted.from && got.to >= wanted.to ? verdictOf(0.5, 'less-precise') : wrong
}
