import { failure, ok, type Result } from './result'
import { storable } from './storable'

export const maxUploadBytes = 25 * 1024 * 1024
export const maxTextCharacters = 2_000_000

const signatures = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
  '\u007fELF',
  'MZ\u0090',
]
const hasSignature = (bytes: Uint8Array): boolean =>
  signatures.some((mark) => [...mark].every((char, index) => bytes[index] === char.charCodeAt(0)))

const encodingByMark = ([a, b]: Uint8Array) =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** What windows-1252 has at 0x80 to 0x9f, where some versions of Node leave the control codes of Latin-1. */
const upperSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The letters of any bytes as windows-1252, the encoding of Western text that says none. */
export const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => upperSigns[sign.charCodeAt(0) - 0x80] ?? sign)

/** The 128 upper codes of windows-1252 that text uses: typographic signs, currency and Latin letters. */
const westernLetters = /[\u00c0-\u00ff\u2013\u2014\u2018-\u201e\u2026\u20ac\u0152\u0153\u0160\u0161\u017d\u017e]/gu

/**
 * Western single-byte text, where it is safe to say so: no control codes, few upper codes, and almost all of them letters
 * or typographic signs. Other single-byte encodings and binary files fail one of the three.
 */
const decodeWestern = (bytes: Uint8Array): string | null => {
  const upper = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  if (upper > bytes.length / 5) return null
  const text = windows1252(bytes)
  if (isBinary(text)) return null
  return (text.match(westernLetters)?.length ?? 0) >= upper * 0.9 ? text : null
}

const isBinary = (text: string): boolean => {
  const sample = text.slice(0, 65_536)
  const odd = sample.match(/(?![\s])\p{Cc}|\ufffd/gu)?.length ?? 0
  return sample.includes('\u0000') || odd > sample.length / 50
}

/**
 * The text in the bytes of a file: UTF-8, UTF-16 with a byte order mark, or windows-1252 where that is safe to assume.
 * Refusals have code `invalid` and a reason: `document_empty`, `document_binary`, `document_not_utf8`,
 * `document_too_large` (params `limit` and `found`, in characters).
 */
export const decodeText = (bytes: Uint8Array): Result<string> => {
  if (hasSignature(bytes)) return failure('invalid', 'document_binary')
  const text = decodeAs(encodingByMark(bytes), bytes) ?? decodeWestern(bytes)
  if (text === null)
    return failure('invalid', bytes.subarray(0, 65_536).includes(0) ? 'document_binary' : 'document_not_utf8')
  if (isBinary(text)) return failure('invalid', 'document_binary')
  return checkText(text)
}

/** A text as pasted or decoded, without its byte order mark, or the reason why it cannot be read. */
export const checkText = (text: string): Result<string> => {
  if (!/[\p{L}\p{N}]/u.test(text)) return failure('invalid', 'document_empty')
  if (text.length > maxTextCharacters)
    return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found: text.length } })
  return ok(storable(text.replace(/^\ufeff/, '')))
}
