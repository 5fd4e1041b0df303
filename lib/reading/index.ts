import { checkText, decodeText, maxTextCharacters, maxUploadBytes } from '@/lib/domain/encoding'
import { bundleExtension, formatOfFile, formatOfName, isTextFormat, type TextFormat } from '@/lib/domain/file-format'
import { type Illustration, type LeftOut, nothingLeftOut } from '@/lib/domain/illustration'
import { extensionOf, titleWithin } from '@/lib/domain/naming'
import { failure, ok, type Result } from '@/lib/domain/result'
import { storable } from '@/lib/domain/storable'
import { entryIn } from '@/lib/engine/entries'
import type { CanonicalDocument } from '@/lib/engine/types'
import { cleanText, layOut } from './canonical'
import { readChapters } from './chapters'
import type { Content, Reader } from './content'
import { readers } from './formats'
import { splitFrontMatter } from './frontMatter'
import { guessLanguage, languageTag } from './language'
import { markdownBlocks } from './markdown'
import { type Album, album, bytesWithin } from './pictures'
import { textBlocks } from './text'

/** A document as read: the canonical form, its pictures, who the text is by where it says so, what was left out, and its length in words. */
export type ReadDocument = {
  readonly document: CanonicalDocument
  readonly illustrations: readonly Illustration[]
  readonly leftOut: LeftOut
  readonly attribution?: string
  readonly words: number
}

const tooLong = (found: number) =>
  failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found } })

/** The text, of a list of words only what is said of them: they may be of another language. */
const whatIsSaid = ({ text, blocks }: Pick<CanonicalDocument, 'text' | 'blocks'>): string => {
  const lines = blocks.filter(({ kind }) => kind !== 'heading').map(({ start, end }) => text.slice(start, end))
  const meanings = lines.flatMap((line) => {
    const entry = entryIn(line)
    return entry ? [line.slice(entry.body.start, entry.body.end)] : []
  })
  return meanings.length * 2 > lines.length ? meanings.join('\n') : text
}

/** The canonical document of what a reader found. */
const documentOf = ({ blocks: raw, ...content }: Content, pictures: Album, name: string): Result<ReadDocument> => {
  const laid = layOut(raw)
  const hasWords = laid.blocks.some(
    (block) => block.kind !== 'heading' && /[\p{L}\p{N}]/u.test(laid.text.slice(block.start, block.end)),
  )
  if (!hasWords) return failure('invalid', 'document_empty')
  if (laid.text.length > maxTextCharacters) return tooLong(laid.text.length)
  const title = titleWithin(content.title || laid.firstHeading || titleFromName(name))
  const language = languageTag(content.language) ?? guessLanguage(whatIsSaid(laid))
  const document = { title, language, text: laid.text, blocks: laid.blocks }
  const words = laid.text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  const { attribution, wordless } = content
  const leftOut = { ...nothingLeftOut, ...pictures.leftOut(), ...(wordless === undefined ? {} : { pages: wordless }) }
  const read = { document, illustrations: laid.illustrations, leftOut, words }
  return ok(attribution === undefined ? read : { ...read, attribution })
}

const contentOfText = (input: Uint8Array | string, format: TextFormat, pictures: Album): Result<Content> => {
  if (typeof input !== 'string' && input.length > maxUploadBytes) return tooLong(input.length)
  const decoded = typeof input === 'string' ? checkText(input) : decodeText(input)
  if (!decoded.ok) return decoded
  const { matter, body } = splitFrontMatter(cleanText(decoded.value))
  const blocks = format === 'markdown' ? pictures.fill(markdownBlocks(body), bytesWithin) : textBlocks(body)
  return ok({ ...matter, blocks })
}

/**
 * A text, or the bytes of one, to a canonical document. `name` decides the format (.txt, .md) and gives the title where the
 * text has none. Refusals have code `invalid` and one of these reasons: `document_empty`, `document_binary`,
 * `document_not_utf8`, `document_too_large` (params `limit` and `found`), `document_format_unknown` (param `extension`).
 */
export function readDocument(input: Uint8Array | string, name: string): Result<ReadDocument> {
  const format = formatOfName(name)
  if (!format.ok) return format
  if (!isTextFormat(format.value))
    return failure('invalid', 'document_format_unknown', { params: { extension: extensionOf(name) } })
  const pictures = album()
  const content = contentOfText(input, format.value, pictures)
  return content.ok ? documentOf(content.value, pictures, name) : content
}

/** What a reader finds, its letters cleaned, or what it refuses with the extension of the file. */
const found = async (extension: string, read: () => ReturnType<Reader>): Promise<Result<Content>> => {
  try {
    const content = await read()
    if (!content.ok) return { ...content, params: { extension, ...content.params } }
    const blocks = content.value.blocks.map((block) => ({ ...block, text: cleanText(storable(block.text)) }))
    return ok({ ...content.value, blocks })
  } catch (error) {
    // What libraries throw at bytes that are none of theirs.
    if (error instanceof Error) return failure('invalid', 'document_damaged', { params: { extension } })
    throw error
  }
}

const contentOfFile = async (
  bytes: Uint8Array,
  name: string,
  pictures: Album,
  onPart: () => void,
): Promise<Result<Content>> => {
  const extension = extensionOf(name)
  if (extension === bundleExtension) return found(extension, () => readChapters(bytes, contentOfFile, pictures, onPart))
  const named = formatOfFile(name, bytes)
  if (!named.ok) return named
  const { value: format } = named
  return isTextFormat(format)
    ? contentOfText(bytes, format, pictures)
    : found(extension, () => readers[format](bytes, pictures, onPart))
}

/**
 * The bytes of a file of any format, or of several packed as one, to a canonical document. Beside the refusals of
 * `readDocument` and `formatOfFile`: `document_damaged`, and what the reader of the format refuses, all with the param
 * `extension`. `onPart` hears of each part that has been read, of formats of many.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  onPart: () => void = () => {},
): Promise<Result<ReadDocument>> {
  const pictures = album()
  const content = await contentOfFile(bytes, name, pictures, onPart)
  return content.ok ? documentOf(content.value, pictures, name) : content
}

const titleFromName = (name: string): string => {
  const base = (name.split(/[/\\]/).at(-1) ?? name)
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return base === '' ? 'Untitled' : base.charAt(0).toUpperCase() + base.slice(1)
}
