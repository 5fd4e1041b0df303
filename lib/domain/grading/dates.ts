import { type DateValue, dateContains, makeDate, parseDate } from '../date'
import { ordinalValue, readQuantity } from './numbers'
import { right, type Verdict, verdictOf, wrong } from './verdict'

const hundreds =
  /\b(ten|eleven|(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|twenty) (hundred|oh \w+|\w+)(?: (\w+))?$/

/** "january seventh nineteen forty-three" -> "january 7 1943": days and years as they are spoken. */
function spoken(text: string): string {
  const plain = text.toLowerCase().replaceAll('-', ' ')
  const year = hundreds.exec(plain)
  const [, high = '', low = '', last] = year ?? []
  const rest =
    low === 'hundred'
      ? 0
      : (readQuantity([low.replace('oh ', ''), last].filter(Boolean).join(' '))?.value ?? Number.NaN)
  const written =
    year && rest < 100 ? plain.slice(0, year.index) + String(100 * (readQuantity(high)?.value ?? 0) + rest) : plain
  return written
    .replace(/\b(?:two thousand)(?: and)?(?: (\w+))?$/, (whole) => String(readQuantity(whole)?.value ?? whole))
    .replace(/\b(?:(twenty|thirty) )?(\w+)(?= |$)/g, (whole, tens: string | undefined, word: string) => {
      const day = ordinalValue(word)
      return day === null || /\d/.test(word)
        ? whole
        : String(day + (tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0))
    })
}

/**
 * Every date a learner can mean: the forms a text may have, `4/2007`, `2007/4`, `2007 April`, and for `3/4/2017` both readings,
 * since both are somebody's habit.
 */
function readings(text: string): DateValue[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[()]/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:it was |in the year |from |until )/i, '')
    .trim()
  const direct = parseDate(plain) ?? parseDate(spoken(plain))
  if (direct !== undefined) return [direct]
  const number = plain.replace(/[/.\s]+/g, '-')
  const monthYear = /^(\d{1,2})-(\d{4})$/.exec(number)
  const yearMonth = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(number)
  const dayMonth = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(number)
  const yearFirst = /^(\d{4}),? (.+)$/.exec(plain)
  const found = monthYear
    ? [makeDate(Number(monthYear[2]), Number(monthYear[1]))]
    : yearMonth
      ? [
          makeDate(
            Number(yearMonth[1]),
            Number(yearMonth[2]),
            yearMonth[3] === undefined ? undefined : Number(yearMonth[3]),
          ),
        ]
      : dayMonth
        ? [
            makeDate(Number(dayMonth[3]), Number(dayMonth[2]), Number(dayMonth[1])),
            makeDate(Number(dayMonth[3]), Number(dayMonth[1]), Number(dayMonth[2])),
          ]
        : yearFirst
          ? [parseDate(`${yearFirst[2]} ${yearFirst[1]}`)]
          : []
  return found.filter((date) => date !== undefined)
}

const splitRange = (text: string): [string, string] | null => {
  const match =
    /^(?:from |between )?(.*?\d{3,4}.*?)\s*(?:-|\u2013|\u2014|\bto\b|\buntil\b|\btill\b|\band\b)\s*(.*?\d{2,4}.*?)$/i.exec(
      text.trim(),
    )
  if (!match?.[1] || !match[2]) return null
  const short = /^\d{2}$/.test(match[2].trim()) && /(\d{2})\d{2}$/.exec(match[1].trim())
  return [match[1], short ? `${short[1]}${match[2].trim()}` : match[2]]
}

function gradePoint(key: DateValue, given: readonly DateValue[]): Verdict {
  if (given.some((date) => dateContains(key, date))) return right
  return given.some((date) => dateContains(date, key)) ? verdictOf(0.5, 'less-precise') : wrong
}

/**
 * Grades a date or a period against a key that is one; null where the key is none. As precise as asked, or more precise and within
 * the key, is right; less precise but true is half; another date is wrong, however near.
 */
export function gradeDate(key: string, given: string): Verdict | null {
  const point = parseDate(key)
  if (point !== undefined) return gradePoint(point, readings(given))
  const keys = splitRange(key)?.map((end) => parseDate(end))
  const [start, end] = keys ?? []
  if (start === undefined || end === undefined) return null
  const ends = splitRange(given)
  if (!ends) return wrong
  const [first, last] = [gradePoint(start, readings(ends[0])), gradePoint(end, readings(ends[1]))]
  const near = first.near ?? last.near
  return verdictOf((first.score + last.score) / 2, near)
}
