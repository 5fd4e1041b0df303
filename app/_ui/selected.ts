import { noteLimits } from '@/lib/domain/note'
import type { SelectedWords } from '@/lib/domain/note-forms'
import { selectedRange } from './selected-range'

/** Words of a range as they stand in the text, without what is said to screen readers alone or stands in the margin. */
const wordsOf = (range: Range): string => {
  const words = range.cloneContents()
  for (const other of words.querySelectorAll('.vh, .due')) other.remove()
  return words.textContent ?? ''
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** Where a selection stands in the text of a document: the offset of its block and what comes before it there. */
const offsetOf = (range: Range): number | null => {
  const block = elementOf(range.startContainer)?.closest<HTMLElement>('[data-start]')
  if (!block) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return Number(block.dataset.start) + wordsOf(before).length
}

/** The document that words are from: the one whose page this is, or the one that is quoted where they stand. */
const documentOf = (range: Range | null): string | undefined =>
  /^\/documents\/([0-9a-f-]{36})/.exec(location.pathname)?.[1] ??
  (range ? elementOf(range.startContainer)?.closest<HTMLElement>('[data-document]')?.dataset.document : undefined)

/** The words of a range, and the document and the place in it that they come from. */
export const selectedWords = (range: Range | null): SelectedWords => {
  const raw = range ? wordsOf(range) : ''
  const text = raw.trim().slice(0, noteLimits.selectedCharacters)
  const documentId = documentOf(range)
  if (!range || text === '' || documentId === undefined) return { text, documentId }
  const at = offsetOf(range)
  return { text, documentId, at: at === null ? undefined : at + raw.length - raw.trimStart().length }
}

/** What is selected on this page now; null for nothing. */
export const selectedHere = (): SelectedWords | null => {
  const range = selectedRange()
  const selected = range && selectedWords(range)
  return selected?.text ? selected : null
}
