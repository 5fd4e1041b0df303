/**
 * Puts words in place of what is selected in a field, as if they were typed: the browser's own undo takes them back. What is
 * selected then is [start, end) of the field.
 */
export const insert = (field: HTMLTextAreaElement, words: string, start: number, end: number): void => {
  field.focus()
  // The one way that keeps the undo of the field; where a browser has given it up, the words are set without it.
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(start, end)
}
