'use client'
import { useEffect, useState } from 'react'

/** Questions flagged for later: for the learner alone, so they stay on this device. */
export const useFlags = (attemptId: string) => {
  const key = `recite-flags-${attemptId}`
  const [flags, setFlags] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    setFlags(new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]))
  }, [key])
  const toggle = (itemId: string) => {
    const next = new Set(flags)
    if (!next.delete(itemId)) next.add(itemId)
    sessionStorage.setItem(key, JSON.stringify([...next]))
    setFlags(next)
  }
  return { flags, toggle }
}
