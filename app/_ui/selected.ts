/** Words of a range as they stand in the text, without what is said to screen readers alone or stands in the margin. */
const wordsOf = (range: Range): string => {
  const words = range.cloneContents()
  for (const other of words.querySelectorAll('.vh, .due')) other.remove()
  return words.textContent ?? ''
}

/** Where a selection stands in the text of a document: the offset of its block and what comes before it there. */
const offsetOf = (range: Range): number | null => {
  const start = range.startContainer
  const block = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!block) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return Number(block.dataset.start) + wordsOf(before).length
}

/** Words that are selected on a page; `at` is their offset in its document, null outside of one. */
export type Selected = { readonly text: string; readonly documentId: string | null; readonly at: number | null }

/** What is selected on this page, as long as it may travel in an address; null where there is nothing. */
export const selectedHere = (): Selected | null => {
  const selection = getSelection()
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null
  const raw = range ? wordsOf(range) : ''
  const text = raw.trim()
  if (!range || text === '') return null
  const documentId = /^\/documents\/([0-9a-f-]{36})/.exec(location.pathname)?.[1] ?? null
  const at = documentId ? offsetOf(range) : null
  const before = raw.length - raw.trimStart().length
  return { text: text.slice(0, 1000), documentId, at: at === null ? null : at + before }
}
