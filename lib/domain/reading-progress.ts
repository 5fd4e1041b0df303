/** What is done with a text that is being read, in this order. */
export const readingSteps = ['sentences', 'facts', 'questions'] as const

/** How far into a text its reading is: what is done with it, and with which chapter (from 1 on; of a text without any there are 0). */
export type Reached = {
  readonly step: (typeof readingSteps)[number]
  readonly chapter: number
  readonly chapters: number
}

/** A run of whole chapters of a book, or of pieces of a long one: up to where it goes, and whether what is found up to there is handed on at once. */
export type ChapterPart = { readonly end: number; readonly isHandedOn: boolean }

/** Fewer characters than this are read in a second or two: not worth a stop. */
export const leastPart = 20_000
/** So many times as far as the last time must a reading be until it hands on again, so that all of it together costs less than the whole. */
const growth = 3
/** Behind this share of a book its end is near. */
const lateShare = 2 / 3

/** A chapter of more characters, some five thousand words, is long. */
const longChapter = 30_000

/** Where a book may be cut: where its chapters begin, and between the paragraphs of long ones. A text without any is one. */
export const cutsOf = (
  starts: readonly number[],
  blocks: readonly { readonly start: number }[],
  length: number,
  long = longChapter,
): readonly number[] => {
  const chapters = starts.length === 0 ? [0] : starts
  return chapters.flatMap((from, index) => {
    const to = chapters[index + 1] ?? length
    let last = from
    const within = blocks.flatMap(({ start }) => {
      if (start - last < long || start >= to) return []
      last = start
      return [start]
    })
    return [from, ...within]
  })
}

/** The parts of a book that may be cut at `starts`, but for the last one, behind which the whole is read. */
export const chapterParts = (starts: readonly number[], length: number, least = leastPart): readonly ChapterPart[] => {
  const parts: ChapterPart[] = []
  let [begun, handedOn] = [0, 0]
  for (const end of starts.slice(1)) {
    if (end - begun < least) continue
    const isHandedOn = end >= handedOn * growth && end <= length * lateShare
    parts.push({ end, isHandedOn })
    begun = end
    if (isHandedOn) handedOn = end
  }
  return parts
}
