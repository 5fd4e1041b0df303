import type { NamedPicture } from './pictures'
import type { RawBlock } from './text'

/** A line end inside a block; two of them, with nothing between, end a paragraph. */
export const lineEnd = '\u2028'

const paragraphEnd = /\u2028\s*\u2028/

/** Takes what a reader meets in a file, piece by piece, and makes blocks of it. */
export type Gatherer = {
  /** Ends the open block and begins another. Inside a row of a table there are no blocks: a space stands between their words. */
  readonly begin: (kind: RawBlock['kind'], level?: number) => void
  /** Adds to the open block, or begins a paragraph. */
  readonly write: (text: string) => void
  readonly end: () => void
  /** Hangs a picture where it stands: above an open block without words as yet, else below it. */
  readonly show: (picture: NamedPicture) => void
  readonly beginRow: () => void
  readonly beginCell: () => void
  readonly endRow: () => void
  /** The open row was none: a table that only lays out a page. Its cells become paragraphs, and what follows blocks. */
  readonly loosenRow: () => void
  /** The page on which the next blocks begin. */
  readonly turnTo: (page: number) => void
  readonly blocks: readonly RawBlock<NamedPicture>[]
  /** How many characters were written so far. */
  readonly characters: () => number
}

/** A list item that a paragraph inside begins, and a term whose meaning follows. */
const awaitsWords = (text: string): boolean => !said(text) || text.endsWith(': ')

const said = (text: string): boolean => /\S/.test(text)

export const gatherer = (): Gatherer => {
  const blocks: RawBlock<NamedPicture>[] = []
  /** Pictures met within a block or a row that is still open. */
  let waiting: NamedPicture[] = []
  let open: { readonly kind: RawBlock['kind']; readonly level?: number; text: string } | undefined
  let row: string[] | undefined
  let page: number | undefined
  let characters = 0

  const place = (block: RawBlock<NamedPicture>) => blocks.push(page === undefined ? block : { ...block, page })
  const push = (block: RawBlock) => {
    if (said(block.text)) place(block)
  }
  const hang = (pictures: readonly NamedPicture[]) => {
    if (pictures.length > 0) place({ kind: 'paragraph', text: '', pictures })
  }
  const hangWaiting = () => {
    hang(waiting)
    waiting = []
  }
  const end = () => {
    if (row !== undefined) return writeCell(' ')
    const ended = open
    open = undefined
    if (ended?.kind === 'paragraph')
      for (const text of ended.text.split(paragraphEnd)) push({ kind: 'paragraph', text })
    else if (ended) push(ended)
    hangWaiting()
  }
  const begin: Gatherer['begin'] = (kind, level) => {
    if (open?.kind === 'list-item' && (kind === 'paragraph' || kind === 'quote') && awaitsWords(open.text)) return
    end()
    if (row === undefined) open = { kind, text: '', ...(level === undefined ? {} : { level }) }
  }
  const writeCell = (text: string) => {
    if (row !== undefined) row[row.length - 1] = `${row.at(-1) ?? ''}${text}`
  }
  const takeRow = (): string[] => {
    const taken = (row ?? []).map((cell) => cell.trim())
    row = undefined
    return taken
  }
  return {
    blocks,
    begin,
    end,
    show: (picture) => {
      if (row !== undefined || (open !== undefined && said(open.text))) waiting.push(picture)
      else hang([picture])
    },
    write: (text) => {
      characters += text.length
      if (row !== undefined) return writeCell(text)
      if (open === undefined) begin('paragraph')
      if (open !== undefined) open.text += text
    },
    beginRow: () => {
      end()
      row ??= []
    },
    beginCell: () => {
      if (row === undefined) end()
      else row.push('')
    },
    endRow: () => {
      if (row === undefined) return end()
      const cells = takeRow()
      const kind = cells.length > 1 ? 'table' : 'paragraph'
      if (cells.some(said)) push({ kind, text: cells.join(' | ') })
      hangWaiting()
    },
    loosenRow: () => {
      if (row === undefined) return end()
      for (const text of takeRow()) push({ kind: 'paragraph', text })
      hangWaiting()
    },
    turnTo: (next) => {
      page = next
    },
    characters: () => characters,
  }
}
