import type { FileFormat, TextFormat } from '@/lib/domain/file-format'
import type { Reader } from './content'
import { readHtml } from './html'

/** One reader for each format that is more than its letters. */
export const readers: Readonly<Record<Exclude<FileFormat, TextFormat>, Reader>> = {
  html: readHtml,
}
