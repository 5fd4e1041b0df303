'use client'
import { useEffect, useState } from 'react'

/** Which question of a sheet is shown, by its index; after a reload the same one. A sheet that is only tried begins at its first. */
export const usePlace = (attemptId: string, questions: number, isLive: boolean) => {
  const key = `recite-place-${attemptId}`
  const [at, setAt] = useState(0)
  useEffect(() => {
    const kept = isLive ? Number(sessionStorage.getItem(key)) : 0
    if (kept > 0 && kept < questions) setAt(kept)
  }, [key, questions, isLive])
  const go = (index: number) => {
    const next = Math.max(0, Math.min(questions - 1, index))
    if (isLive) sessionStorage.setItem(key, String(next))
    setAt(next)
  }
  return { at, go }
}
