import { type Line, median, type Page, type Piece, type Region } from './page'
import { linesOf } from './rows'

type Gutter = { readonly start: number; readonly end: number }

const crosses = ({ x, right }: Piece, { start, end }: Gutter): boolean => x < start - 1 && right > end + 1
const extent = (pieces: readonly Piece[]) => ({
  left: Math.min(...pieces.map(({ x }) => x)),
  right: Math.max(...pieces.map(({ right }) => right)),
  top: Math.min(...pieces.map(({ y }) => y)),
  bottom: Math.max(...pieces.map(({ y }) => y)),
})

/** The widest strip in the middle that fewest pieces run across. */
const emptiestStrip = (pieces: readonly Piece[]): Gutter => {
  const { left, right } = extent(pieces)
  const covered = new Array<number>(Math.min(5000, Math.max(1, Math.ceil(right - left)))).fill(0)
  for (const piece of pieces)
    for (let at = Math.floor(piece.x - left); at < Math.min(covered.length, piece.right - left); at += 1)
      covered[at] = (covered[at] ?? 0) + 1
  const from = Math.floor(covered.length * 0.2)
  const middle = covered.slice(from, Math.ceil(covered.length * 0.8))
  const least = Math.min(...middle)
  let best: Gutter = { start: 0, end: 0 }
  let start = 0
  middle.forEach((count, at) => {
    if (count !== least) start = at + 1
    else if (at + 1 - start > best.end - best.start) best = { start, end: at + 1 }
  })
  return { start: left + from + best.start, end: left + from + best.end }
}

/** Lines of text that fill their column, and no cells of a table. */
const isColumn = (pieces: readonly Piece[], width: number): boolean => {
  const lines = linesOf(pieces)
  return (
    lines.length >= 3 &&
    median(lines.map(({ text }) => text.length)) >= 15 &&
    median(lines.map(({ x, right }) => right - x)) >= width * 0.6
  )
}

/** The gap between two columns of text, each of which may have columns in turn. */
const gutterOf = (pieces: readonly Piece[], depth: number): Gutter | undefined => {
  if (pieces.length < 6 || depth > 1) return undefined
  const gutter = emptiestStrip(pieces)
  if (gutter.end - gutter.start < median(pieces.map(({ size }) => size)) * 0.7) return undefined
  const beside = pieces.filter((piece) => !crosses(piece, gutter))
  if (pieces.length - beside.length > beside.length) return undefined
  const left = beside.filter(({ right }) => right <= gutter.end)
  const right = beside.filter(({ right }) => right > gutter.end)
  const all = extent(pieces)
  const isText = (side: readonly Piece[], width: number) =>
    isColumn(side, width) || gutterOf(side, depth + 1) !== undefined
  if (!isText(left, gutter.start - all.left) || !isText(right, all.right - gutter.end)) return undefined
  const [one, other] = [extent(left), extent(right)]
  return one.top < other.bottom && other.top < one.bottom ? gutter : undefined
}

const regionOf = (page: number, lines: readonly Line[]): Region => ({
  page,
  left: Math.min(...lines.map(({ x }) => x)),
  right: Math.max(...lines.map(({ right }) => right)),
  lines,
})

/** Columns from the left; what runs across their gutter parts those above from those below. */
const regionsOf = (page: number, pieces: readonly Piece[], depth = 0): readonly Region[] => {
  if (pieces.length === 0) return []
  const gutter = gutterOf(pieces, depth)
  if (gutter === undefined) return [regionOf(page, linesOf(pieces))]
  const regions: Region[] = []
  let across: Piece[] = []
  let left: Piece[] = []
  let right: Piece[] = []
  const endBand = () => {
    regions.push(...regionsOf(page, left, depth + 1), ...regionsOf(page, right, depth + 1))
    left = []
    right = []
  }
  const endAcross = () => {
    if (across.length > 0) regions.push(regionOf(page, linesOf(across)))
    across = []
  }
  for (const piece of pieces) {
    if (crosses(piece, gutter)) {
      endBand()
      across.push(piece)
    } else {
      endAcross()
      if (piece.right <= gutter.end) left.push(piece)
      else right.push(piece)
    }
  }
  endBand()
  endAcross()
  return regions
}

/** The regions of a page in the order in which they are read: by columns, where the page has any. */
export const inReadingOrder = ({ number, pieces }: Page<Piece>): readonly Region[] => regionsOf(number, pieces)
