'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const askEveryMillis = 600
/** The page is asked for again until it comes: one answer may be lost on the way. */
const refreshEveryMillis = 3_000

type Progress = { readonly stage: string; readonly line: string }

const progressOf = async (documentId: string): Promise<Progress | null> => {
  try {
    const response = await fetch(`/api/documents/${documentId}/progress`, { headers: { accept: 'application/json' } })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

/** Says where the reading of a document stands, and shows the page again when it is done. */
export function Reading({ documentId, line: first }: { documentId: string; line: string }) {
  const router = useRouter()
  const [line, setLine] = useState(first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const ask = async () => {
      const progress = await progressOf(documentId)
      if (left) return
      if (progress) setLine(progress.line)
      const isDone = progress?.stage === 'ready' || progress?.stage === 'failed'
      if (isDone) router.refresh()
      timer = setTimeout(ask, isDone ? refreshEveryMillis : askEveryMillis)
    }
    timer = setTimeout(ask, askEveryMillis)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [documentId, router])
  return (
    <p className="cite" role="status">
      {line}
    </p>
  )
}
