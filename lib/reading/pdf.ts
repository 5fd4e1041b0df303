import { createHash } from 'node:crypto'
import { failure, ok } from '@/lib/domain/result'
import type { Content, Reader } from './content'
import { unpacker } from './pdf/bitmap'
import { draftsOf, rejoined } from './pdf/blocks'
import { bodyOf, withoutNotes } from './pdf/body'
import { inReadingOrder } from './pdf/columns'
import { withoutContents } from './pdf/contents'
import { withoutFurniture } from './pdf/furniture'
import { hung } from './pdf/hang'
import { blocksOf } from './pdf/headings'
import { joiner } from './pdf/join'
import { mirrored } from './pdf/mirror'
import { type Info, openPdf } from './pdf/open'
import type { Page } from './pdf/page'
import { assemble } from './pdf/rows'
import type { NamedPicture } from './pictures'
import type { RawBlock } from './text'

/**
 * The blocks of pages: what a person reads, in the order in which it is read, without heads, feet and notes; and the figures
 * below them. Images of the same key are the same picture.
 */
export const blocksOfPages = (
  pages: readonly Page[],
  keyOf: (image: string) => string = String,
): readonly RawBlock<NamedPicture>[] => {
  const seen = mirrored(pages)
  const laid = withoutFurniture(seen.map(assemble)).flatMap(inReadingOrder)
  const body = bodyOf(laid)
  const regions = withoutNotes(laid, body)
  const join = joiner(regions)
  const drafts = rejoined(draftsOf(regions, body, join), body, join)
  const pictures = hung(seen, drafts, keyOf)
  const above = pictures.has(-1) ? [{ kind: 'paragraph', text: '', pictures: pictures.get(-1) ?? [] } as const] : []
  const blocks = blocksOf(drafts, body).map((block, index) =>
    pictures.has(index) ? { ...block, pictures: pictures.get(index) ?? [] } : block,
  )
  return [...above, ...withoutContents(blocks)]
}

/** A title that a program made up from a file, and no person wrote. */
const madeUp =
  /^(?:untitled|title|microsoft word\b.*|powerpoint\b.*|presentation\d*|.*\.(?:docx?|pptx?|tex|dvi|indd|odt|rtf|pdf|qxd))$/i

const saidOf = ({ title, author, language }: Info, blocks: Content['blocks']): Omit<Content, 'blocks'> => {
  const first = blocks.find(({ text }) => text !== '')
  const isHeaded = first?.kind === 'heading'
  const written = title === '' || madeUp.test(title) ? (isHeaded ? first.text : '') : title
  return {
    ...(written === '' || (isHeaded && first.level === 1) ? {} : { title: written }),
    ...(language === '' ? {} : { language }),
    ...(author === '' ? {} : { attribution: author }),
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Reads a PDF that has letters in it: headings, paragraphs, list items and rows of tables, each with the page it begins on,
 * and the pictures between them. Refusals: those of `openPdf`, and `document_scanned` where no page has letters.
 */
export const readPdf: Reader = async (bytes, album, onPart) => {
  const opened = await openPdf(bytes, onPart)
  if (!opened.ok) return opened
  const { pages, wordless, images, info } = opened.value
  if (pages.every(({ pieces }) => pieces.length === 0)) return failure('invalid', 'document_scanned')
  const blocks = album.fill(
    blocksOfPages(pages, (image) => digestOf(images.get(image)?.data ?? Buffer.from(image))),
    unpacker(images),
  )
  return ok({ blocks, ...saidOf(info, blocks), ...(wordless.length === 0 ? {} : { wordless: [{ pages: wordless }] }) })
}
