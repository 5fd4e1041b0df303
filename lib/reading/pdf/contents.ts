import type { RawBlock } from '../text'

const leaders = /(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)$/i
const entry = /\s(?:\d{1,4}|[ivxlc]{1,7})$/i
const title =
  /^(?:table of contents|contents|inhalt|inhaltsverzeichnis|table des matières|sommaire|índice|indice|sommario)$/i

/** Whether a line leads with dots to the number of a page. */
export const isLedToPage = (text: string): boolean => leaders.test(text)

/** Blocks without a table of contents: entries that end with the numbers of their pages, right after its heading. */
export const withoutContents = <Block extends RawBlock<unknown>>(blocks: readonly Block[]): readonly Block[] => {
  let isInside = false
  return blocks.filter(({ kind, text }) => {
    if (kind === 'heading' && title.test(text)) isInside = true
    else if (!entry.test(text)) isInside = false
    return !isInside
  })
}
