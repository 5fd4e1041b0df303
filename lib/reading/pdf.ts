import { failure, ok } from '@/lib/domain/result'
import type { Content, Reader } from './content'
import { draftsOf, rejoined } from './pdf/blocks'
import { bodyOf, withoutNotes } from './pdf/body'
import { inReadingOrder } from './pdf/columns'
import { withoutContents } from './pdf/contents'
import { withoutFurniture } from './pdf/furniture'
import { blocksOf } from './pdf/headings'
import { joiner } from './pdf/join'
import { mirrored } from './pdf/mirror'
import { type Info, openPdf } from './pdf/open'
import type { Page } from './pdf/page'
import { assemble } from './pdf/rows'
import type { RawBlock } from './text'

/** The blocks of pages: what a person reads, in the order in which it is read, without heads, feet and notes. */
export const blocksOfPages = (pages: readonly Page[]): readonly RawBlock[] => {
  const laid = withoutFurniture(mirrored(pages).map(assemble)).flatMap(inReadingOrder)
  const body = bodyOf(laid)
  const regions = withoutNotes(laid, body)
  const join = joiner(regions)
  return withoutContents(blocksOf(rejoined(draftsOf(regions, body, join), body, join), body))
}

/** A title that a program made up from a file, and no person wrote. */
const madeUp =
  /^(?:untitled|title|microsoft word\b.*|powerpoint\b.*|presentation\d*|.*\.(?:docx?|pptx?|tex|dvi|indd|odt|rtf|pdf|qxd))$/i

const saidOf = ({ title, author, language }: Info, blocks: readonly RawBlock[]): Omit<Content, 'blocks'> => {
  const [first] = blocks
  const isHeaded = first?.kind === 'heading'
  const written = title === '' || madeUp.test(title) ? (isHeaded ? first.text : '') : title
  return {
    ...(written === '' || (isHeaded && first.level === 1) ? {} : { title: written }),
    ...(language === '' ? {} : { language }),
    ...(author === '' ? {} : { attribution: author }),
  }
}

/**
 * Reads a PDF that has letters in it: headings, paragraphs, list items and rows of tables, each with the page it begins on.
 * Refusals: those of `openPdf`, and `document_scanned` where no page has letters.
 */
export const readPdf: Reader = async (bytes, _pictures, onPart) => {
  const opened = await openPdf(bytes, onPart)
  if (!opened.ok) return opened
  const { pages, wordless, info } = opened.value
  if (pages.every(({ pieces }) => pieces.length === 0)) return failure('invalid', 'document_scanned')
  const blocks = blocksOfPages(pages)
  return ok({ blocks, ...saidOf(info, blocks), ...(wordless.length === 0 ? {} : { wordless: [{ pages: wordless }] }) })
}
