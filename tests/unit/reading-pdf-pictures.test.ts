import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/reading'
import { pixelOf, pngOf, sheer } from '../support/pixels'
import { rawPdf } from '../support/raw-pdf'
import { picturesIn, readingOf } from '../support/read-pictures'
import { drawn } from '../support/typeset'

describe('a PDF with pages that are pictures', () => {
  it('has them named; empty pages and those with letters are not', async () => {
    const bytes = await drawn((page) => {
      page.text('Ada Finch built the Upper Mill in Linz in 1847.', 60, 60)
      page.addPage().image(Buffer.from(pngOf(200, 260)), 0, 0, { width: 500 })
      page.addPage()
      page.addPage().text('She ran it until 1862.', 60, 60)
      page.addPage().image(Buffer.from(pngOf(200, 260)), 0, 0, { width: 500 })
    })
    expect((await picturesIn(bytes, 'a.pdf')).left.pages).toEqual([{ pages: [2, 5] }])
  })

  it('and one whose font does not say which letters it has, is none that can be read', async () => {
    const drawn = [{ x: 60, y: 60, size: 10, text: '\ue001\ue002\ue003\ue004\ue005\ue006 1865' }]
    expect(await readFile(rawPdf(drawn), 'a.pdf')).toMatchObject({ reason: 'document_scanned' })
    expect(
      await readFile(rawPdf([{ ...drawn[0], text: '\ue001 Mills grind grain.' } as (typeof drawn)[0]]), 'a.pdf'),
    ).toMatchObject({ ok: true })
  })
})

describe('pictures of a PDF', () => {
  const builder = 'Ada Finch built the Upper Mill in Linz in 1847.'
  const caption = 'Figure 1: The wheel of the mill, seen from the yard.'
  const later = 'She ran it until 1862, when the flood took the weir.'
  const image = (bytes: Uint8Array) => Buffer.from(bytes)

  it('stand below what is printed above them, described by their captions, and shift nothing of the text', async () => {
    const page = (figures: boolean) =>
      drawn((page) => {
        page.font('Times-Roman').fontSize(10).text(builder, 60, 60)
        if (figures) page.image(image(pngOf(300, 200)), 60, 90, { width: 300 })
        page.text(caption, 60, 305)
        if (figures) page.image(image(pngOf(90, 30)), 60, 320, { width: 90 })
        page.text(later, 60, 370)
        page.addPage()
        if (figures) page.image(image(pngOf(64, 48)), 60, 60, { width: 200 })
        page.text('Her son sold it.', 60, 240)
      })
    const { shown, left, text } = await picturesIn(await page(true), 'a.pdf')
    expect(shown).toEqual([
      `${builder} / ${caption} / 300x200`,
      `${caption} /  / 90x30`,
      `${later} Her son sold it. /  / 64x48`,
    ])
    expect(left).toEqual({ pages: [], elsewhere: 0, refused: 0 })
    expect(text).toBe((await picturesIn(await page(false), 'a.pdf')).text)
  })

  it('stay in their column', async () => {
    const bytes = await drawn((page) => {
      page.font('Times-Roman').fontSize(10)
      const column = (x: number, y: number, name: string) => {
        for (const line of [0, 1, 2, 3])
          page.text(`The ${name} mill stands at the river ${line + 1} hours below.`, x, y + line * 12)
      }
      column(60, 60, 'oldest')
      page.image(image(pngOf(200, 100)), 60, 130, { width: 200 })
      column(60, 250, 'second')
      page.image(image(pngOf(100, 100)), 320, 60, { width: 200 })
      column(320, 270, 'newest')
    })
    const { shown } = await picturesIn(bytes, 'a.pdf')
    expect(shown.map((one) => one.replace(/The (\w+) .* \/ /, '$1 '))).toEqual(['oldest 200x100', 'second 100x100'])
  })

  it('are what a reader sees: on paper where they are see-through, and a photograph byte by byte', async () => {
    const photo = Buffer.from(
      'ffd8ffe000104a46494600010100000100010000ffc0001108007800a003012200021101031101ffd9',
      'hex',
    )
    const { illustrations } = await readingOf(
      await drawn((page) => {
        page.text(builder, 60, 60).image(photo, 60, 100, { width: 160 })
        page.image(image(sheer(40, 30)), 60, 300, { width: 160 })
      }),
      'a.pdf',
    )
    const [first, second] = illustrations.map(({ picture }) => picture)
    expect(first).toMatchObject({ type: 'image/jpeg', width: 160, height: 120 })
    expect(Buffer.from(first?.bytes ?? []).equals(photo)).toBe(true)
    expect(second).toMatchObject({ type: 'image/png', width: 40, height: 30 })
    // Red, half of it see-through.
    expect(pixelOf(second?.bytes ?? new Uint8Array())).toEqual([255, 127, 127])
  })

  it('are none of its furniture: icons, grounds of pages, and what stands on page after page', async () => {
    const bytes = await drawn((page) => {
      for (let number = 1; number <= 4; number++) {
        if (number > 1) page.addPage()
        page.image(image(pngOf(30, 42, [number, 9, 9])), 0, 0, { width: 595, height: 842 })
        page.image(image(pngOf(90, 60)), 400, 20, { width: 90 })
        page.image(image(pngOf(64, 64, [number, 0, 0])), 60, 20, { width: 12 })
        page.text(
          `${['One miller', 'Another owner', 'Some wheelwright', 'No smith'][number - 1]} mended the wheel.`,
          60,
          120,
        )
      }
      page.image(image(pngOf(80, 60, [0, 0, 99])), 60, 200, { width: 200 })
    })
    const { shown, left } = await picturesIn(bytes, 'a.pdf')
    expect(shown).toEqual([
      'One miller mended the wheel. Another owner mended the wheel. Some wheelwright mended the wheel. No smith mended the wheel. /  / 80x60',
    ])
    expect(left).toMatchObject({ refused: 0 })
  })

  it('that are made to harm are left out, and the text is read', { timeout: 5_000 }, async () => {
    const zeros = deflateSync(Buffer.alloc(50_000_000))
    const bitmap = (number: number, size: number) =>
      `${number} 0 obj\n<< /Type /XObject /Subtype /Image /Width ${size} /Height ${size} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /Length ${zeros.length} >>\nstream\n${zeros.toString('latin1')}\nendstream\nendobj\n`
    const numbers = Array.from({ length: 20 }, (_, index) => 10 + index)
    const content = `BT /F1 10 Tf 60 700 Td (${builder}) Tj ET\n${numbers.map((number, index) => `q 100 0 0 100 ${60 + index} 300 cm /I${number} Do Q`).join('\n')}`
    const file = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << ${numbers.map((number) => `/I${number} ${number} 0 R`).join(' ')} >> >> >>\nendobj\n4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n${numbers.map((number) => bitmap(number, number % 2 ? 9_000 : 100)).join('')}trailer\n<< /Root 1 0 R /Size 40 >>\n%%EOF\n`
    const before = process.memoryUsage.rss()
    const { shown, left, text } = await picturesIn(Buffer.from(file, 'latin1'), 'a.pdf')
    expect([text, shown.length, left.refused]).toEqual([builder, 0, 20])
    expect(process.memoryUsage.rss() - before).toBeLessThan(400_000_000)
  })
})
