import { failure, ok, type Result } from '@/lib/domain/result'
import { type Archive, openArchive } from './archive'
import type { Reader } from './content'
import { checkKind, eachElement, entryName, walkEntry } from './entries'
import { textWalker } from './odt-walker'
import { bytesOfEntry } from './pictures'

/** A file under a password lists how its entries are enciphered. */
const checkOpen = (archive: Archive): Result<null> => {
  let isLocked = false
  const walked = eachElement(archive, 'META-INF/manifest.xml', (name) => {
    isLocked ||= name === 'encryption-data'
  })
  if (!walked.ok) return walked
  return isLocked ? failure('invalid', 'document_locked') : ok(null)
}

/**
 * Reads an OpenDocument text: headings, paragraphs, lists and tables. Notes, remarks, tables of contents and what was deleted
 * are left out; pictures stay where they are. Pages are counted where the file says where they end.
 */
export const readOdt: Reader = (bytes, pictures) => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const kind = checkKind(archive.value, 'odt')
  if (!kind.ok) return kind
  const open = checkOpen(archive.value)
  if (!open.ok) return open
  const { walker, found } = textWalker()
  const walked = walkEntry(archive.value, 'content.xml', walker, 'office')
  if (!walked.ok) return walked
  return ok({ blocks: pictures.fill(found(), (source) => bytesOfEntry(archive.value, entryName('', source))) })
}
