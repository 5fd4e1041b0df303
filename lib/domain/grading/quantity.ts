import { type Quantity, readQuantity } from './numbers'
import { readUnits, toBase, type Unit } from './units'
import { best, right, type Verdict, verdictOf, wrong } from './verdict'

const qualifier =
  /\b(?:about|around|approximately|roughly|nearly|almost|over|more than|less than|at least|at most|up to|some|only|just|circa|ca|times|time)\b/g

const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** True for a number that stands alone or with a unit of measure; "first-ranked member" is words with a number in them. */
export function isBareQuantity(text: string): boolean {
  const found = readQuantity(text)
  return found !== null && (found.rest === '' || readUnits(found.rest).length > 0)
}

const shares: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}
const suffixes: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', mn: 'million', bn: 'billion' }

/** A share of a whole, as a fraction or in words ("2/3", "half", "three quarters", "two-thirds of the city"), as percent. */
function readShare(text: string): Quantity | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-\u2010-\u2015]/g, ' ')
    .replaceAll('\u2044', '/')
    .replace(qualifier, ' ')
    .trim()
  const fraction = /^(\d{1,3}) ?\/ ?(\d{1,3})(?!\S)/.exec(plain)
  const named = /^(?:half\b|(\w+) (half|halve|third|quarter|fourth|fifth|sixth|eighth|tenth)s?\b)/.exec(plain)
  if (!fraction && !named) return null
  const count = fraction?.[1] ?? named?.[1] ?? 'one'
  const top = count === 'a' ? 1 : (readQuantity(count)?.value ?? 0)
  const bottom = fraction ? Number(fraction[2]) : (shares[named?.[2] ?? 'half'] ?? 0)
  return top > 0 && top < bottom ? { value: (100 * top) / bottom, rest: '%' } : null
}

/** Every number a learner can mean: "60 000" and "60.000" are sixty thousand to many, "60k" to most, "2/3" and "half" a share. */
function readings(text: string): readonly Quantity[] {
  const forms = [
    text,
    text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ''),
    text.replace(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/g, (number) => number.replaceAll('.', '')),
    text.replace(/(?<=\d)\s?(k|mn?|bn)\b/gi, (suffix) => ` ${suffixes[suffix.trim().toLowerCase()]}`),
  ]
  return [...forms.map(readQuantity), readShare(text)].filter((found) => found !== null)
}

const clean = (rest: string): string => rest.replace(qualifier, ' ').replace(/\s+/g, ' ').trim()

/** Equal, or for a share that is no round percentage ("a third") equal as rounded by the learner. */
const isSame = (wanted: number, got: number, isShare: boolean): boolean =>
  sameNumber(wanted, got) || (isShare && (Math.round(wanted) === got || Math.round(10 * wanted) / 10 === got))

const isSameUnit = (a: Unit, b: Unit): boolean => a.dimension === b.dimension && a.size === b.size && a.zero === b.zero

function gradeReading(wanted: Quantity, got: Quantity, isShare: boolean): Verdict {
  const [rest, wantedRest] = [clean(got.rest), clean(wanted.rest)]
  const [units, gotUnits] = [readUnits(wantedRest), readUnits(rest)]
  const isEqual = isSame(wanted.value, got.value, isShare)
  if (units.length === 0) return isEqual && !gotUnits.some((unit) => unit.dimension === 'ratio') ? right : wrong
  const converts = units.some((unit) =>
    gotUnits.some(
      (own) =>
        (isEqual && isSameUnit(unit, own)) ||
        (unit.dimension === own.dimension && sameNumber(toBase(wanted.value, unit), toBase(got.value, own))),
    ),
  )
  if (converts) return right
  if (!isEqual || gotUnits.length > 0) return wrong
  if (rest === '') return units.some((unit) => unit.dimension === 'ratio') ? right : verdictOf(0.5, 'unit')
  if (rest.includes(wantedRest)) return right
  return rest === 'degrees' && units.some((unit) => unit.dimension === 'temperature') ? verdictOf(0.5, 'unit') : wrong
}

/**
 * Grades a number against a key that holds exactly one; null where the key holds none or more. The number must be equal. Of a unit
 * of measure, any spelling and any convertible unit is right, none at all is half, another is wrong; of a count ("19 fatalities")
 * the number is enough.
 */
export function gradeQuantity(key: string, given: string): Verdict | null {
  const share = readShare(key)
  const wanted = share ?? readQuantity(key)
  return wanted && best(readings(given).map((got) => gradeReading(wanted, got, share !== null)))
}
