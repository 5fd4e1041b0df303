import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, csvOf, textOfCell } from '@/lib/domain/csv'

/** A plain reader of RFC 4180, written for this test alone. */
const read = (csv: string): string[][] => {
  const rows: string[][] = [[]]
  let at = 1
  while (at < csv.length) {
    let value = ''
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++
        value += csv[at]
      }
      at++
    } else while (at < csv.length && csv[at] !== ',' && !csv.startsWith('\r\n', at)) value += csv[at++]
    rows.at(-1)?.push(value)
    if (csv[at] === ',') at++
    else if (csv.startsWith('\r\n', at)) {
      at += 2
      if (at < csv.length) rows.push([])
    }
  }
  return rows
}

describe('a table that leaves as CSV', () => {
  it('comes back cell by cell, and no text in it begins as a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', "'", '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', 'é', ' '),
    })
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const back = read(csvOf(rows))
        expect(back.map((row) => row.map(textOfCell))).toEqual(rows)
        for (const value of back.flat()) expect(value).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  it('writes moments as the clocks of the zone show them', () => {
    const at = new Date('2026-03-02T09:00:00Z')
    expect(csvOf([[clockOf(at, 'Asia/Tokyo'), clockOf(null, 'UTC')]])).toBe('\u{FEFF}2026-03-02 18:00,\r\n')
  })

  it('keeps negative numbers numbers, and leaves a cell empty where there is none', () => {
    expect(csvOf([['a', -3.5, null]])).toBe('\u{FEFF}a,-3.5,\r\n')
  })
})
