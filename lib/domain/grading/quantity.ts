import { readQuantity } from './numbers'
import { readUnit } from './units'
import { right, type Verdict, verdictOf, wrong } from './verdict'

const qualifier =
  /\b(?:about|around|approximately|roughly|nearly|almost|over|more than|less than|at least|at most|up to|some|only|just|circa|ca|times|time)\b/g

const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** True for a number that stands alone or with a unit of measure; "first-ranked member" is words with a number in them. */
export function isBareQuantity(text: string): boolean {
  const found = readQuantity(text)
  return found !== null && (found.rest === '' || readUnit(found.rest) !== null)
}

/**
 * Grades a number against a key that holds exactly one; null where the key holds none or more. The number must be equal. Of a unit
 * of measure, any spelling and any convertible unit is right, none at all is half, another is wrong; of a count ("19 fatalities")
 * the number is enough.
 */
export function gradeQuantity(key: string, given: string): Verdict | null {
  const wanted = readQuantity(key)
  if (!wanted) return null
  const got = readQuantity(given)
  if (!got) return wrong
  const clean = (rest: string): string => rest.replace(qualifier, ' ').replace(/\s+/g, ' ').trim()
  const unit = readUnit(clean(wanted.rest))
  const same = sameNumber(wanted.value, got.value)
  if (!unit) return same ? right : wrong
  const rest = clean(got.rest)
  if (rest === '') return !same ? wrong : unit.dimension === 'ratio' ? right : verdictOf(0.5, 'unit')
  const gotUnit = readUnit(rest)
  if (!gotUnit) return same && rest.includes(clean(wanted.rest)) ? right : wrong
  return gotUnit.dimension === unit.dimension && sameNumber(wanted.value * unit.size, got.value * gotUnit.size)
    ? right
    : wrong
}
