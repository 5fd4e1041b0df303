import { heaviest, type Page, type Piece } from './page'
import { linesOf } from './rows'

/** How many lines at the head, and at the foot, may be of the page and not of the text. */
const deep = 3

type Edge = { readonly page: number; readonly y: number; readonly text: string; readonly pieces: readonly Piece[] }

const roman = /(?<!\S)[ivxlc]{1,7}$/i
const bare = /^(?:page|seite|s\.|p\.)?\s*[-–—|[(]?\s*\d{1,4}\s*[-–—|\])]?(?:\s*(?:of|von|de|\/)\s*\d{1,4})?$/i

const edgesOf = ({ number: page, pieces }: Page<Piece>): readonly Edge[] => {
  const lines = linesOf(pieces)
  const edges = lines.length <= deep * 2 ? lines : [...lines.slice(0, deep), ...lines.slice(-deep)]
  return edges.map(({ y, text, cells }) => ({ page, y, text, pieces: cells }))
}

/** The same where two lines differ in their numbers and lie within two points. */
const keyOf = (text: string): string => text.replace(/\d+|(?<![^\s])[ivxlc]{1,7}$/gi, '#').toLowerCase()

/** How far the numbers that a line begins or ends with are from the number of its page; `3 / 21` ends with 3. */
const offsetsOf = ({ text, page }: Edge): readonly number[] =>
  (text.replace(/(?<=\d)\s*(?:\/|of|von|de)\s*\d{1,4}$/i, '').match(/^\d{1,4}(?![\d.)])|\d{1,4}$/g) ?? []).map(
    (found) => Number(found) - page,
  )

const groups = <T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): readonly (readonly T[])[] => {
  const byKey = new Map<string, T[]>()
  for (const thing of things) for (const key of keysOf(thing)) byKey.set(key, [...(byKey.get(key) ?? []), thing])
  return [...byKey.values()]
}

/** Those whose number counts the pages: it is from the number of the page as far as that of most others is. */
const counting = (edges: readonly Edge[], offsets: (edge: Edge) => readonly number[]): readonly Edge[] => {
  const common = heaviest(edges.flatMap(offsets).map((offset) => [offset, 1] as const))
  return common === undefined ? [] : edges.filter((edge) => offsets(edge).includes(common))
}

const near = (y: number): readonly number[] => [Math.floor(y / 4), Math.floor((y + 2) / 4) + 0.5]

/**
 * Pages without running heads, running feet and page numbers: lines at the edges that stand at the same height on several
 * pages with the same words, or with a number that counts the pages.
 */
export const withoutFurniture = (pages: readonly Page<Piece>[]): readonly Page<Piece>[] => {
  const edges = pages.flatMap(edgesOf)
  const often = Math.min(3, Math.max(2, Math.ceil(pages.length / 2)))
  const dropped = new Set<Piece>()
  const dropGroup = (group: readonly Edge[]) => {
    if (new Set(group.map(({ page }) => page)).size < often) return
    for (const { pieces } of group) for (const piece of pieces) dropped.add(piece)
  }
  for (const group of groups(edges, ({ y, text }) => near(y).map((band) => `${band} ${keyOf(text)}`))) {
    const [first = ''] = group.map(({ text }) => text)
    if (roman.test(first) || group.every(({ text }) => text === first)) dropGroup(group)
    // Other numbers are those of rows of a table, which may stand at the same height, too.
    else
      dropGroup(
        counting(group, ({ text, page }) => (text.match(/\d{1,4}/g) ?? []).map((found) => Number(found) - page)),
      )
  }
  for (const group of groups(edges, ({ y }) => near(y).map(String))) dropGroup(counting(group, offsetsOf))
  for (const edge of edges)
    if (bare.test(edge.text) && Number(/\d+/.exec(edge.text)?.[0]) === edge.page)
      for (const piece of edge.pieces) dropped.add(piece)
  return pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }))
}
