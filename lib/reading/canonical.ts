import type { Illustration } from '@/lib/domain/illustration'
import type { Block } from '@/lib/engine/types'
import { takeTerms } from './bold'
import type { FoundPicture } from './pictures'
import type { RawBlock } from './text'

/** Sections that hold no statement of the document. */
const apparatus =
  /^(?:references|external links?|notes|footnotes|endnotes|citations|sources|see also|further reading|bibliography|works cited|literature|notes and references|references and notes)$/i

/** Marks an encyclopedia leaves in copied text: [12], [citation needed], ":121,154" after a full stop. */
const marks = [
  /\[(?:\d{1,3}|[a-z]|note \d+|nb \d+|citation needed|clarification needed|who\?|when\?)\]/gi,
  /(?<=\S)\[(?:update|[a-z][a-z' -]{0,60}\b(?:needed|given|citation|source|verification|quotation|who|when|which|clarify|dubious|by whom)\??[a-z' -]{0,60})\]/gi,
  /(?<=[.,;!?"”])(?::\d[\d,–-]*)+(?=\s|$)/g,
]

/** NFC, `\n` line ends, no byte order mark, no zero-width or control characters, no-break spaces as spaces. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u200b\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')

const cleanBlock = (text: string): string =>
  marks
    .reduce((rest, mark) => rest.replace(mark, ''), text)
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Lays blocks out in one text, two line ends between them, with the headings above each; drops references, links and notes.
 * Pictures are none of the text: each hangs below the words that stand before it.
 */
export function layOut(raw: readonly RawBlock<FoundPicture>[]): {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly illustrations: readonly Illustration[]
  readonly firstHeading?: string
} {
  const blocks: Block[] = []
  const illustrations: Illustration[] = []
  const above: { level: number; text: string }[] = []
  let text = ''
  let droppedAt: number | undefined
  let firstHeading: string | undefined
  const hang = ({ pictures = [] }: RawBlock<FoundPicture>) => {
    const [after, seen] = [
      text.length,
      new Set(illustrations.flatMap((one) => (one.after === text.length ? one.picture : []))),
    ]
    for (const picture of pictures) {
      if (!seen.has(picture.picture)) illustrations.push({ after, ...picture })
      seen.add(picture.picture)
    }
  }
  for (const block of raw) {
    const { text: unmarked, terms } = takeTerms(block.text)
    const words = cleanBlock(unmarked)
    if (words === '') {
      if (droppedAt === undefined) hang(block)
      continue
    }
    const level = block.level ?? 2
    if (block.kind === 'heading') {
      if (droppedAt !== undefined && level <= droppedAt) droppedAt = undefined
      if (droppedAt === undefined && (blocks.length > 0 || level > 1) && apparatus.test(words.replace(/[:.]$/, '')))
        droppedAt = level
    }
    if (droppedAt !== undefined) continue
    if (block.kind === 'heading') {
      while ((above.at(-1)?.level ?? 0) >= level) above.pop()
      if (blocks.length === 0 && level === 1) firstHeading = words
    }
    if (text !== '') text += '\n\n'
    const page = block.page === undefined ? {} : { page: block.page, ...(block.slide ? { slide: block.slide } : {}) }
    const start = text.length
    text += words
    const path = above.map((heading) => heading.text)
    blocks.push({
      start,
      end: text.length,
      kind: block.kind,
      path,
      ...(block.kind === 'heading' ? { level } : {}),
      ...(/^(?:heading|table)$/.test(block.kind) || terms.length === 0 ? {} : { terms }),
      ...page,
    })
    if (block.kind === 'heading' && !(firstHeading === words && blocks.length === 1)) above.push({ level, text: words })
    hang(block)
  }
  return { text, blocks, illustrations, ...(firstHeading === undefined ? {} : { firstHeading }) }
}
