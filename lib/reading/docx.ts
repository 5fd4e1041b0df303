import { ok } from '@/lib/domain/result'
import { openArchive } from './archive'
import type { Reader } from './content'
import { diagramsIn } from './diagrams'
import { stylesIn } from './docx-styles'
import { documentWalker } from './docx-walker'
import { checkKind, relationshipsOf, walkEntry } from './entries'
import { bytesOfEntry } from './pictures'

/**
 * Reads a Word file: headings by their styles or since they are bold, paragraphs, lists, tables and the words of drawings of its
 * main part. Notes, comments, heads of pages,
 * what was deleted and tables of contents are left out. Pages are counted where Word has written down where they end.
 * Pictures stay where they are anchored.
 */
export const readDocx: Reader = (bytes, pictures) => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const kind = checkKind(archive.value, 'docx')
  if (!kind.ok) return kind
  const parts = relationshipsOf(archive.value, '')
  if (!parts.ok) return parts
  const main = parts.value.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const own = relationshipsOf(archive.value, main)
  if (!own.ok) return own
  const styles = stylesIn(archive.value, own.value.find(({ type }) => type === 'styles')?.target ?? 'word/styles.xml')
  if (!styles.ok) return styles
  const diagrams = diagramsIn(archive.value, own.value)
  if (!diagrams.ok) return diagrams
  const { walker, found } = documentWalker(styles.value, diagrams.value)
  const walked = walkEntry(archive.value, main, walker, 'office')
  if (!walked.ok) return walked
  const targets = new Map(own.value.map(({ id, target }) => [id, target]))
  return ok({ blocks: pictures.fill(found(), (id) => bytesOfEntry(archive.value, targets.get(id) ?? '')) })
}
