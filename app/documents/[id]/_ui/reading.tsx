'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { fallBehind } from '@/app/_ui/outbox/behind'

const askEveryMillis = 600
/** The page is asked for again until it comes: one answer may be lost on the way. */
const refreshEveryMillis = 3_000

const doneStages: ReadonlySet<string> = new Set(['ready', 'failed', 'proposed', 'none'])

type Progress = { readonly stage: string; readonly line: string; readonly readTo?: number | null }
type Props = { readonly progressAt: string; readonly line: string; readonly readTo?: number | null }

const progressOf = async (address: string): Promise<Progress | null> => {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

/** Says how far a reading is, as `progressAt` answers, and shows the page again when it is done, and when more chapters than those up to `readTo` are. */
export function Reading({ progressAt, line: first, readTo = null }: Props) {
  const router = useRouter()
  const [line, setLine] = useState(first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const ask = async () => {
      const progress = await progressOf(progressAt)
      if (left) return
      if (progress) setLine(progress.line)
      const isDone = progress !== null && doneStages.has(progress.stage)
      const isMore = (progress?.readTo ?? readTo) !== readTo
      if (isDone || isMore) {
        fallBehind()
        router.refresh()
      }
      timer = setTimeout(ask, isDone || isMore ? refreshEveryMillis : askEveryMillis)
    }
    timer = setTimeout(ask, askEveryMillis)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [progressAt, readTo, router])
  return (
    <p className="cite" role="status">
      {line}
    </p>
  )
}
