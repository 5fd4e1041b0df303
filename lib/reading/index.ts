import { checkText, decodeText, maxTextCharacters, maxUploadBytes } from '@/lib/domain/encoding'
import { titleWithin } from '@/lib/domain/naming'
import { failure, ok, type Result } from '@/lib/domain/result'
import type { CanonicalDocument } from '@/lib/engine/types'
import { cleanText, layOut } from './canonical'
import { splitFrontMatter } from './frontMatter'
import { guessLanguage, languageTag } from './language'
import { markdownBlocks } from './markdown'
import { textBlocks } from './text'

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
  if (typeof input !== 'string' && input.length > maxUploadBytes)
    return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters } })
  const decoded = typeof input === 'string' ? checkText(input) : decodeText(input)
  if (!decoded.ok) return decoded
  const { matter, body } = splitFrontMatter(cleanText(decoded.value))
  const laid = layOut(extension.startsWith('m') ? markdownBlocks(body) : textBlocks(body))
  if (
    !laid.blocks.some(
      (block) => block.kind !== 'heading' && /[\p{L}\p{N}]/u.test(laid.text.slice(block.start, block.end)),
    )
  )
    return failure('invalid', 'document_empty')
  const title = titleWithin(matter.title ?? laid.firstHeading ?? titleFromName(name))
  const document = {
    title,
    language: languageTag(matter.language) ?? guessLanguage(laid.text),
    text: laid.text,
    blocks: laid.blocks,
  }
  const words = laid.text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return ok(
    matter.attribution === undefined ? { document, words } : { document, words, attribution: matter.attribution },
  )
}

const titleFromName = (name: string): string => {
  const base = (name.split(/[/\\]/).at(-1) ?? name)
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return base === '' ? 'Untitled' : base.charAt(0).toUpperCase() + base.slice(1)
}
