import type { Page, Piece } from './page'
import { linesOf } from './rows'

/** How many lines at the head, and at the foot, may be of the page and not of the text. */
const deep = 3

/** A line at an edge of a page. */
type Edge = { readonly page: number; readonly y: number; readonly text: string; readonly pieces: readonly Piece[] }

/** Lines at the head and at the foot, each from the edge inwards. */
const edgesOf = ({ number: page, pieces }: Page<Piece>): readonly (readonly Edge[])[] => {
  const edges = linesOf(pieces).map(({ y, text, cells }) => ({ page, y, text, pieces: cells }))
  return [edges.slice(0, deep), edges.slice(-deep).reverse()]
}

const roman = /(?<!\S)[ivxlc]{1,7}$/i
const bare = /^(?:page|seite|s\.|p\.)?\s*[-–—|[(]?\s*(\d{1,4})\s*[-–—|\])]?(?:\s*(?:of|von|de|\/)\s*\d{1,4})?$/i

/** The same for lines that differ in nothing but their numbers. */
const keyOf = (text: string): string => text.replace(/\d+/g, '#').replace(roman, '#').toLowerCase()

const numbersIn = (text: string): readonly number[] => (text.match(/\d{1,4}/g) ?? []).map(Number)

/** The numbers that a line begins or ends with; `3 / 21` ends with 3. */
const outerNumbers = (text: string): readonly number[] => {
  const alone = text.replace(/(?<=\d)\s*(?:\/|of|von|de)\s*\d{1,4}$/i, '')
  return (alone.match(/^\d{1,4}(?![\d.)])|\d{1,4}$/g) ?? []).map(Number)
}

const grouped = <Key>(edges: readonly Edge[], keysOf: (edge: Edge) => readonly Key[]): readonly (readonly Edge[])[] => {
  const byKey = new Map<Key, Edge[]>()
  for (const edge of edges)
    for (const key of new Set(keysOf(edge))) {
      const group = byKey.get(key)
      if (group) group.push(edge)
      else byKey.set(key, [edge])
    }
  return [...byKey.values()]
}

/** Bands of four points that overlap, so that two lines within two points share one. */
const bandsOf = (y: number): readonly number[] => [Math.floor(y / 4), Math.floor((y + 2) / 4) + 0.5]

/** How many of these lines have another one a page or two away, as heads and feet have. */
const inARow = (group: readonly Edge[]): number => {
  const pages = new Set(group.map(({ page }) => page))
  return [...pages].filter((page) => [-2, -1, 1, 2].some((away) => pages.has(page + away))).length
}

/** Lines that stand at the same height on several pages with the same words, or with a number that counts the pages. */
const repeatedOf = (edges: readonly Edge[], pages: number): ReadonlySet<Edge> => {
  const often = Math.min(3, Math.max(2, Math.ceil(pages / 2)))
  /** Those whose number is as far from the number of the page on several, and on a tenth of all. */
  const counting = (group: readonly Edge[], numbersOf: (text: string) => readonly number[]): readonly Edge[] =>
    grouped(group, ({ text, page }) => numbersOf(text).map((number) => number - page))
      .filter((same) => inARow(same) >= Math.max(often, group.length / 10))
      .flat()
  const alike = grouped(edges, ({ y, text }) => bandsOf(y).map((band) => `${band} ${keyOf(text)}`)).flatMap((group) => {
    const [first = ''] = group.map(({ text }) => text)
    const isSame = roman.test(first) || group.every(({ text }) => text === first)
    // Other numbers are those of rows of a table, which may stand at the same height, too.
    if (!isSame) return counting(group, numbersIn)
    return inARow(group) >= often ? group : []
  })
  const atHeight = grouped(edges, ({ y }) => bandsOf(y)).flatMap((group) => counting(group, outerNumbers))
  const numbers = edges.filter(({ text, page }) => Number(bare.exec(text)?.[1]) === page)
  return new Set([...alike, ...atHeight, ...numbers])
}

/** Pages without running heads, running feet and page numbers: repeated lines, as far as nothing else stands beyond them. */
export const withoutFurniture = (pages: readonly Page<Piece>[]): readonly Page<Piece>[] => {
  const edges = pages.map(edgesOf)
  const repeated = repeatedOf([...new Set(edges.flat(2))], pages.length)
  return pages.map((page, index) => {
    const dropped = new Set<Piece>()
    for (const side of edges[index] ?? [])
      for (const edge of side) {
        if (!repeated.has(edge)) break
        for (const piece of edge.pieces) dropped.add(piece)
      }
    return { ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
  })
}
