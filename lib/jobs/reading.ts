import type { Settled } from '@/lib/data/conflicts'
import { canonicalName, parseCanonical } from '@/lib/data/stored'
import type { Work } from '@/lib/data/uploads/work'
import type { Illustration, KeptIllustration, LeftOut } from '@/lib/domain/illustration'
import type { Reached } from '@/lib/domain/reading-progress'
import { ok, type Result } from '@/lib/domain/result'
import { textSections } from '@/lib/domain/section'
import { read, type Step } from '@/lib/engine'
import type { CanonicalDocument, Reading } from '@/lib/engine/types'
import { readFile } from '@/lib/reading'
import { settle } from './settle'

/** A text that waits to be read, and what its author settled in earlier readings. Plain data: it crosses to another thread. */
export type Unread = Pick<Work, 'bytes' | 'name' | 'title'> & { readonly settled: readonly Settled[] }
export type Read = Reading & Beside

/** What a file holds beside its text. */
type Beside = {
  readonly illustrations: readonly (Illustration | KeptIllustration)[]
  readonly leftOut: LeftOut
  readonly attribution?: string
}

/** Reads a text, tells how far it is, and stops where `signal` says so if it can: then it has a `conflict`. */
export type ReadText = (unread: Unread, reach?: (stage: Stage) => void, signal?: AbortSignal) => Promise<Result<Read>>

/** Stages of a reading that have a limit of their own (reader.ts): taken up, one more part of it read, then a text of so many characters. */
export type LimitedStage =
  | { readonly stage: 'begun' }
  | { readonly stage: 'part' }
  | { readonly stage: 'canonical'; readonly characters: number }

/** How far a reading is, and within its last stage at which chapter. */
export type Stage = LimitedStage | ({ readonly stage: 'reading' } & Reached)

type Canonical = Beside & { readonly document: CanonicalDocument }

/** The text of an upload in canonical form. A text without a title of its own keeps the one it was given at the door. */
const canonicalise = async ({ bytes, name, title }: Unread, onPart: () => void): Promise<Result<Canonical>> => {
  if (name === canonicalName) {
    const { illustrations, leftOut, ...document } = parseCanonical(JSON.parse(new TextDecoder().decode(bytes)))
    return ok({ document, illustrations, leftOut })
  }
  const extension = name.split('.').at(-1) ?? 'txt'
  // Without a base name the reader calls a text that has no title `Untitled`.
  const result = await readFile(bytes, `.${extension}`, onPart)
  if (!result.ok) return result
  const { words: _, document, ...beside } = result.value
  return ok({ document: document.title === 'Untitled' ? { ...document, title } : document, ...beside })
}

/** Tells of each chapter and step once: the parts of a text under its highest headings are its chapters. */
const byChapter = ({ text, blocks }: CanonicalDocument, reach: (stage: Stage) => void) => {
  const starts = textSections(text, blocks).flatMap(({ depth, start }) => (depth === 0 ? [start] : []))
  let [chapter, last]: [number, Step | null] = [0, null]
  return (step: Step, offset: number) => {
    if (step !== last) chapter = 0
    const isSame = step === last && (starts[chapter] ?? Number.POSITIVE_INFINITY) > offset
    if (isSame) return
    while ((starts[chapter] ?? Number.POSITIVE_INFINITY) <= offset) chapter += 1
    last = step
    reach({ stage: 'reading', step, chapter: Math.max(1, chapter), chapters: starts.length })
  }
}

/** Reads a text: canonical form, facts, check and questions. Takes as long as the text is; see reader.ts for a limit. */
export const readText = async (unread: Unread, reach: (stage: Stage) => void = () => {}): Promise<Result<Read>> => {
  reach({ stage: 'begun' })
  const canonical = await canonicalise(unread, () => reach({ stage: 'part' }))
  if (!canonical.ok) return canonical
  const { document, ...beside } = canonical.value
  reach({ stage: 'canonical', characters: document.text.length })
  return ok({ ...settle(read(document, byChapter(document, reach)), unread.settled), ...beside })
}
