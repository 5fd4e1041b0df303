import type { FileFormat, TextFormat } from '@/lib/domain/file-format'
import type { Reader } from './content'
import { readDocx } from './docx'
import { readEpub } from './epub'
import { readHtml } from './html'
import { readOdt } from './odt'
import { readPdf } from './pdf'
import { readPptx } from './pptx'

/** One reader for each format that is more than its letters. */
export const readers: Readonly<Record<Exclude<FileFormat, TextFormat>, Reader>> = {
  html: readHtml,
  docx: readDocx,
  pptx: readPptx,
  odt: readOdt,
  epub: readEpub,
  pdf: readPdf,
}
