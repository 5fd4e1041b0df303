'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { selectedHere } from './selected'
import { isField, isImeKey } from './typing'

export const newCardAddress = '/cards/new'

/** The page for a new card, with what is selected on this one. */
export const newCardHere = (): string => {
  const selected = selectedHere()
  if (!selected) return newCardAddress
  const query = new URLSearchParams({ text: selected.text })
  if (selected.documentId !== null && selected.at !== null) {
    query.set('document', selected.documentId)
    query.set('at', String(selected.at))
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
      router.push(newCardHere())
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [router, hasKey])
  return null
}
