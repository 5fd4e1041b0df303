'use client'
import { useEffect, useState } from 'react'
import type { NoteCard, NoteFields } from '@/lib/domain/note'
import { preview } from '../notes/actions'

const restMillis = 400

/** The cards that the fields make, as they were when the writer last rested; none while something is missing. */
export const usePreview = (fields: NoteFields): readonly NoteCard[] => {
  const [cards, setCards] = useState<readonly NoteCard[]>([])
  const { type, front, back } = fields
  useEffect(() => {
    let isLatest = true
    const show = async () => {
      const made = front.trim() === '' ? null : await preview({ type, front, back }).catch(() => null)
      if (isLatest) setCards(made?.ok ? made.value.content.cards : [])
    }
    const timer = setTimeout(() => void show(), restMillis)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [type, front, back])
  return cards
}
