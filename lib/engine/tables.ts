import { cellsOf } from '@/lib/domain/row'
import { type Cell, dateOver, type Entry } from './entries'
import { isPlural } from './lexicon'
import type { CanonicalDocument, Span } from './types'

const fewestRows = 3
const mostRows = 200
const mostColumns = 8
/** Words of a heading that can be put into a question. */
const mostHeading = 8

/** Headings of columns that hold terms and their meanings, or days and what happened. */
const terms = /^(?:terms?|words?|vocabulary|concepts?|keywords?|expressions?|phrases?|names?|)$/i
const meanings =
  /^(?:definitions?|meanings?|descriptions?|explanations?|what it (?:is|does|means)|functions?|roles?|)$/i
const dates = /^(?:years?|dates?|when|time|)$/i
const events = /^(?:events?|what happened|happenings?|milestones?|developments?|achievements?|)$/i

const withoutStop = (text: string, { start, end }: Span): Span => ({
  start,
  end: start + text.slice(start, end).replace(/[.;,]$/, '').length,
})

/**
 * Rows of a document's tables by their blocks, each an entry: a first row of headings, of each column one, and below it rows as wide, each
 * for another thing. What has two columns may be a list of terms or dates.
 */
export function findRows({ text, blocks }: CanonicalDocument): ReadonlyMap<number, Entry> {
  const found = new Map<number, Entry>()
  let table: Row[] = []
  let headings = ''
  const close = (): void => {
    for (const [block, entry] of entriesOf(text, table)) found.set(block, entry)
    table = []
  }
  blocks.forEach((block, index) => {
    const cells = block.kind === 'table' ? cellsOf(text, block).map((cell) => withoutStop(text, cell)) : []
    const said = cells.map(({ start, end }) => text.slice(start, end)).join(' | ')
    // The headings again: the next table.
    if (cells.length !== table.at(-1)?.cells.length || said === headings) close()
    if (table.length === 0) headings = said
    if (cells.length > 1) table.push({ block: index, cells })
  })
  close()
  return found
}

type Row = { readonly block: number; readonly cells: readonly Span[] }

/** "Rank | Country | Capital": a first column of numbers is of no thing. */
const withoutNumbers = (text: string, table: readonly Row[]): readonly Row[] => {
  const [first] = table[0]?.cells ?? []
  const isNumbered =
    first && /^(?:rank|no\.?|#|number|s\.? ?no\.?|nr\.?|position|pos\.?)$/i.test(text.slice(first.start, first.end))
  return isNumbered ? table.map(({ block, cells }) => ({ block, cells: cells.slice(1) })) : table
}

function entriesOf(text: string, table: readonly Row[]): readonly (readonly [block: number, entry: Entry])[] {
  const words = ({ start, end }: Span): string => text.slice(start, end)
  const [top, ...rows] = withoutNumbers(text, table)
  const columns = top?.cells.map(words) ?? []
  const heads = rows.map(({ cells: [head] }) => (head ? words(head) : ''))
  const isRead =
    rows.length >= fewestRows &&
    rows.length <= mostRows &&
    columns.length > 1 &&
    columns.length <= mostColumns &&
    !/\d/.test(columns[0] ?? '') &&
    columns.every((column, at) => /\p{L}/u.test(column) || (at !== 1 && column === '')) &&
    heads.every((head) => /[\p{L}\p{N}]/u.test(head))
  if (!isRead) return []
  const [of = '', first = ''] = columns
  const isPair = columns.length === 2
  const isDated = dates.test(of) && events.test(first)
  // "Bacteria | Viruses": side by side, and no row is of another thing; "Year | Leader": a year has no name.
  if (
    (isPair && isPlural(of.toLowerCase()) && isPlural(first.toLowerCase())) ||
    (of !== '' && dates.test(of) && !isDated)
  )
    return []
  if (!isDated && new Set(heads.map((head) => head.toLowerCase())).size < heads.length) return []
  // "Word | Type | Meaning"
  const meant = terms.test(of) ? columns.findIndex((column, at) => at > 0 && meanings.test(column)) : -1
  const isGlossary = of !== '' && meant > 0 && columns[meant] !== ''
  return rows.flatMap(({ block, cells: [head, ...cells] }) => {
    const body = isGlossary ? cells[meant - 1] : cells[0]
    if (!head || !body) return []
    if ((isGlossary || isDated) && !/[\p{L}\p{N}]/u.test(words(body))) return []
    const term = words(head)
    const entry = { head, term, body }
    if (isGlossary) return /^\d{4}(?:[,:]|$)/.test(words(body)) ? [] : [[block, entry] as const]
    if (isDated) {
      const date = dateOver(term)
      const isShared = heads.filter((own) => own === term).length > 1
      return date ? [[block, { ...entry, date, ...(isShared ? { isShared } : {}) }] as const] : []
    }
    const row = {
      of,
      cells: cells.flatMap((cell, at): Cell[] => {
        const column = columns[at + 1] ?? ''
        if (column === '' || column.split(' ').length > mostHeading) return []
        const isShared =
          rows.filter(({ cells: own }) => own[at + 1] && words(own[at + 1] as Span) === words(cell)).length > 1
        return [{ ...cell, column, ...(isShared ? { isShared } : {}) }]
      }),
    }
    return [[block, { ...entry, body: { start: body.start, end: cells.at(-1)?.end ?? body.end }, row }] as const]
  })
}
