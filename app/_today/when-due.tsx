'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Longer than a timer can wait: such a page is loaded anew before. */
const longestMillis = 24 * 60 * 60_000

/** Shows the page anew once something is due: what it says of it is over then. */
export function WhenDue({ at }: { at: Date }) {
  const router = useRouter()
  useEffect(() => {
    const wait = at.getTime() - Date.now()
    if (wait > longestMillis) return
    const timer = setTimeout(() => router.refresh(), Math.max(1000, wait))
    return () => clearTimeout(timer)
  }, [at, router])
  return null
}
