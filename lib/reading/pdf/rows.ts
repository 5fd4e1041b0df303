import { superscript } from '../superscript'
import { heaviest, type Line, type Page, type Piece, type Run } from './page'

type Row = { readonly y: number; readonly size: number; readonly runs: Run[] }

const touches = (row: Row, run: Run): boolean =>
  row.runs.some(({ x, right }) => run.x < right + row.size * 0.6 && run.right > x - row.size * 0.6)

const isOn = (row: Row, run: Run): boolean =>
  Math.abs(row.y - run.y) <= Math.min(row.size, run.size) / 4 ||
  // Raised and lowered signs.
  (run.size <= row.size * 0.85 &&
    run.y > row.y - row.size * 0.65 &&
    run.y < row.y + row.size * 0.35 &&
    touches(row, run))

/** Runs by their baselines. Larger letters come first, so that small ones find the line they are raised from. */
const rowsOf = (runs: readonly Run[]): readonly Row[] => {
  const rows: Row[] = []
  for (const run of runs.toSorted((one, other) => other.size - one.size || one.y - other.y)) {
    const row = rows.find((row) => isOn(row, run))
    if (row) row.runs.push(run)
    else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows
}

const signs = /^[*†‡§¶‖#]{1,3}$/
const numbers = /^(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|[a-z])[,;]?$/

/** Whether a raised sign sends to a note, where it is no exponent, unit or ordinal. */
export const isReference = (raised: string, before: string): boolean => {
  const sign = raised.trim().replace(/^[([](.*)[)\]]$/, '$1')
  return signs.test(sign) || (numbers.test(sign) && /(?:\p{Lo}|\p{L}{3}|[.,;:!?)\]"”’»])$/u.test(before.trimEnd()))
}

/** Beside the letters of text, fonts of signs put bullets where no letter is. */
const letters = (text: string): string =>
  text
    .replace(/[\uf0a7\uf0b7\uf0d8\uf076\uf0fc]/g, '•')
    .replace(/[\p{Co}\ufffd]/gu, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))

/** One piece of runs that stand beside each other. Signs that send to notes are left out; exponents have signs of their own. */
const pieceOf = (runs: readonly Run[]): Piece => {
  const size = heaviest(runs.map((run) => [run.size, run.text.length] as const)) ?? 0
  const own = runs.filter((run) => run.size === size)
  const y = own[0]?.y ?? 0
  const letterCount = own.reduce((sum, run) => sum + run.text.length, 0)
  const boldLetters = own.reduce((sum, run) => sum + (run.bold ? run.text.length : 0), 0)
  let text = ''
  let end = runs[0]?.x ?? 0
  for (const run of runs) {
    const isRaised = run.size <= size * 0.85 && run.y < y - size * 0.1 && text !== ''
    const space = (run.spaced || run.x - end > size * 0.13) && text !== '' && !/\s$/.test(text) ? ' ' : ''
    end = run.right
    if (!isRaised) text += space + letters(run.text)
    else if (!isReference(run.text, text)) text += superscript(letters(run.text))
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: runs[0]?.x ?? 0,
    right: end,
    y,
    size,
    bold: boldLetters > letterCount * 0.9,
    mono: runs.every((run) => run.mono),
  }
}

/** The pieces of a row: a gap wider than that of words parts them. */
const piecesOf = (row: Row): readonly Piece[] => {
  const groups: Run[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of row.runs.toSorted((one, other) => one.x - other.x)) {
    if (run.x - end > row.size * 0.8) groups.push([])
    groups.at(-1)?.push(run)
    end = Math.max(end, run.right)
  }
  return groups.map(pieceOf).filter(({ text }) => text !== '')
}

/** Letters printed twice, a hair apart, are one bold letter. */
const withoutDoubles = (runs: readonly Run[]): readonly Run[] => {
  const seen = new Set<string>()
  return runs.filter(({ text, x, y }) => {
    const key = `${Math.round(x)} ${Math.round(y)} ${text}`
    return !seen.has(key) && seen.add(key)
  })
}

/** A page with its runs put together to pieces, from above and from the left. */
export const assemble = ({ pieces, ...page }: Page): Page<Piece> => ({
  ...page,
  pieces: rowsOf(withoutDoubles(pieces))
    .flatMap(piecesOf)
    .toSorted((one, other) => one.y - other.y || one.x - other.x),
})

/** Pieces on one baseline put together to lines, from above. */
export const linesOf = (pieces: readonly Piece[]): readonly Line[] => {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) <= Math.min(first.size, piece.size) / 3) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const cells = row.toSorted((one, other) => one.x - other.x)
    const size = heaviest(cells.map((cell) => [cell.size, cell.text.length] as const)) ?? 0
    return {
      cells,
      size,
      text: cells.map(({ text }) => text).join(' '),
      x: cells[0]?.x ?? 0,
      right: Math.max(...cells.map(({ right }) => right)),
      y: cells[0]?.y ?? 0,
      bold: cells.every((cell) => cell.bold),
      mono: cells.every((cell) => cell.mono),
    }
  })
}
