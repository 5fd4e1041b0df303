import { windows1252 } from '@/lib/domain/encoding'
import { failure, ok } from '@/lib/domain/result'
import type { Reader } from './content'
import { pageWalker } from './html-walker'
import { walkMarkup } from './markup'
import { bytesWithin } from './pictures'

const byMark = ([a, b, c]: Uint8Array): string | undefined => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** The encoding a page says it has, within its first 4,096 bytes. */
const bySaying = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<meta[^<>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(start)?.[1]
}

const decoderOf = (name: string): TextDecoder | null => {
  try {
    return new TextDecoder(name)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The letters of a page: by its byte order mark, as UTF-8 where it is that, as it says, or as browsers do. */
const lettersOf = (bytes: Uint8Array): string => {
  const marked = byMark(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const decoder = decoderOf(bySaying(bytes) ?? 'windows-1252')
  return decoder === null || decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes)
}

/**
 * Reads a web page: headings, paragraphs, lists, quotes and tables of its main part. Navigation, scripts, notes, and what is
 * hidden is left out; so is listed code, as in Markdown. The title of the page counts where it has no main heading. Pictures
 * that the page holds itself are kept; none is fetched.
 */
export const readHtml: Reader = (bytes, pictures) => {
  const letters = lettersOf(bytes)
  if (letters.slice(0, 65_536).includes('\u0000')) return failure('invalid', 'document_not_as_named')
  const page = pageWalker()
  const walk = walkMarkup(page.walker, 'html')
  const walked = walk.write(letters) ?? walk.end()
  if (!walked.ok) return walked
  const { blocks: named, title, language, attribution } = page.found()
  const blocks = pictures.fill(named, bytesWithin)
  const isHeaded = blocks.some(({ kind, level }) => kind === 'heading' && level === 1)
  return ok({
    blocks,
    ...(title === '' || isHeaded ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(attribution === undefined ? {} : { attribution }),
  })
}
