import { describe, expect, it } from 'vitest'
import { fileRows, shownRows } from '@/app/progress/_figures/table'
import { askedIn, progressAddress, scopeOf } from '@/app/progress/address'
import { csvOf } from '@/lib/domain/csv'

const words = {
  none: 'none',
  percent: (share: number) => `${Math.round(100 * share)}%`,
  day: (day: string) => `on ${day}`,
  minutes: (seconds: number) => `${Math.round(seconds / 60)} min`,
}

const table = {
  caption: 'Time and recall',
  columns: [
    { name: 'From', as: 'day' },
    { name: 'Recalled', as: 'share' },
    { name: 'Time', as: 'minutes' },
    { name: '=A1' },
  ],
  rows: [
    ['2026-03-02', 0.8456, 90, '=1+1'],
    ['2026-03-09', null, 0, 7],
  ],
} as const

describe('the table of a figure', () => {
  it('is read as the reader writes days, shares and times', () => {
    expect(shownRows(table, words)).toEqual([
      ['on 2026-03-02', '85%', '2 min', '=1+1'],
      ['on 2026-03-09', 'none', '0 min', '7'],
    ])
  })

  it('leaves as plain numbers with their units, and as no formula', () => {
    expect(fileRows(table)).toEqual([
      ['From', 'Recalled (%)', 'Time (min)', '=A1'],
      ['2026-03-02', 84.6, 1.5, '=1+1'],
      ['2026-03-09', null, 0, 7],
    ])
    expect(csvOf(fileRows(table))).toContain("2026-03-02,84.6,1.5,'=1+1\r\n2026-03-09,,0,7\r\n")
  })
})

describe('the address of progress', () => {
  it('holds what is asked, and leaves out what is usual', () => {
    const asked = askedIn({ period: 'year', document: 'd', tag: ' exam ', q: 'is:due', deck: '' })
    expect(asked).toEqual({ period: 'year', document: 'd', tag: 'exam', q: 'is:due' })
    const address = progressAddress(asked, '/progress/table', { figure: 'due' })
    expect(askedIn(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(asked)
    expect(progressAddress(askedIn({ period: 'fortnight' }))).toBe('/progress')
  })

  it('is a scope only where its search can be read', () => {
    expect(scopeOf(askedIn({ q: 'prop:d>' }))).toMatchObject({ parsed: { ok: false }, scope: { period: 'quarter' } })
    expect(scopeOf(askedIn({ q: 'is:due', deck: 'k' })).scope).toEqual({
      ...{ period: 'quarter', deckId: 'k' },
      search: { type: 'is', state: 'due' },
    })
  })
})
