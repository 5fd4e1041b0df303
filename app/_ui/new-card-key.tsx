'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isField, isImeKey } from './typing'

export const newCardAddress = '/cards/new'

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

/** The page for a new card, with what is selected on this one. */
const addressHere = (): string => {
  const selection = getSelection()
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null
  const raw = range ? wordsOf(range) : ''
  const text = raw.trim()
  if (!range || text === '') return newCardAddress
  const query = new URLSearchParams({ text: text.slice(0, 1000) })
  const documentId = /^\/documents\/([0-9a-f-]{36})/.exec(location.pathname)?.[1]
  const at = documentId ? offsetOf(range) : null
  if (documentId && at !== null) {
    query.set('document', documentId)
    query.set('at', String(at + raw.length - raw.trimStart().length))
  }
  return `${newCardAddress}?${query}`
}

/** The key N, which leads from anywhere to a new card and takes along what is selected. */
export function NewCardKey({ hasKey }: { hasKey: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!hasKey) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, repeat, defaultPrevented, target } = event
      if (key !== 'n' || altKey || ctrlKey || metaKey || repeat || defaultPrevented) return
      if (isField(target) || isImeKey(event) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      router.push(addressHere())
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [router, hasKey])
  return null
}
