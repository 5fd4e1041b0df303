import type { ImportedPackage, PackagePreview } from '@/lib/domain/note-package'

/** A package as the server tells of it. */
export type PackageState = {
  readonly status: 'receiving' | 'queued' | 'ready' | 'adding' | 'added' | 'failed'
  readonly progress: number
  readonly message: string | null
  readonly preview:
    | (Omit<PackagePreview, 'refusals'> & {
        readonly refusals: readonly { readonly number: number; readonly words: string; readonly reason: string }[]
      })
    | null
  readonly result: ImportedPackage | null
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
