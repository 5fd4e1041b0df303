import { failure, ok, type Result } from '@/lib/domain/result'
import type { CanonicalDocument } from '@/lib/engine/types'
import { cleanText, layOut } from './canonical'
import { splitFrontMatter } from './frontMatter'
import { guessLanguage } from './language'
import { markdownBlocks } from './markdown'
import { textBlocks } from './text'

export const maxDocumentBytes = 25 * 1024 * 1024
export const maxDocumentCharacters = 2_000_000

/** A document as read: the canonical form, plus who the text is by where it says so, and its length in words. */
export type ReadDocument = {
  readonly document: CanonicalDocument
  readonly attribution?: string
  readonly words: number
}

/**
 * Bytes or a string to a canonical document. `name` decides the format (.txt, .md) and gives the title where the text has none.
 * Refusals have code `invalid` and one of these reasons: `document_empty`, `document_binary`, `document_not_utf8`,
 * `document_too_large` (param `limit`), `document_format_unknown` (param `extension`).
 */
export function readDocument(input: Uint8Array | string, name: string): Result<ReadDocument> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'txt'
  if (!['txt', 'text', 'md', 'markdown'].includes(extension))
    return failure('invalid', 'document_format_unknown', { params: { extension } })
  if (typeof input !== 'string' && input.length > maxDocumentBytes)
    return failure('invalid', 'document_too_large', { params: { limit: maxDocumentCharacters } })
  const decoded = typeof input === 'string' ? ok(input) : decode(input)
  if (!decoded.ok) return decoded
  if (decoded.value.length > maxDocumentCharacters)
    return failure('invalid', 'document_too_large', { params: { limit: maxDocumentCharacters } })
  if (isBinary(decoded.value)) return failure('invalid', 'document_binary')
  const { matter, body } = splitFrontMatter(cleanText(decoded.value))
  const laid = layOut(extension.startsWith('m') ? markdownBlocks(body) : textBlocks(body))
  if (
    !laid.blocks.some(
      (block) => block.kind !== 'heading' && /[\p{L}\p{N}]/u.test(laid.text.slice(block.start, block.end)),
    )
  )
    return failure('invalid', 'document_empty')
  const title = matter.title ?? laid.firstHeading ?? titleFromName(name)
  const document = {
    title,
    language: matter.language ?? guessLanguage(laid.text),
    text: laid.text,
    blocks: laid.blocks,
  }
  const words = laid.text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return ok(
    matter.attribution === undefined ? { document, words } : { document, words, attribution: matter.attribution },
  )
}

function decode(bytes: Uint8Array): Result<string> {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  if (encoding === 'utf-8' && bytes.subarray(0, 8192).includes(0)) return failure('invalid', 'document_binary')
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError)
      return failure('invalid', hasSignature(bytes) ? 'document_binary' : 'document_not_utf8')
    throw error
  }
}

/** PDF, ZIP (docx, epub), PNG, JPEG, GIF, gzip: a file of another kind under a text's name. */
const hasSignature = (bytes: Uint8Array): boolean =>
  ['%PDF', 'PK\u0003\u0004', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u001f\u008b'].some((mark) =>
    [...mark].every((char, index) => bytes[index] === char.charCodeAt(0)),
  )

function isBinary(text: string): boolean {
  const sample = text.slice(0, 8192)
  const odd = sample.match(/(?![\s])\p{Cc}|\ufffd/gu)?.length ?? 0
  return sample.includes('\u0000') || odd > sample.length / 50 || sample.startsWith('%PDF-')
}

const titleFromName = (name: string): string => {
  const base = (name.split(/[/\\]/).at(-1) ?? name)
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return base === '' ? 'Untitled' : base.charAt(0).toUpperCase() + base.slice(1)
}
