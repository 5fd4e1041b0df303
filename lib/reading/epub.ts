import { maxTextCharacters } from '@/lib/domain/encoding'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type Archive, openArchive } from './archive'
import type { Reader } from './content'
import { checkKind, decoded, eachElement, entryName, walkEntry } from './entries'
import { bookIn } from './epub-package'
import { pageWalker } from './html-walker'
import { type Album, bytesOfEntry, bytesWithin, type FoundPicture } from './pictures'
import type { RawBlock } from './text'

/** Fonts may be made unreadable for others and the text open; anything else that is enciphered is a lock on the book. */
const fontMethods = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

const checkOpen = (archive: Archive): Result<null> => {
  let isLocked = false
  const walked = eachElement(archive, 'META-INF/encryption.xml', (name, { Algorithm = '' }) => {
    isLocked ||= name === 'EncryptionMethod' && !fontMethods.test(Algorithm)
  })
  if (!walked.ok) return walked
  return isLocked ? failure('invalid', 'document_copy_protected') : ok(null)
}

/** The chapters in the order in which they are read; each heading a level below the title of the book. */
const chapters = (
  archive: Archive,
  names: readonly string[],
  pictures: Album,
): Result<readonly RawBlock<FoundPicture>[]> => {
  const blocks: RawBlock<FoundPicture>[] = []
  let found = 0
  for (const name of names) {
    const page = pageWalker(1)
    const walked = walkEntry(archive, name, page.walker, 'xhtml')
    if (!walked.ok) return walked
    found += page.walker.characters?.() ?? 0
    if (found > 2 * maxTextCharacters)
      return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found } })
    const bytesAt = (source: string) => bytesWithin(source) ?? bytesOfEntry(archive, entryName(name, decoded(source)))
    blocks.push(...pictures.fill(page.found().blocks, bytesAt))
  }
  return ok(blocks)
}

/**
 * Reads an e-book: the chapters of its spine as web pages, without its own table of contents, covers and imprints; title,
 * language and author as the book says them. Pictures are those that the book holds.
 */
export const readEpub: Reader = (bytes, pictures) => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const kind = checkKind(archive.value, 'epub')
  if (!kind.ok) return kind
  const open = checkOpen(archive.value)
  if (!open.ok) return open
  const book = bookIn(archive.value)
  if (!book.ok) return book
  const { chapters: names, ...said } = book.value
  const found = chapters(archive.value, names, pictures)
  if (!found.ok) return found
  const isTitle = ({ kind, text }: RawBlock<FoundPicture>) => kind === 'heading' && text.trim() === said.title
  return ok({ blocks: found.value.filter((block) => !isTitle(block)), ...said })
}
