import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workbookOf } from '@/lib/workbook'

const sheetOf = (rows: Parameters<typeof workbookOf>[0]) =>
  strFromU8(unzipSync(workbookOf(rows))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

describe('workbookOf', () => {
  it('keeps texts texts and numbers numbers, and has no formula whatever a name begins with', () => {
    const sheet = sheetOf([
      ['Student', 'Mark'],
      ['=HYPERLINK("x")', -1.5],
      ['a & <b>', null],
    ])
    expect(sheet).toContain(
      '<c r="A2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
    )
    expect(sheet).toContain('<c r="B2"><v>-1.5</v></c>')
    expect(sheet).toContain('a &amp; &lt;b&gt;')
    expect(sheet).not.toContain('<f>')
    expect(sheet).not.toContain('B3')
  })

  it('keeps moments dates: a day and a half after the last of 1899', () => {
    expect(sheetOf([[{ local: '1900-01-01T12:00' }]])).toContain('<c r="A1" s="1"><v>2.5</v></c>')
    expect(sheetOf([[{ local: '2026-03-02T09:00' }]])).toContain('<v>46083.375</v>')
  })

  it('names the columns beyond Z, and leaves out what XML cannot hold', () => {
    const sheet = sheetOf([Array.from({ length: 28 }, () => 'x'), ['a\u{0}b\u{FFFE}c😀']])
    expect(sheet).toContain('r="Z1"')
    expect(sheet).toContain('r="AB1"')
    expect(sheet).toContain('>abc😀<')
  })

  it('has the parts that a spreadsheet looks for', () => {
    expect(Object.keys(unzipSync(workbookOf([['x']])))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })
})
