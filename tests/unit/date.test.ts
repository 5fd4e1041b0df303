import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDates,
  dateContains,
  dateInWords,
  datesCompatible,
  firstDay,
  intervalContains,
  intervalsOverlap,
  isDateValue,
  lastDay,
  makeDate,
  parseDate,
  sortDates,
} from '@/lib/domain/date'

const date = fc
  .record({
    y: fc.integer({ min: 1000, max: 2100 }),
    m: fc.option(fc.integer({ min: 1, max: 12 })),
    d: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ y, m, d }) => makeDate(y, m ?? undefined, m === null ? undefined : (d ?? undefined)) ?? '')

describe('parseDate', () => {
  it.each([
    ['7 January 2017', '2017-01-07'],
    ['January 7th, 2017', '2017-01-07'],
    ['Sept. 3, 1999', '1999-09-03'],
    ['the 3rd of May 1920', '1920-05-03'],
    ['in May 2017', '2017-05'],
    ['2017-1-7', '2017-01-07'],
    ['the year 843', '0843'],
    ['13/02/2001', '2001-02-13'],
    ['02/13/2001', '2001-02-13'],
  ])('%s is %s', (text, value) => expect(parseDate(text)).toBe(value))

  it.each(['30 February 2001', '3/4/2017', 'May', 'Mayor 2017', '12', 'the 1990s', '2017 people'])(
    '%s is no date',
    (text) => expect(parseDate(text)).toBeUndefined(),
  )

  it('reads what dateInWords wrote', () =>
    fc.assert(fc.property(date, (value) => parseDate(dateInWords(value)) === value)))
})

describe('order and containment', () => {
  it('a year contains its months, and neither comes first', () => {
    expect(dateContains('2017', '2017-05')).toBe(true)
    expect(dateContains('2017-05', '2017')).toBe(false)
    expect(compareDates('2017', '2017-05')).toBe(0)
    expect(compareDates('2017-04', '2017-05-01')).toBe(-1)
    expect(lastDay('2016-02')).toBe('2016-02-29')
  })
  it('comparing is antisymmetric and agrees with days', () =>
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(compareDates(a, b) + compareDates(b, a)).toBe(0)
        if (compareDates(a, b) < 0) expect(lastDay(a) < firstDay(b)).toBe(true)
        expect(datesCompatible(a, b)).toBe(compareDates(a, b) === 0)
        expect(isDateValue(a)).toBe(true)
      }),
    ))
  it('sorts the coarser of two equal beginnings first', () =>
    expect(['2017-01-01', '2017', '2016-12', '2017-01'].sort(sortDates)).toEqual([
      '2016-12',
      '2017',
      '2017-01',
      '2017-01-01',
    ]))
  it('unknown ends are open', () => {
    expect(intervalContains({ start: '2010' }, '2012-03')).toBe(true)
    expect(intervalContains({ start: '2010', end: '2011' }, '2012')).toBe(false)
    expect(intervalsOverlap({ start: '2002', end: '2007' }, { start: '2007', end: '2010' })).toBe(true)
    expect(intervalsOverlap({ start: '2002', end: '2006' }, { start: '2007' })).toBe(false)
  })
})
