/** What is selected on this page; null for nothing. */
export const selectedRange = (): Range | null => {
  const selection = getSelection()
  return selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null
}
