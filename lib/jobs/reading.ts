import { canonicalName, parseCanonical } from '@/lib/data/stored'
import { chapterParts, cutsOf, leastPart } from '@/lib/domain/reading-progress'
import { ok, type Result } from '@/lib/domain/result'
import { chapterStarts } from '@/lib/domain/section'
import { begin, type Step } from '@/lib/engine'
import type { CanonicalDocument, Reading } from '@/lib/engine/types'
import { readFile } from '@/lib/reading'
import { packAnalysed, unpackAnalysed } from './analysed'
import { settle } from './settle'
import type { Beside, Read, ReadText, Stage, Unread } from './stages'

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

/** Tells of each chapter and step once. */
const byChapter = (starts: readonly number[], reach: (stage: Stage) => void) => {
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

/**
 * Reads a text: canonical form, facts, check and questions. Takes as long as the text is; see reader.ts for a limit. A book
 * in parts of at least `least` characters tells what it has at the end of each; a chapter of more than `long` is cut, too.
 */
export const textReader =
  (least: number, long?: number): ReadText =>
  async (unread, reach = () => {}) => {
    reach({ stage: 'begun' })
    const canonical = await canonicalise(unread, () => reach({ stage: 'part' }))
    if (!canonical.ok) return canonical
    const { document, ...beside } = canonical.value
    const { text, blocks } = document
    reach({ stage: 'canonical', characters: text.length })
    const starts = chapterStarts(text, blocks)
    const tell = byChapter(starts, reach)
    const course = begin(document)
    const kept = (reading: Reading): Read => {
      const { mentions: _, gates: __, facts, ...rest } = settle(reading, unread.settled)
      return { ...rest, facts: facts.map(({ asks: _, rule: __, subject: ___, ...fact }) => fact), ...beside }
    }
    if (unread.begun !== null) {
      const { parts } = unread.begun
      let { readTo } = unread.begun
      for (const bytes of parts) course.resume(unpackAnalysed(bytes))
      chapterParts(cutsOf(starts, blocks, text.length, long), text.length, least).forEach(
        ({ end, isHandedOn }, position) => {
          const analysed = course.analyse(end, tell)
          if (analysed.length === 0) return
          reach({ stage: 'analysed', position, bytes: packAnalysed(analysed) })
          if (!isHandedOn || end <= readTo) return
          const reading = kept(course.read())
          // The pictures come with the first chapters, and not again before the end.
          reach({ stage: 'chapters', readTo: end, reading: readTo === 0 ? reading : { ...reading, illustrations: [] } })
          readTo = end
        },
      )
    }
    course.analyse(text.length, tell)
    return ok(kept(course.finish(tell)))
  }

export const readText = textReader(leastPart)
