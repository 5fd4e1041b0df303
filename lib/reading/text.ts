import { entryIn } from '@/lib/engine/entries'
import type { Block } from '@/lib/engine/types'
import { asBold } from './bold'

/** A block before it has offsets: what a format reader finds, and the pictures below it. A picture by itself hangs below a block without words. */
export type RawBlock<Picture = never> = Pick<Block, 'kind'> & {
  readonly text: string
  readonly level?: number
  readonly page?: number
  readonly slide?: true
  readonly pictures?: readonly Picture[]
}

const listMark = /^\s*(?:[-*+•‣–]|\d{1,2}[.)])\s+/
const endsSentence = /[.!?:;。!?]["'”’)\]]*(?:\[[^[\]]*\])*$/

type Heading = { readonly kind: 'heading'; readonly level: number; readonly text: string }

/** `## Head` and `## Head ##`, without white space around. */
export function hashHeading(line: string): Heading | undefined {
  const marks = /^#{1,6}(?=\s)/.exec(line)?.[0]
  if (marks === undefined) return undefined
  return {
    kind: 'heading',
    level: marks.length,
    text: line
      .slice(marks.length)
      .replace(/\s#+$/, '')
      .replace(/\s\{#[\w-]{1,100}\}$/, '')
      .trim(),
  }
}

/** `== Head ==`, without white space around. */
function wikiHeading(line: string): Heading | undefined {
  const marks = /^={1,6}(?!=)/.exec(line)?.[0]
  if (marks === undefined || !line.endsWith(marks) || line.length <= 2 * marks.length) return undefined
  return { kind: 'heading', level: marks.length, text: line.slice(marks.length, -marks.length).trim() }
}

/** `| Name | Built |`, as tables are copied; nothing of the line between the head of a table and its rows. */
function tableRow(line: string): RawBlock | undefined {
  const isRow = line.startsWith('|') && line.endsWith('|') && /[^|\s]/.test(line)
  if (!isRow || line.indexOf('|', 1) === line.length - 1) return undefined
  const cells = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
  return { kind: 'table', text: cells.every((cell) => /^:?-+:?$/.test(cell)) ? '' : cells.join(' | ') }
}

/**
 * Reads plain text: wiki headings (`== Head ==`), `#` headings and short lines alone, items of lists and rows of tables; one
 * paragraph a line unless the lines are wrapped.
 */
export function textBlocks(text: string): readonly RawBlock[] {
  const groups = text.split(/\n[ \t]*\n/).map((group) => group.split('\n').filter((line) => line.trim() !== ''))
  const blocks = groups.flatMap((lines, index) => groupBlocks(lines, lines.length === 1, index === 0))
  const isHeaded = blocks.some(({ kind, text }) => kind !== 'heading' && /[\p{L}\p{N}]/u.test(text))
  // Lines alone head what there is beside them: where there is nothing, they are the text.
  const found = isHeaded ? blocks : groups.flatMap((lines) => groupBlocks(lines, false, false))
  return found.map((block) => ({ ...block, text: withBold(block.text) }))
}

/** `**osmosis**`, as notes are pasted whose marks nobody has taken out; layOut knows what of it is a term. */
const starred = /(?<![\p{L}\p{N}*])\*\*(?=\S)([^*]{1,200}?)(?<=\S)\*\*(?![\p{L}\p{N}*])/gu
const withBold = (text: string): string => text.replace(starred, (_, words: string) => asBold(words))

const singleSpaced = (line: string): string =>
  line
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')

/** Lines of a list without marks, each of which says something of a term or a date: no lines of one paragraph. */
export const isListOfEntries = (lines: readonly string[]): boolean =>
  lines.length > 2 &&
  lines.filter((line) => entryIn(singleSpaced(line.replace(starred, '$1'))) !== undefined).length >= 0.7 * lines.length

/** Lines that each begin anew, with a capital, and mostly end without a stop: notes, and no paragraph broken at a fixed width. */
export const areNotes = (lines: readonly string[]): boolean => {
  const fresh = lines.slice(1).filter((line) => /^["“]?\p{Lu}/u.test(line)).length
  const open = lines.filter((line) => !endsSentence.test(line.trim())).length
  return lines.length > 2 && fresh >= 0.8 * (lines.length - 1) && open * 2 >= lines.length && !isWrapped(lines)
}

/** Lines copied from a sheet: two columns are terms and what is said of them, more are a table. */
function columnsOf(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  const rows = lines.map((line) =>
    line
      .replace(listMark, '')
      .split('\t')
      .map((cell) => cell.trim()),
  )
  const [first] = rows
  const isSheet = rows.length > 1 && first !== undefined && first.length > 1
  return isSheet && rows.every((row) => row.length === first.length && row[0] !== '') ? rows : undefined
}

function groupBlocks(lines: readonly string[], alone: boolean, first: boolean): RawBlock[] {
  const rows = columnsOf(lines)
  if (rows)
    return rows.map((row) =>
      row.length === 2 ? { kind: 'list-item', text: row.join(' – ') } : { kind: 'table', text: row.join(' | ') },
    )
  if (isWrapped(lines)) return [{ kind: 'paragraph', text: lines.map((line) => line.trim()).join(' ') }]
  return lines.map((line) => lineBlock(line, alone, first))
}

function lineBlock(line: string, alone: boolean, first: boolean): RawBlock {
  const trimmed = line.trim()
  const marked = wikiHeading(trimmed) ?? hashHeading(trimmed) ?? tableRow(trimmed)
  if (marked) return marked
  if (listMark.test(line)) return { kind: 'list-item', text: trimmed.replace(listMark, '') }
  const words = trimmed.split(/\s+/).length
  if (alone && words <= 10 && !endsSentence.test(trimmed) && /^[\p{Lu}\d]/u.test(trimmed) && !/[,"”]$/.test(trimmed))
    return { kind: 'heading', level: first ? 1 : 2, text: trimmed }
  return { kind: 'paragraph', text: trimmed }
}

/** Lines of one paragraph broken at a fixed width: all but the last about equally long, and most not at a sentence end. */
function isWrapped(lines: readonly string[]): boolean {
  if (
    lines.length < 2 ||
    isListOfEntries(lines) ||
    lines.some(
      (line) => listMark.test(line) || /^\s*\|/.test(line) || wikiHeading(line.trim()) || hashHeading(line.trim()),
    )
  )
    return false
  const before = lines.slice(0, -1)
  const longest = Math.max(...before.map((line) => line.length))
  const shortest = Math.min(...before.map((line) => line.length))
  const open = before.filter((line) => !endsSentence.test(line.trim())).length
  return longest <= 120 && shortest >= 25 && open * 2 >= before.length
}
