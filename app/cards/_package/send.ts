import type { PackagePreview } from '@/lib/domain/note-package'

/** A package as the server tells of it. */
export type PackageState = {
  readonly status: 'receiving' | 'queued' | 'ready' | 'adding' | 'added' | 'failed'
  readonly progress: number
  readonly message: string | null
  readonly preview:
    | (Pick<PackagePreview, 'decks' | 'rows' | 'wrong'> & {
        readonly total: number
        /** What it holds, a sentence each; the first is the sum. */
        readonly lines: readonly string[]
        readonly moreDecks: string | null
        readonly refusals: readonly { readonly number: number; readonly words: string; readonly reason: string }[]
      })
    | null
  /** What came of it, once it is added. */
  readonly added: string | null
}

/** Sends a package; its id, or why it was refused. */
export const sendPackage = async (
  file: File,
  unreachable: string,
): Promise<{ readonly id: string } | { readonly message: string }> => {
  try {
    const headers = { accept: 'application/json', 'content-type': 'application/octet-stream' }
    const response = await fetch('/api/note-packages', { method: 'POST', headers, body: file })
    const answer: { id?: string; message?: string } = await response.json()
    return answer.id === undefined ? { message: answer.message ?? unreachable } : { id: answer.id }
  } catch {
    return { message: unreachable }
  }
}

/** How far a package is; null while the server is out of reach. */
export const packageState = async (id: string): Promise<PackageState | null> => {
  try {
    const response = await fetch(`/api/note-packages/${id}`)
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
