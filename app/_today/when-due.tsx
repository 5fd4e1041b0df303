'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Hardly a page is open for so long. */
const longestMillis = 24 * 60 * 60_000

/** Shows the page anew once something is due, so long after it was made: what it says of it is over then. */
export function WhenDue({ afterMillis }: { afterMillis: number }) {
  const router = useRouter()
  useEffect(() => {
    if (afterMillis > longestMillis) return
    const timer = setTimeout(() => router.refresh(), Math.max(1000, afterMillis))
    return () => clearTimeout(timer)
  }, [afterMillis, router])
  return null
}
