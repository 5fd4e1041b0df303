'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const askEveryMillis = 600

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
    const timer = setInterval(async () => {
      const progress = await progressOf(documentId)
      if (!progress) return
      setLine(progress.line)
      if (progress.stage === 'ready' || progress.stage === 'failed') {
        clearInterval(timer)
        router.refresh()
      }
    }, askEveryMillis)
    return () => clearInterval(timer)
  }, [documentId, router])
  return (
    <p className="cite" role="status">
      {line}
    </p>
  )
}
