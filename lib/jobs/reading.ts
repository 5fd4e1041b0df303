import type { Settled } from '@/lib/data/conflicts'
import { canonicalName, parseCanonical } from '@/lib/data/stored'
import type { Work } from '@/lib/data/uploads/work'
import { ok, type Result } from '@/lib/domain/result'
import { read } from '@/lib/engine'
import type { CanonicalDocument, Reading } from '@/lib/engine/types'
import { readFile } from '@/lib/reading'
import { settle } from './settle'

/** A text that waits to be read, and what its author settled in earlier readings. Plain data: it crosses to another thread. */
export type Unread = Pick<Work, 'bytes' | 'name' | 'title'> & { readonly settled: readonly Settled[] }
export type Read = Reading & { readonly attribution?: string }
export type ReadText = (unread: Unread) => Promise<Result<Read>>

/** How far a reading is: taken up, then a text of so many characters. Each stage has a limit of its own (reader.ts). */
export type Stage = { readonly stage: 'begun' } | { readonly stage: 'canonical'; readonly characters: number }

type Canonical = { readonly document: CanonicalDocument; readonly attribution?: string }

/** The text of an upload in canonical form. A text without a title of its own keeps the one it was given at the door. */
const canonicalise = async ({ bytes, name, title }: Unread): Promise<Result<Canonical>> => {
  if (name === canonicalName) return ok({ document: parseCanonical(JSON.parse(new TextDecoder().decode(bytes))) })
  const extension = name.split('.').at(-1) ?? 'txt'
  // Without a base name the reader calls a text that has no title `Untitled`.
  const result = await readFile(bytes, `.${extension}`)
  if (!result.ok) return result
  const { document, attribution } = result.value
  const titled = document.title === 'Untitled' ? { ...document, title } : document
  return ok(attribution === undefined ? { document: titled } : { document: titled, attribution })
}

/** Reads a text: canonical form, facts, check and questions. Takes as long as the text is; see reader.ts for a limit. */
export const readText = async (unread: Unread, reach: (stage: Stage) => void = () => {}): Promise<Result<Read>> => {
  reach({ stage: 'begun' })
  const canonical = await canonicalise(unread)
  if (!canonical.ok) return canonical
  const { document, attribution } = canonical.value
  reach({ stage: 'canonical', characters: document.text.length })
  const reading = settle(read(document), unread.settled)
  return ok(attribution === undefined ? reading : { ...reading, attribution })
}
