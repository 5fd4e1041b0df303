import type { RawBlock } from '../text'
import { type Body, roundSize } from './body'
import { breaksBefore, endsSentence, isBullet, itemText, type Placed } from './breaks'
import { isLedToPage } from './contents'
import type { Join } from './join'
import type { Line, Region } from './page'

/** A block with the look of its letters, which decides later what is a heading. */
export type Draft = {
  readonly kind: RawBlock['kind']
  readonly text: string
  readonly page: number
  readonly size: number
  readonly bold: boolean
  /** Its lines with the regions they stand in. */
  readonly placed: readonly Placed[]
}

const cellsOf = (line: Line): readonly string[] => {
  const cells: string[] = []
  line.cells.forEach(({ text, x }, index) => {
    const before = line.cells[index - 1]
    if (before && (x - before.right < line.size * 1.5 || (index === 1 && itemText(`${before.text} -`) !== undefined)))
      cells[cells.length - 1] = `${cells.at(-1)} ${text}`
    else cells.push(text)
  })
  return cells
}

const isAligned = (one: Line, other: Line): boolean =>
  one.cells
    .slice(1)
    .some(({ x, right }) =>
      other.cells.slice(1).some((cell) => Math.abs(cell.x - x) < one.size || Math.abs(cell.right - right) < one.size),
    )

/** The lines of a region that are rows of a table: two or more below each other, with cells that stand below each other. */
const rowsOf = ({ lines }: Region): ReadonlySet<Line> => {
  const rows = lines.filter((line, index) => {
    if (cellsOf(line).length < 2) return false
    return [lines[index - 1], lines[index + 1]].some(
      (near) => near !== undefined && cellsOf(near).length > 1 && isAligned(line, near),
    )
  })
  return new Set(rows)
}

type Open = {
  kind: RawBlock['kind']
  text: string
  mono: boolean
  readonly first: Placed
  last: Placed
  readonly placed: Placed[]
}

/** Lines in the order of reading, to blocks: paragraphs, list items and rows of tables. */
export const draftsOf = (regions: readonly Region[], body: Body, join: Join): readonly Draft[] => {
  const drafts: Draft[] = []
  let open: Open | undefined
  const close = () => {
    if (open === undefined) return
    const { kind, text, mono, first, placed } = open
    const { size, bold } = first.line
    // As in Markdown, a listing is none of the text.
    if (!mono || body.mono) drafts.push({ kind, text, page: first.region.page, size: roundSize(size), bold, placed })
    open = undefined
  }
  const begin = (kind: RawBlock['kind'], text: string, placed: Placed) => {
    close()
    open = { kind, text, mono: placed.line.mono, first: placed, last: placed, placed: [placed] }
  }
  for (const region of regions) {
    const rows = rowsOf(region)
    for (const line of region.lines) {
      const placed = { line, region }
      if (isLedToPage(line.text)) continue
      if (rows.has(line)) begin('table', cellsOf(line).join(' | '), placed)
      else {
        const breaks =
          open === undefined ||
          open.kind === 'table' ||
          breaksBefore(placed, open.last, body, open.kind === 'list-item')
        const item = itemText(line.text)
        const isItem = item !== undefined && (breaks || isBullet(line.text) || isNextItem(open, placed))
        if (isItem) begin('list-item', item, placed)
        else if (breaks || open === undefined || isOutside(open, placed)) begin('paragraph', line.text, placed)
        else {
          open.text = join(open.text, line.text)
          open.mono &&= line.mono
          open.last = placed
          open.placed.push(placed)
        }
      }
    }
  }
  close()
  return drafts
}

/** A line with a mark right below an item, or below a line that ends, begins an item; one amid a sentence only looks so. */
const isNextItem = (open: Open | undefined, { line }: Placed): boolean =>
  open !== undefined &&
  (endsSentence(open.last.line.text) || open.kind === 'list-item') &&
  Math.abs(line.x - open.first.line.x) < line.size * 2

/** Back at the left of where an item stood, after its lines had hung to the right of its mark. */
const isOutside = (open: Open, { line, region }: Placed): boolean =>
  open.kind === 'list-item' &&
  open.first.region === region &&
  (line.x < open.first.line.x - line.size * 0.3 ||
    (open.placed.length > 1 && line.x < open.last.line.x - line.size * 0.5))

/**
 * Paragraphs that a column, a page, or a caption between them cut in the midst of a sentence, made whole. A paragraph goes
 * on where it did not end and the next of its look begins with a small letter.
 */
export const rejoined = (drafts: readonly Draft[], body: Body, join: Join): readonly Draft[] => {
  const whole: Draft[] = []
  let waiting: number | undefined
  for (const draft of drafts) {
    const isText = draft.kind === 'paragraph' && draft.size === body.size
    const before = waiting === undefined ? undefined : whole[waiting]
    if (isText && before !== undefined && waiting !== undefined && /^\p{Ll}/u.test(draft.text))
      whole[waiting] = { ...before, text: join(before.text, draft.text), placed: [...before.placed, ...draft.placed] }
    else whole.push(draft)
    if (draft.size > body.size * 1.1) waiting = undefined
    else if (isText) {
      const last = /^\p{Ll}/u.test(draft.text) && waiting !== undefined ? waiting : whole.length - 1
      waiting = endsSentence(whole[last]?.text ?? '') ? undefined : last
    }
  }
  return whole
}
