import type { PageVersion } from './page-fact'

/** A section of a document as its contents list it; offsets into the text. */
export type Section = {
  readonly anchor: string
  /** Null for what stands before the first heading. */
  readonly title: string | null
  readonly isSub: boolean
  readonly start: number
  readonly end: number
}

/** The anchor of the heading that begins at `start`. */
export const anchorOf = (start: number): string => `at-${start}`

/** The headings below the title that have text under them, and the opening before the first of them. */
export const sectionsOf = ({ text, blocks }: PageVersion): Section[] => {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.start > 0)
  const top = Math.min(...headings.map((heading) => heading.level ?? 2))
  const sections = headings.map((heading, index) => ({
    anchor: anchorOf(heading.start),
    title: text.slice(heading.start, heading.end),
    isSub: (heading.level ?? 2) > top,
    start: heading.start,
    end: headings[index + 1]?.start ?? text.length,
  }))
  const first = headings[0]?.start ?? text.length
  const hasOpening = blocks.some((block) => block.kind !== 'heading' && block.start < first)
  const opening = { anchor: 'main', title: null, isSub: false, start: 0, end: first }
  return hasOpening ? [opening, ...sections] : sections
}

/** The section in which an offset lies. */
export const sectionAt = (sections: readonly Section[], offset: number): Section | undefined =>
  sections.findLast((section) => section.start <= offset)
