import { type Found, find, type Searchable, searchable } from '@/lib/domain/find'

type Piece = { readonly node: Text; readonly start: number; readonly end: number }

/** A block of the page with its words; `start` is its offset in the text of the document. */
type IndexedBlock = { readonly start: number; readonly pieces: readonly Piece[]; readonly words: Searchable }

/** Something found on the page; `at` is its offset in the text of the document. */
export type Match = { readonly block: IndexedBlock; readonly found: Found; readonly at: number }

/** The words of a block as they stand in the text: without pictures, and without what is said to screen readers alone or stands in the margin. */
const piecesOf = (block: HTMLElement): Piece[] => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return node instanceof Element && node.matches('.vh, .due, figure')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP
  })
  const pieces: Piece[] = []
  let end = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    pieces.push({ node, start: end, end: end + node.data.length })
    end += node.data.length
  }
  return pieces
}

/** The words of a block as they stand in the text. */
export const wordsOfBlock = (block: HTMLElement): string =>
  piecesOf(block)
    .map(({ node }) => node.data)
    .join('')

/** The blocks of a page, ready to be searched. */
export const indexOf = (page: HTMLElement): IndexedBlock[] =>
  [...page.querySelectorAll<HTMLElement>('[data-start]')].map((block) => {
    const pieces = piecesOf(block)
    return {
      start: Number(block.dataset.start),
      pieces,
      words: searchable(pieces.map(({ node }) => node.data).join('')),
    }
  })

export const findOn = (blocks: readonly IndexedBlock[], query: string): Match[] =>
  blocks.flatMap((block) => find(block.words, query).map((found) => ({ block, found, at: block.start + found.start })))

/** The range of the page that a match is. */
export const rangeOf = ({ block: { pieces }, found: { start, end } }: Match): Range => {
  const range = document.createRange()
  const first = pieces.find((piece) => start < piece.end)
  const last = pieces.find((piece) => end <= piece.end)
  if (first) range.setStart(first.node, start - first.start)
  if (last) range.setEnd(last.node, end - last.start)
  return range
}

/** What stands around a match. */
export const wordsAround = ({ block: { pieces }, found: { start, end } }: Match): string => {
  const text = pieces.map(({ node }) => node.data).join('')
  return text.slice(Math.max(0, start - 40), end + 40)
}

/** The block that is read: the first that ends below the upper edge of the window. */
export const blockAtTop = (page: HTMLElement): HTMLElement | undefined => {
  const blocks = page.querySelectorAll<HTMLElement>('[data-start]')
  const margin = innerHeight / 6
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > margin) high = middle
    else low = middle + 1
  }
  return blocks[low]
}
