import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText, decodeText, maxTextCharacters } from '@/lib/domain/encoding'

// A mark for what could not be read is a sign of damage, and refused as such.
const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `word ${text.replace(/\p{C}|\ufffd/gu, '')}`)
const western = 'Café Müller, “gegründet” 1921 – naïve façade. The café was founded in 1921 by Ada Müller. '

describe('the text in the bytes of a file', () => {
  it('is what was written, in UTF-8 and in UTF-16 of both orders with a mark', () => {
    fc.assert(
      fc.property(words, (text) => {
        const little = Buffer.from(`\ufeff${text}`, 'utf16le')
        const big = Buffer.from(little).swap16()
        for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), little, big])
          expect(decodeText(bytes)).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('is read as windows-1252 where nothing else fits and the letters are plausible', () => {
    const bytes = Uint8Array.from(
      [...western],
      (char) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[char] ?? char.charCodeAt(0),
    )
    expect(decodeText(bytes)).toEqual({ ok: true, value: western })
  })

  it.each([
    ['Shift JIS', [0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x93, 0xfa, 0x96, 0x7b], 'document_not_utf8'],
    ['a PDF', [...Buffer.from('%PDF-1.7 text')], 'document_binary'],
    ['a ZIP', [0x50, 0x4b, 3, 4, 65, 66, 67], 'document_binary'],
    ['zeros', [65, 0, 66, 0, 0, 0, 67], 'document_binary'],
    ['spaces', [32, 10, 9], 'document_empty'],
  ])('is refused for %s', (_, bytes, reason) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ ok: false, reason })
  })

  it('has at most two million characters', () => {
    expect(checkText('a'.repeat(maxTextCharacters)).ok).toBe(true)
    expect(checkText('a'.repeat(maxTextCharacters + 1))).toMatchObject({ reason: 'document_too_large' })
  })
})
