/** A heading of a text or a piece of it; offsets into the text. */
export type TextBlock = {
  readonly kind: string
  readonly level?: number
  readonly start: number
  readonly end: number
}

/** A part of a text under a heading, the parts under its lower headings among it. */
export type TextSection = {
  /** Says which one, by the headings that lead to it; the same in every version that has these headings. */
  readonly key: string
  readonly title: string
  /** 0 under no other heading but the title. */
  readonly depth: number
  readonly start: number
  readonly end: number
}

const usualLevel = 2

/** The headings below the title in their order; of several that are called the same the later ones are numbered. */
export const textSections = (text: string, blocks: readonly TextBlock[]): TextSection[] => {
  const headings = blocks.filter(({ kind, start }) => kind === 'heading' && start > 0)
  const levelOf = ({ level }: TextBlock) => level ?? usualLevel
  const above: TextBlock[] = []
  const seen = new Map<string, number>()
  return headings.map((heading, index) => {
    while (above.length > 0 && levelOf(above.at(-1) ?? heading) >= levelOf(heading)) above.pop()
    const depth = above.length
    above.push(heading)
    const path = above.map(({ start, end }) => text.slice(start, end).trim())
    const name = JSON.stringify(path)
    const turn = (seen.get(name) ?? 0) + 1
    seen.set(name, turn)
    const next = headings.slice(index + 1).find((other) => levelOf(other) <= levelOf(heading))
    return {
      key: turn === 1 ? name : JSON.stringify([...path, turn]),
      title: path.at(-1) ?? '',
      depth,
      start: heading.start,
      end: next?.start ?? text.length,
    }
  })
}

/** Where the chapters of a text begin: its parts under its highest headings. */
export const chapterStarts = (text: string, blocks: readonly TextBlock[]): number[] =>
  textSections(text, blocks).flatMap(({ depth, start }) => (depth === 0 ? [start] : []))

/** How many chapters of how many of a text end before `readTo`. */
export const chaptersBefore = (
  { text, blocks }: { readonly text: string; readonly blocks: readonly TextBlock[] },
  readTo: number,
): { readonly ready: number; readonly chapters: number } => {
  const starts = chapterStarts(text, blocks)
  const ends = [...starts.slice(1), text.length]
  return { ready: starts.length === 0 ? 0 : ends.filter((end) => end <= readTo).length, chapters: starts.length }
}

/** What the section of a key is called. */
export const sectionTitle = (key: string): string => {
  const path: unknown = JSON.parse(key)
  return Array.isArray(path) ? String(path.findLast((part) => typeof part === 'string')) : ''
}

/**
 * Where a section of an earlier version stands now: under the same headings; where these are gone but there are as many as
 * before, under the one in its place, which was given another name. Null where it is gone.
 */
export const movedSection = (
  key: string,
  before: readonly TextSection[],
  now: readonly TextSection[],
): TextSection | null => {
  const same = now.find((section) => section.key === key)
  if (same) return same
  const place = before.findIndex((section) => section.key === key)
  const there = place >= 0 && before.length === now.length ? now[place] : undefined
  return there && !before.some((section) => section.key === there.key) ? there : null
}

/** A section that a deck draws from; offsets into the newest version of its document. */
export type DrawnSection = {
  readonly deckId: string
  readonly documentId: string
  readonly start: number
  readonly end: number
}

/** The deck of what stands at an offset of a document: that of the narrowest section around it; null outside of all. */
export const deckOfPlace = (sections: readonly DrawnSection[], documentId: string, offset: number): string | null => {
  const around = sections.filter(
    (section) => section.documentId === documentId && section.start <= offset && offset < section.end,
  )
  const [narrowest] = around.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return narrowest?.deckId ?? null
}
